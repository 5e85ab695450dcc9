import * as z from 'zod/mini'
import { isCost, type Indicator } from '../../table/index.ts'
import { quantityOf } from '../../value/index.ts'
import { defineRule, type Related } from '../rule.ts'
import { shown } from './shown.ts'

export const missingOperator = defineRule({
  id: 'missing-operator',
  family: 'value',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  fold: true,
  title: '数字前没有写符号',
  authority: ['财办〔2023〕12号'],
  options: z.object({}),
  messages: {
    one: '“{value}”前没有“≥”“≤”或“=”，做多做少都不知道算不算完成',
    many: '有 {count} 个指标值的数字前没有“≥”“≤”或“=”（如“{value}”），做多做少都不知道算不算完成',
    cost: '成本指标值“{value}”没有写“≤”，看不出这是上限',
  },
  suggestions: {
    default: '越多越好的加“≥”，不许超过的加“≤”，正好这么多的加“=”',
    cost: '写成“≤{value}”',
  },
  explain: {
    what: '指标值是一个数，数字前（或符号栏里）没有“≥”“≤”“=”。',
    why: '没有符号，超过或不足时无法判断是否完成。成本尤其要说明这是不能超过的数。',
    how: '越多越好的加“≥”，成本、时长加“≤”，正好这么多的加“=”。“100%”“1套”和日期不必加。',
  },
  examples: {
    good: [
      `产出 | 数量 | 培训人次 | ≥90人次
       产出 | 质量 | 验收合格率 | 100%
       产出 | 数量 | 购置系统 | 1套`,
      `列: 一级 二级 三级 符号 值 单位
       产出 | 数量 | 培训人次 | ≥ | 90 | 人次`,
    ],
    bad: [
      {
        table: `产出 | 数量 | 培训人次 | !90人次
                产出 | 数量 | 印制手册 | !2000册
                产出 | 成本 | 培训费 | ≤3万元`,
        severity: 'info',
        says: '2 个',
      },
      { table: '产出 | 成本 | 培训费 | !3万元', severity: 'warning', says: '≤3万元' },
    ],
  },
  *check(table) {
    let first: Indicator | null = null
    let also: Related[] | null = null
    for (const indicator of table.indicators) {
      if (!lacksOperator(indicator)) continue
      const { value, row } = indicator
      if (isCost(indicator) && quantityOf(value.value)?.unit?.kind === 'money') {
        yield {
          cell: value.cell,
          row,
          message: 'cost' as const,
          severity: 'warning' as const,
          data: { value: shown(value.text) },
        }
      } else if (first) (also ??= []).push({ cell: value.cell, role: 'also', value: value.text })
      else first = indicator
    }
    if (!first) return
    yield {
      cell: first.value.cell,
      row: first.row,
      message: also ? ('many' as const) : ('one' as const),
      data: { value: shown(first.value.text), count: String((also?.length ?? 0) + 1) },
      ...(also ? { related: also } : {}),
    }
  },
})

function lacksOperator(indicator: Indicator): boolean {
  const { value, operator } = indicator.value
  if (value.kind !== 'number' && (value.kind !== 'time' || indicator.level2?.class === 'timeliness')) return false
  const quantity = value.quantity
  if (!quantity || quantity.operatorFrom !== null || quantity.weak || !quantity.unit) return false
  if (quantity.hedge !== null || quantity.upTo || (operator !== null && operator.text !== '')) return false
  if (quantity.unit.kind === 'percent') return !quantity.number.eq(100)
  return quantity.unit.kind === 'money' || !quantity.number.eq(1)
}
