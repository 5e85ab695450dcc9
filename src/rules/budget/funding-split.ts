import * as z from 'zod/mini'
import type { MoneyField, Table } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { amountLabel } from './amountLabel.ts'
import { displayUnit } from './costs.ts'
import { compareSplit } from './splits.ts'
import { isUnitSlip, spellSum, termCells } from './terms.ts'

export const fundingSplit = defineRule({
  id: 'funding-split',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '资金来源合计与预算数不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan that may be missing or too much. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    over: '{parts}合计 {sum}（{terms}），比{label} {total}多 {gap}',
    under: '{parts}合计 {sum}（{terms}），比{label} {total}少 {gap}',
    'one-over': '{parts}只填了一项 {sum}，比{label} {total}多 {gap}',
    'one-under': '{parts}只填了一项 {sum}，比{label} {total}少 {gap}',
    none: '{parts}都没有填写，{label}却是 {total}',
  },
  suggestions: {
    default: '请核对{parts}与{label}，使各项之和正好等于{label}；没有的资金可以留空，按 0 计算。',
    'unit-slip': '合计与{label}正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  phrases: { source: '各项资金来源', income: '按收入性质分的各项', spending: '按支出性质分的各项' },
  explain: {
    what: '财政资金与其他资金之和应当等于预算数；整体表上，按收入性质分、按支出性质分的各项之和都应当等于资金总额。空白按 0 计算。',
    why: '资金从哪里来、用到哪里去，加起来必须是同一个数，否则预算本身就对不上账。',
    how: '核对每一项资金和总额，改正填错的一处；有没有列出的资金来源，请补在“其他资金”里。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `预算数: 80
      财政资金: 80
      其他资金:
      产出 | 数量 | 抽检批次 | ≥100批次`,
      `预算数: 80万元
      财政资金: 500000元
      其他资金: 30
      产出 | 数量 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: `预算数: !80
        财政资金: 70
        其他资金: 5
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '各项资金来源合计 75万元（70＋5），比预算数 80万元少 5万元',
      },
      {
        table: `预算数: !80
        财政资金: 80
        其他资金: 0.01
        产出 | 数量 | 抽检批次 | ≥100批次`,
        says: '多 0.01万元',
      },
    ],
  },
  *check(table, { options }) {
    for (const { total, splits } of table.funds) {
      if (!total?.amount) continue
      for (const split of splits) {
        const compared = compareSplit(total.amount, split, options.tolerance)
        if (!compared?.differs) continue
        const { terms, sum } = compared
        const over = sum.compare(total.amount) > 0
        const unit = displayUnit(table, total)
        yield {
          cell: total.cell,
          message: messageOf(terms.length, over),
          suggestion: isUnitSlip(sum, total.amount) ? 'unit-slip' : 'default',
          data: {
            label: labelOf(table, total),
            sum: sum.format(unit),
            terms: spellSum(terms, unit),
            total: total.amount.format(unit),
            gap: sum.minus(total.amount).abs().format(unit),
          },
          parts: { parts: split.by },
          related: termCells(terms),
        }
      }
    }
  },
})

function messageOf(count: number, over: boolean) {
  if (count === 0) return 'none'
  if (count === 1) return over ? 'one-over' : 'one-under'
  return over ? 'over' : 'under'
}

function labelOf(table: Table, total: MoneyField): string {
  return amountLabel(total, table.kind === 'overall' ? '资金总额' : '预算数')
}
