import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { isPercent, isSatisfaction, unitKindOf } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const BENEFITS: ReadonlySet<string> = new Set([
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
])
const WORK =
  '(?:印发|召开|举办|组织|开展|编制|编写|制定|撰写|出具|提交|印制|制作|购置|采购|购买|租用|租赁|发放|培训|检查|巡查|抽检|抽查|检测|督查|排查|走访|慰问|宣传|宣讲|演出|讲座|会议|调研|考察|安装|修缮|维修|维护|养护|审计|评审|验收|建设|拨付|支付)'
/** 印发文件, 召开会议, 形成文字性汇报材料: the name begins with the work itself. */
const BEGINS =
  /^(?:按时|及时|全年|年度|完成|通过.{0,12})?(?:印发|召开|举办|组织|开展|编制|编写|制定|撰写|出具|提交|印制|制作|购置|采购|购买|租用|发放|走访|慰问|拨付|支付|形成.{0,8}(?:材料|报告|制度|文件))/
/** 培训企业数量, 宣传活动场次: work, counted. */
const COUNTED = new RegExp(
  `${WORK}.{0,8}(?:数|数量|次数|场次|人次|批次|期数|份数|人数|家数|户数|面积|长度)(?:\\([^()]*\\))?$`,
)
/** 分析报告, 工作方案 (数量): a paper is what was done. */
const PAPER = /(?:报告|方案|简报|手册|文件|材料|台账|会议|活动)(?:数|数量|份数|次数|场次)?(?:\([^()]*\))?$/
const COMPLETION = /(?:完成|发放|拨付|支付|到位|开展|执行)(?:率|比例|比率|进度|情况)(?:\([^()]*\))?$/
/** What the work brings about, or how long it lasts. */
const EFFECT =
  /受益|惠及|带动|诊疗|就诊|入库|入选|连续|沿用|新增|增加|增长|增收|减少|降低|下降|节约|节省|挽回|提高|提升|改善|满足|避免|辐射|吸引|拉动|覆盖|知晓|投诉|事故|事件|案件|发生|纠纷|使用年限|寿命|年限|期限|持续|长效|转化|采纳|应用|就业|游客|观众|观看|收看|收听|读者|借阅|(?<!组织)参观|接待|服务人|参与|参加|影响|影响力|效果|成效|发现率|整改|查处|销号|优良|达标|合格|获奖|获评|被|浏览|点击|阅读|关注|下载|报道|引用|群体|困难|农户|脱贫|收入|收益|产值|税收|建议|复核/

export const benefitAsOutput = defineIndicatorRule({
  id: 'benefit-as-output',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '效益指标写成了产出',
  authority: ['财预〔2021〕101号', '财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    work: '“{name}”说的是做了多少事，属于产出，看不出带来什么变化',
    completion: '“{name}”说的是事情做完没有，属于产出，看不出带来什么变化',
  },
  suggestions: {
    default: '这一条移到产出指标；效益写做成之后的变化，例如 知晓率、事故起数、投诉办结率、受益人数、使用年限',
  },
  explain: {
    what: '效益指标写的是印发、召开、培训多少人、完成率这样的工作量或过程。“0起”“新增……”“使用年限”是效益，不在此列。',
    why: '效益说的是花钱办事之后有什么变化。工作量归产出；写在效益里，等于没有说效益。',
    how: '问一句“做完这件事，谁得到了什么、什么变好了”，把答案里数得出来的写成效益指标；工作量移到数量指标。',
  },
  examples: {
    good: [
      `效益 | 社会 | 重大食品安全事故 | 0起
       效益 | 经济 | 新增市场主体 | ≥4000户
       效益 | 可持续 | 设备使用年限 | ≥6年`,
      '产出 | 数量 | 培训企业数量 | ≥80家\n效益 | 社会 | 培训覆盖人数占比 | ≥60%',
      '效益 | 社会 | 农村群众观看演出人次 | ≥12万人次',
    ],
    bad: [
      { table: '效益 | 可持续 | !培训企业数量（家） | ≥80家', says: '属于产出' },
      { table: '效益 | 社会 | !抽检任务完成率 | 100%', says: '做完没有' },
      { table: '效益 | 可持续 | !质量状况分析报告 | 1份' },
    ],
  },
  check(indicator) {
    const { row, name } = indicator
    if (!isBenefit(indicator) || name.cell.row !== row) return null
    const message = outputIn(indicator)
    return message && { cell: name.cell, row, message, data: { name: shorten(name.text) } }
  },
})

function isBenefit(indicator: Indicator): boolean {
  const { level1, level2 } = indicator
  if (level1 && level1.class !== 'benefit') return false
  return BENEFITS.has(level2?.class ?? '') && !isSatisfaction(indicator)
}

function outputIn({ name, value }: Indicator): 'work' | 'completion' | null {
  const { plain } = name
  if (EFFECT.test(plain)) return null
  if (isPercent(value.value)) return COMPLETION.test(plain) ? 'completion' : null
  if (value.value.kind !== 'number' || unitKindOf(value.value) !== 'count') return null
  return COUNTED.test(plain) || BEGINS.test(plain) || PAPER.test(plain) ? 'work' : null
}
