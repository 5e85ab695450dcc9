import * as z from 'zod/mini'
import { quantityOf, type Unit } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const IN_BRACKETS = /\([^()]*\)$/
const RATE = /(?:率|比例|占比|百分比|满意度)$/
const NO_SHARE =
  /(?:频率|功率|分辨率|效率|利率|税率|汇率|费率|速率|心率|倍率|码率|流速率|容积率|曝光率|点击率|帧率|死亡率|发病率|患病率|犯罪率|产率|费率|事故率|生产率|周转率|增长率)$/
// 问卷调查50人次 names its own target: there the number is a sample, not what is asked.
const COUNT =
  /(?<!\d)(?:数量|次数|人数|人次|批次|批次数|批数|户数|件数|家数|份数|场次|场数|个数|台数|套数|项数|条数|张数|册数|起数|辆数|处数|总数)$/
const TIME = /(?:时间|时限|期限|时长|周期|年限|工期|天数)$/
const SUM_OF_MONEY = /资金|金额|经费|收入|产值|投资|销售|款|贷|税/
// 学时, 床日, 人天 are counted and yet times; 次 answers a 周期 of inspections.
const TIMELIKE = /[时日天月年次课]/

export const unitMismatch = defineIndicatorRule({
  id: 'unit-mismatch',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值的单位与指标名称对不上',
  authority: ['财办〔2023〕12号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    rate: '“{name}”要的是百分比，指标值“{value}”的单位却是“{unit}”',
    count: '“{name}”要的是个数，指标值“{value}”的单位却是“{unit}”',
    time: '“{name}”要的是时间，指标值“{value}”的单位却是“{unit}”',
  },
  suggestions: {
    rate: '指标值改成百分比，例如“≥95%”；或者把名称改成“……数量”',
    count: '指标值改成个数，例如“≥50家”；或者把名称改成“……率”',
    time: '指标值改成日期或时长，例如“{budgetYear}11月底前”“≤5个工作日”',
  },
  explain: {
    what: '名称问的是比率，值写的是个数；名称问的是数量或时间，值写的是百分比或金额。',
    why: '名称和指标值说的不是一回事，年底取数时不知道该统计哪一个。',
    how: '先定要考核的是数量、比率还是时间，再让名称和单位一致，例如“检查覆盖率 ≥90%”“检查企业数量 ≥50家”。',
  },
  examples: {
    good: [
      `产出 | 数量 | 检查企业数量 | ≥50家
       产出 | 质量 | 检查覆盖率 | ≥90%
       产出 | 时效 | 完成时间 | ≤30天`,
      `产出 | 质量 | 取样频率 | ≥2次/月
       效益 | 社会 | 安全事故率 | 0起`,
    ],
    bad: [
      { table: '产出 | 质量 | 检查覆盖率 | !≥50家', says: '百分比' },
      { table: '产出 | 数量 | 检查企业数量 | !≥90%', says: '个数' },
      { table: '产出 | 时效 | 任务完成时限 | !≥95%', says: '时间' },
    ],
  },
  check({ row, name, value }) {
    if (value.value.kind !== 'number' && value.value.kind !== 'time') return null
    const unit = quantityOf(value.value)?.unit
    if (!unit) return null
    const message = mismatch(name.plain, unit)
    if (!message) return null
    const data = { name: shown(name.text), value: shown(value.text), unit: unit.text }
    return { cell: value.cell, row, message, data }
  },
})

function mismatch(written: string, unit: Unit): 'rate' | 'count' | 'time' | null {
  const name = written.endsWith(')') ? written.replace(IN_BRACKETS, '') : written
  switch (unit.kind) {
    case 'percent':
      return COUNT.test(name) ? 'count' : TIME.test(name) ? 'time' : null
    case 'count':
      if (unit.per === null && RATE.test(name) && !NO_SHARE.test(name)) return 'rate'
      return TIME.test(name) && !TIMELIKE.test(unit.text) ? 'time' : null
    case 'money':
      if (RATE.test(name) && !NO_SHARE.test(name)) return 'rate'
      return COUNT.test(name) && unit.per === null && !SUM_OF_MONEY.test(name)
        ? 'count'
        : TIME.test(name)
          ? 'time'
          : null
    case 'time':
      if (RATE.test(name) && !NO_SHARE.test(name)) return 'rate'
      return COUNT.test(name) ? 'count' : null
    default:
      return null
  }
}
