import * as z from 'zod/mini'
import { budgetOf, type Scope } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { amountLabel } from './amountLabel.ts'
import { costsOf, displayUnit } from './costs.ts'
import { differs, isUnitSlip } from './terms.ts'
import { whyUnreadable } from './undecided.ts'

const SCOPES: readonly Scope[] = ['annual', 'period']

export const totalCost = defineRule({
  id: 'total-cost',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '项目总成本与预算数不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan that may be missing or too much. */
    tolerance: z._default(z.number(), 0),
  }),
  messages: {
    over: '“{name}”为 {total}，比{label} {budget}多 {gap}',
    under: '“{name}”为 {total}，比{label} {budget}少 {gap}',
  },
  suggestions: {
    over: '项目总成本不应超出预算：可改为 ≤{budget}；如确需 {total}，请核对{label}。',
    under: '请核对：总成本通常与预算数一致，可改为 ≤{budget}；如确有结余安排，请核对{label}。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对单位；按预算应为 ≤{budget}。',
  },
  explain: {
    what: '成本指标中写明的项目总成本（项目总预算、项目经费等），应当与表上的预算数一致。',
    why: '同一张表上两处写的是同一笔钱，数字不同，审核时无法判断以哪个为准；总成本高于预算更意味着资金缺口。',
    how: '以批复的预算为准，改正总成本或预算数；如果写的只是其中一项支出，请把名称写具体，不用“项目总成本”。',
    options: {
      tolerance: '允许相差多少元',
    },
  },
  examples: {
    good: [
      `预算数: 30
      产出 | 成本 | 项目总成本 | ≤30万元`,
      `预算数: 810
      产出 | 成本 | 监督抽检总费用 | ≤137万元
      产出 | 成本 | 聘用人员工资费用 | ≤673万元`,
    ],
    bad: [
      {
        table: `预算数: 30
        产出 | 成本 | 项目总成本 | !≤32万元`,
        says: '“项目总成本”为 32万元，比预算数 30万元多 2万元',
        severity: 'error',
      },
      {
        table: `预算数: 30
        产出 | 成本 | 年度总费用 | !≤280000元`,
        says: '少 2万元',
        severity: 'warning',
      },
    ],
  },
  *check(table, { options }) {
    if (table.funds.length === 0 || table.kind === 'summary') return
    for (const scope of SCOPES) {
      const budget = budgetOf(table, scope)
      if (!budget) continue
      const { totals } = costsOf(table, scope)
      if (totals.length === 0) continue
      if (!budget.amount) {
        const undecided = whyUnreadable(budget)
        if (undecided) yield undecided
        continue
      }
      const other = budgetOf(table, scope === 'annual' ? 'period' : 'annual')?.amount ?? null
      for (const { indicator, amount } of totals) {
        // A total of all years beside this year's budget is compared with the money of all years.
        if (!differs(amount, budget.amount, options.tolerance) || other?.equals(amount)) continue
        const over = amount.compare(budget.amount) > 0
        if (!over && table.kind === 'overall') continue
        const unit = displayUnit(table, budget)
        yield {
          cell: indicator.value.cell,
          row: indicator.row,
          message: over ? 'over' : 'under',
          severity: over ? 'error' : 'warning',
          ...(isUnitSlip(amount, budget.amount) ? { suggestion: 'unit-slip' } : {}),
          data: {
            name: shorten(indicator.name.text),
            total: amount.format(unit),
            budget: budget.amount.format(unit),
            gap: amount.minus(budget.amount).abs().format(unit),
            label: amountLabel(budget),
          },
          related: [{ cell: budget.cell, role: 'against', value: budget.text }],
        }
      }
    }
  },
})
