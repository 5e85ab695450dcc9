import * as z from 'zod/mini'
import { isCost, type Indicator } from '../../table/index.ts'
import { quantityOf, type Quantity } from '../../value/index.ts'
import { defineIndicatorRule, type Fix } from '../rule.ts'
import { lessIsBetter } from './directionNames.ts'
import { shown } from './shown.ts'

export const hedgedValue = defineIndicatorRule({
  id: 'hedged-value',
  family: 'value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  title: '指标值留有余地，没有写定',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    hedged: '“{value}”里的“{hedge}”让这个数可多可少，年底不好判断是否完成',
  },
  suggestions: {
    fixed: '去掉“{hedge}”，写成“{to}”',
    least: '去掉“{hedge}”，在数字前写明“≥”',
    most: '去掉“{hedge}”，在数字前写明“≤”',
  },
  explain: {
    what: '指标值的数字前后带有“预计、约、左右、力争、余”这样的话。',
    why: '绩效目标要在年底对照。“预计10家”做了8家算不算完成，写的人和评的人会有两种看法。',
    how: '去掉这些话，写明符号：越多越好的写“≥10家”，成本和时长写“≤10万元”。数量可以一键改成“≥”。',
  },
  examples: {
    good: [
      '产出 | 数量 | 检查企业数量 | ≥10家',
      `产出 | 数量 | 节约用水宣传场次 | ≥3场
       效益 | 社会 | 预约办理率 | ≥80%`,
    ],
    bad: [
      { table: '产出 | 数量 | 检查企业数量 | !预计10家', fixed: ['≥10家'] },
      { table: '产出 | 数量 | 培训人数 | !30人左右', fixed: ['≥30人'] },
      { table: '产出 | 数量 | 完成监督工作数量 | !预计完成对1000家个体工商户的监督', says: '预计' },
    ],
  },
  check(indicator) {
    const { value, row } = indicator
    const quantity = quantityOf(value.value)
    const hedge = quantity ? quantity.hedge : value.value.kind === 'text' ? value.value.hedge : null
    if (hedge === null) return null
    const fix = quantity && fixOf(indicator, quantity, hedge)
    const most = isCost(indicator) || quantity?.unit?.kind === 'time' || lessIsBetter(indicator.name.plain)
    return {
      cell: value.cell,
      row,
      message: 'hedged' as const,
      suggestion: fix ? 'fixed' : most ? 'most' : 'least',
      data: { value: shown(value.text), hedge, to: fix?.edits[0]?.to ?? '' },
      ...(fix ? { fix } : {}),
    }
  },
})

/** `预计10家` → `≥10家`: only for a count of which more is better, read as a whole, and no range. */
function fixOf(indicator: Indicator, quantity: Quantity, hedge: string): Fix | null {
  const { value, name } = indicator
  if (quantity.unit?.kind !== 'count' || quantity.upTo || quantity.weak || value.value.kind !== 'number') return null
  if (quantity.operatorFrom === 'word' || lessIsBetter(name.plain) || isCost(indicator)) return null
  const at = value.text.indexOf(hedge)
  if (at < 0) return null
  const rest = (value.text.slice(0, at) + value.text.slice(at + hedge.length)).trim()
  return { safe: true, edits: [{ cell: value.cell, from: value.text, to: quantity.operator ? rest : `≥${rest}` }] }
}
