import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { quantityOf } from '../../value/index.ts'
import { defineIndicatorRule, type Fix } from '../rule.ts'
import { shown } from './shown.ts'

const COUNT_NOUN =
  /^(?:次|人|个|户|件|家|份|批次|批|项|场次|场|人次|户次|家次|条|张|册|本|台|套|辆|起|篇|名|处|座|所|宗|例)数$/
const NO_UNIT = /^(?:数值|数量|数)$/
const MONTHS = /^月份?$/

export const nonstandardUnit = defineIndicatorRule({
  id: 'nonstandard-unit',
  family: 'value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  title: '计量单位不规范',
  authority: ['财办〔2023〕12号'],
  options: z.object({}),
  messages: {
    noun: '“{value}”的单位写成了“{unit}”，“{unit}”是指标的叫法，不是计量单位',
    none: '“{value}”的单位写成了“{unit}”，看不出按什么计数',
    months: '“{value}”读起来像 {number} 月，看不出是 {number} 个月还是到 {number} 月为止',
  },
  suggestions: {
    noun: '把“{unit}”改为“{to}”',
    none: '换成实际的计量单位（分、个、项……）',
    months: '表示时长写“{number}个月”，表示期限写明日期，例如“{budgetYear}{number}月底前”',
  },
  explain: {
    what: '单位写成了“次数、人数、数值”，或者用“3月”表示三个月。',
    why: '“1 次数”不成话，汇总时也对不上单位；“≤12月”分不清是时长还是日期。',
    how: '“次数”改为“次”，“人数”改为“人”；时长写“12个月”，期限写“2024年12月底前”。',
  },
  examples: {
    good: [
      `产出 | 数量 | 宣传活动次数 | ≥3场次
       产出 | 数量 | 现场检查 | ≥5天次`,
      '产出 | 时效 | 项目建设周期 | ≤12个月',
    ],
    bad: [
      { table: '产出 | 数量 | 宣传活动次数 | !1次数', fixed: ['1次'] },
      { table: '产出 | 时效 | 资助拨付进度 | !≤12月', fixed: ['≤12个月'] },
      { table: '产出 | 数量 | 质量竞争力指数 | !≥80数值' },
    ],
  },
  check(indicator) {
    const { value, row } = indicator
    const quantity = quantityOf(value.value)
    const unit = quantity?.unit
    if (!quantity || !unit || unit.per !== null) return null
    const message = messageFor(unit.text, value.value.kind)
    if (!message) return null
    const to = message === 'noun' ? unit.text.slice(0, -1) : '个月'
    const fix = message === 'none' ? null : fixOf(indicator, unit.text, to, message === 'noun')
    return {
      cell: value.cell,
      row,
      message,
      data: { value: shown(value.text), unit: unit.text, number: quantity.number.toFixed(), to },
      ...(fix ? { fix } : {}),
    }
  },
})

function messageFor(unit: string, kind: string): 'noun' | 'none' | 'months' | null {
  if (COUNT_NOUN.test(unit)) return 'noun'
  if (NO_UNIT.test(unit)) return 'none'
  return kind === 'number' && MONTHS.test(unit) ? 'months' : null
}

/** The unit is written anew where it stands: behind the number, or in its own column. */
function fixOf(indicator: Indicator, unit: string, to: string, safe: boolean): Fix | null {
  const { value } = indicator
  for (const field of [value, value.unit]) {
    const at = field?.text.lastIndexOf(unit) ?? -1
    if (!field || at < 0) continue
    const text = field.text.slice(0, at) + to + field.text.slice(at + unit.length)
    return { safe, edits: [{ cell: field.cell, from: field.text, to: text }] }
  }
  return null
}
