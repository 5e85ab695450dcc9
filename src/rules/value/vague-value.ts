import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { rewritingFor } from './rewriting.ts'
import { shown } from './shown.ts'
import { vaguenessOf } from './vagueness.ts'

/** A description that says what counts as 优, 良, 差 makes any wording of the value checkable. */
const GRADED_CRITERIA =
  /优[^。]{0,60}良[^。]{0,60}[中差]|好[^。]{0,60}一般|一般[^。]{0,60}差|合格[^。]{0,60}不合格|达标[^。]{0,60}不达标|(?:以上|以下|[≥≤])[^。]{0,20}[为得](?:优|良|好|合格|达标|满分|[\d.]+分|[A-E])/

/** 数十家, 上百人次: numerals that count nothing. */
const DOZENS = /^(?:近|达|约)?(?:数|上|几|好几|成)[十百千万]+[\u4e00-\u9fff]{0,6}$/

export const vagueValue = defineIndicatorRule({
  id: 'vague-value',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值空泛，无法衡量',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    effect: '“{value}”是一句评价，没有数也没有等级，年底说不清有没有做到',
    change: '“{value}”只说了方向，没说从多少变到多少，年底说不清有没有做到',
    support: '“{value}”说的是要做的事，不是做到的程度，年底说不清有没有做到',
    procedure: '“{value}”是对过程的承诺，没有日期、比率或数量可以对照',
    indefinite: '“{value}”没有说出具体是多少，年底没法计数',
    listed: '“{value}”没有可以对照的数、日期或等级，年底说不清有没有做到',
  },
  suggestions: {
    level: '改成能算出来的比率，例如“{subject}率 ≥__%”，或“较上年提高 ≥__个百分点（上年__%）”',
    order: '改成能数出来的事，例如“{subject}有效投诉 ≤__起”“平均办理时长 ≤__个工作日”',
    awareness: '改成知晓率，例如“{subject}知晓率 ≥__%（抽样 ≥__份）”',
    equipment: '改成运行数据，例如“{subject}正常运行率 ≥__%”“故障响应 ≤__分钟”“使用年限 ≥__年”',
    curbing: '改成查处、整改的结果，例如“{subject}查处率 =100%”“整改率 ≥__%”“重复投诉率 ≤__%”',
    deadline: '写出日期或比率，例如“{budgetYear}11月30日前”“{subject}按时完成率 ≥__%”',
    cost: '写出金额，例如“≤__万元”，可另加一条单位成本',
    count: '写出具体的数，例如“{subject} ≥__（家、场次、人次等）”',
    quality: '改成比率或等级，例如“{subject}合格率 ≥__%”“验收合格”',
    satisfaction: '写出百分比，例如“{subject} ≥__%”',
    default: '改成数量、比率、日期或等级，例如“≥50家”“≥95%”“优”',
  },
  explain: {
    what: '指标值是“效果明显”“持续改善”“保障工作”“按计划完成”这样的话，没有数、日期，也没有等级。',
    why: '绩效目标要在年底对照。这样的话无论做成什么样都可以说做到了，也可以说没做到。',
    how: '先想年底能拿出什么数据，再写成“名称 + 符号 + 数字 + 单位”。确实只能定性的，用优/良/中/差，并在描述里写清每一档的标准。',
  },
  examples: {
    good: [
      `产出 | 质量 | 设备验收 | 验收合格
       效益 | 社会 | 重大安全事故 | 零事故
       效益 | 社会 | 公众知晓率 | ≥80%`,
      `列: 一级 二级 三级 描述 值
       效益 | 社会 | 营商环境 | 好：办理时长≤1天；一般：1-3天；差：3天以上 | 明显改善`,
    ],
    bad: [
      { table: '效益 | 社会 | 提高办事效率 | !效果明显', severity: 'warning', says: '“效果明显”' },
      { table: '产出 | 质量 | 计算机使用更顺畅 | !支持工作', severity: 'error', says: '正常运行率' },
      { table: '产出 | 时效 | 项目进度 | !按计划推进', severity: 'error', says: '日期' },
    ],
  },
  check(indicator, { wording }) {
    const { value, row } = indicator
    const read = value.value
    if (read.kind !== 'text' || (read.hasNumber && !DOZENS.test(read.plain))) return null
    const vagueness = read.hasNumber ? 'indefinite' : vaguenessOf(read.plain, wording)
    if (!vagueness || GRADED_CRITERIA.test(indicator.description?.plain ?? '')) return null
    const { suggestion, data } = rewritingFor(indicator, vagueness)
    return {
      cell: value.cell,
      row,
      message: vagueness,
      suggestion,
      ...(isEndInItself(indicator) ? {} : { severity: 'warning' as const }),
      data: { ...data, value: shown(value.text) },
    }
  },
})

/** Outputs and costs can always be counted; benefits and satisfaction are harder to put in numbers. */
function isEndInItself(indicator: Indicator): boolean {
  const level1 = indicator.level1?.class
  if (level1) return level1 === 'output' || level1 === 'cost'
  const level2 = indicator.level2?.class
  return level2 === 'quantity' || level2 === 'quality' || level2 === 'timeliness' || level2 === 'cost'
}
