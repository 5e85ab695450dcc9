import * as z from 'zod/mini'
import { isCost } from '../../table/index.ts'
import { quantityOf } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

export const rangeValue = defineIndicatorRule({
  id: 'range-value',
  family: 'value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '指标值是一个区间',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    range: '“{value}”是从 {low} 到 {high} 的区间，年底落在哪一头算完成，说不清',
  },
  suggestions: {
    least: '留一个数，写成下限，例如“≥{low}{unit}”',
    most: '留一个数，写成上限，例如“≤{high}{unit}”',
  },
  explain: {
    what: '指标值写成“1-2批次”“90%-95%”这样的区间。',
    why: '完成情况要和一个数比。写成区间，做到下限算完成还是做到上限算完成，各人理解不同。',
    how: '只留一个数：做得越多越好的写下限（≥1批次），成本、时长写上限（≤2万元）。日期区间、文号和打分尺度（0-100）不在此列。',
  },
  examples: {
    good: [
      `产出 | 数量 | 监督抽查批次 | ≥2批次
       产出 | 时效 | 项目实施时间 | 2024年3月-2024年11月`,
      `产出 | 数量 | 质量竞争力指数 | ≥80（0-100）分`,
    ],
    bad: [
      { table: '产出 | 数量 | 监督抽查批次 | !1-2批次', says: '≥1批次' },
      { table: '产出 | 成本 | 抽检费用 | !3-5万元', says: '≤5万元' },
    ],
  },
  check(indicator) {
    const { value, row } = indicator
    const quantity = quantityOf(value.value)
    if (!quantity?.upTo) return null
    const most = isCost(indicator) || quantity.operator === '≤' || quantity.operator === '<'
    return {
      cell: value.cell,
      row,
      message: 'range' as const,
      suggestion: most ? 'most' : 'least',
      data: {
        value: shown(value.text),
        low: quantity.number.toFixed(),
        high: quantity.upTo.toFixed(),
        unit: quantity.unit?.text ?? '',
      },
    }
  },
})
