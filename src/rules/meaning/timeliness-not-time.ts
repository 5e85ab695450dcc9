import * as z from 'zod/mini'
import { unitOf, type IndicatorValue } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { shownWithUnit } from './shownWithUnit.ts'

/** 按时完成率, 及时率, 逾期率: a ratio that speaks of time. */
const PUNCTUAL =
  /及时|按时|准时|准点|按期|如期|定期|按(?:照)?.{0,3}(?:进度|计划|节点|日程|赛历|校历|序时|时序|工期|[周月季年])|限时|(?:时限|期限|时效|限期|审限|工期|周期)(?:内|达标|合规|符合|遵守|履行)|规定时间|提前|当日|当天|当月|当年|(?:日|天|时|分钟|周|月|季度|年)内|\d(?:个)?(?:小时|分钟|工作日|自然日|天|日)(?!均|间|游)|(?:[年月日底号学汛期节赛]|采暖)前|截[至止]|日清|逾期|延误|延期|延迟|超期|超时|滞后|拖延|正点/
const LATENESS = /逾期|延误|延期|延迟|超期|超时|滞后|拖延/

export const timelinessNotTime = defineIndicatorRule({
  id: 'timeliness-not-time',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '时效指标的值不是时间',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”是时效指标，“{value}”里没有日期、时长，也不是及时率' },
  suggestions: { default: '写完成时间，例如 {year}年12月31日前；或时长 ≤5个工作日；或及时率 ≥95%' },
  explain: {
    what: '时效指标的值是个数、等级或一般的百分比，看不出时间。',
    why: '时效指标考核办得及不及时，没有时间就判断不了。',
    how: '写截止日期、办理时长，或按时完成率、及时率。',
  },
  examples: {
    good: [
      '产出 | 时效 | 完成时间 | 2024年12月底前\n产出 | 时效 | 办理时长 | ≤5个工作日\n产出 | 时效 | 任务按时完成率 | ≥95%',
      '产出 | 时效 | 巡查频次 | 1次/月\n产出 | 时效 | 延误次数 | 0次',
      '产出 | 时效 | 校车准点到站率 | ≥95%\n产出 | 时效 | 火情24小时扑灭率 | ≥95%',
    ],
    bad: [
      { table: '产出 | 时效 | 按时间节点开展活动 | !≥2天次', says: '≥2天次' },
      { table: '产出 | 时效 | 完成率 | !100%\n产出 | 时效 | 工作进度 | !良好' },
    ],
  },
  check({ row, level2, name, value }, { table: { year } }) {
    if (level2?.class !== 'timeliness' || saysTime(value.value, name.plain)) return null
    const data = {
      name: shorten(name.text || level2.text),
      value: shorten(shownWithUnit(value)),
      year: year ? String(year.year) : 'YYYY',
    }
    return { cell: value.cell, message: 'default', row, data }
  },
})

/** Whether a value speaks of time, or is for other rules to judge (texts, numbers without a unit). */
function saysTime(value: IndicatorValue, name: string): boolean {
  if (value.kind === 'grade') return PUNCTUAL.test(name)
  if (value.kind !== 'number' && value.kind !== 'zero') return true
  const unit = value.quantity?.unit
  if (!unit) return value.kind === 'number' || LATENESS.test(name) || LATENESS.test(value.plain)
  if (unit.kind === 'time' || (unit.per !== null && unitOf(unit.per)?.kind === 'time')) return true
  return (unit.kind === 'percent' ? PUNCTUAL : LATENESS).test(name)
}
