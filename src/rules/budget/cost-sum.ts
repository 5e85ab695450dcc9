import * as z from 'zod/mini'
import { budgetOf, type MoneyField, type Scope, type Table } from '../../table/index.ts'
import { sumAmounts, type Amount } from '../../value/index.ts'
import { defineRule, type RuleReport, type Undecided } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { amountLabel } from './amountLabel.ts'
import { costReadings, costsOf, countedCosts, displayUnit, type Costs } from './costs.ts'
import { differs, isUnitSlip, spellSum, termCells } from './terms.ts'
import { whyUnreadable } from './undecided.ts'

const SCOPES: readonly Scope[] = ['annual', 'period']

type MessageId = 'over' | 'under' | 'one-over' | 'one-under'

interface Options {
  readonly tolerance: number
  readonly slightPercent: number
}

export const costSum = defineRule({
  id: 'cost-sum',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '成本指标合计与预算数不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Yuan that may be missing or too much. */
    tolerance: z._default(z.number(), 0),
    /** Below the budget by less than this share of it: a warning only. */
    slightPercent: z._default(z.number(), 1),
  }),
  messages: {
    over: '{count} 项成本指标合计 {sum}，比{label} {budget}多 {gap}',
    under: '{count} 项成本指标合计 {sum}，比{label} {budget}少 {gap}',
    'one-over': '能相加的成本指标只有“{name}” {sum}，比{label} {budget}多 {gap}',
    'one-under': '能相加的成本指标只有“{name}” {sum}，比{label} {budget}少 {gap}',
  },
  suggestions: {
    over: '请逐项核对：{terms}＝{sum}。成本合计不应超出预算，请核减某项成本，或核对{label}是否填写正确。',
    under: '请逐项核对：{terms}＝{sum}。看看是否漏列了 {gap} 的成本项，或{label}是否填写正确。',
    'one-over': '成本不应超出预算，请核减，或核对{label}是否填写正确。',
    'one-under': '看看是否漏列了 {gap} 的成本项，或{label}是否填写正确。',
    'unit-slip': '两个数正好相差一万倍，很可能是“元”和“万元”填混了，请核对金额的单位。',
  },
  explain: {
    what: '把能相加的成本指标（以元、万元、亿元表示的总额）加起来，与预算数逐分比较。单次、单价、人均、每批次等单位成本不参与相加，项目总成本也不重复计入。',
    why: '成本指标说明钱花在哪里，合计应当正好等于预算数；差一分也说明有一项填错、漏填或多填。',
    how: '对照提示中列出的每一项金额，找到与预算明细不一致的那一项改正；确有未列出的支出，请补充相应的成本指标。',
    options: {
      tolerance: '允许相差多少元',
      slightPercent: '成本合计比预算少、差额不到预算的百分之几，只算提醒',
    },
  },
  examples: {
    good: [
      `预算数: 40
      产出 | 成本 | 聘请法律顾问费用 | ≤5万元
      产出 | 成本 | 执法服装费用 | ≤20万元
      产出 | 成本 | 设备维护费用 | ≤150000元`,
      `预算数: 80
      产出 | 成本 | 抽检费用 | ≤80万元
      产出 | 成本 | 单次抽检费用 | ≤6000元
      产出 | 成本 | 项目总成本 | ≤80万元`,
    ],
    bad: [
      {
        table: `预算数: !40
        产出 | 成本 | 聘请法律顾问费用 | ≤5万元
        产出 | 成本 | 执法服装费用 | ≤24万元
        产出 | 成本 | 设备维护费用 | ≤15万元`,
        says: '3 项成本指标合计 44万元，比预算数 40万元多 4万元',
        severity: 'error',
      },
      {
        table: `预算数: !40
        产出 | 成本 | 聘请法律顾问费用 | ≤5万元
        产出 | 成本 | 执法服装费用 | ≤20万元
        产出 | 成本 | 设备维护费用 | ≤14.9万元`,
        says: '少 0.1万元',
        severity: 'warning',
      },
    ],
  },
  *check(table, { options }) {
    if (table.funds.length === 0 || table.kind === 'summary') return
    for (const scope of SCOPES) {
      const budget = budgetOf(table, scope)
      if (!budget) continue
      const found = compare(table, budget, costsOf(table, scope), options)
      if (found) yield found
    }
  },
})

function compare(
  table: Table,
  budget: MoneyField,
  costs: Costs,
  options: Options,
): RuleReport<MessageId> | Undecided | null {
  const terms = termsOf(costs)
  if (terms.length === 0) return null
  if (!budget.amount) return whyUnreadable(budget)
  const sum = sumAmounts(terms.map((term) => term.amount))
  if (!differs(sum, budget.amount, options.tolerance) || mayAddUp(costs, budget.amount, options.tolerance)) return null
  const over = sum.compare(budget.amount) > 0
  if (!over && table.kind === 'overall') return null
  const missing = over ? null : (costs.unitless ?? costs.open)
  if (missing) {
    const { cell, text } = missing.value
    return { undecided: 'cost-incomplete', cell, data: { name: shorten(missing.name.text), value: shorten(text) } }
  }
  const unit = displayUnit(table, budget)
  const gap = sum.minus(budget.amount).abs()
  const only = terms.length === 1 ? terms[0] : undefined
  const slight = !over && gap.compare(budget.amount.times(options.slightPercent).times('0.01')) < 0
  return {
    cell: budget.cell,
    message: only ? (over ? 'one-over' : 'one-under') : over ? 'over' : 'under',
    severity: slight ? 'warning' : 'error',
    ...(isUnitSlip(sum, budget.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      count: String(terms.length),
      sum: sum.format(unit),
      budget: budget.amount.format(unit),
      gap: gap.format(unit),
      terms: spellSum(terms, unit),
      name: shorten(only?.name ?? ''),
      label: amountLabel(budget),
    },
    related: termCells(terms),
  }
}

/** The amounts to add, in sheet order. */
function termsOf(costs: Costs) {
  return countedCosts(costs).map(({ indicator, amount }) => ({
    cell: indicator.value.cell,
    text: indicator.value.text,
    name: indicator.name.text,
    amount,
  }))
}

/** Whether the sum is right under another reading of what can be read two ways: then nothing is wrong. */
function mayAddUp(costs: Costs, budget: Amount, tolerance: number): boolean {
  return costReadings(costs)
    .slice(1)
    .some((reading) => !differs(sumAmounts(reading.map((cost) => cost.amount)), budget, tolerance))
}
