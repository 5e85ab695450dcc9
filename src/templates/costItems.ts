import type { Costs } from '../rules/index.ts'
import { Amount, moneyUnitOf, sumAmounts, type MoneyUnit } from '../value/index.ts'
import type { ProposedIndicator } from './insertion.ts'

/** Amounts are proposed in hundredths of 万元 and the like, and in whole 元. */
const DECIMALS = 2
const PLAIN = /^\d+(?:\.\d+)?$/

/**
 * Cost items that make up the budget, with those the table has: the samples keep their proportions. Where nothing is left
 * for them, they are not preselected: they would only make the sum wrong.
 */
export function withItemAmounts(
  proposed: readonly ProposedIndicator[],
  costs: Costs,
  budget: Amount | null,
  unit: MoneyUnit,
): ProposedIndicator[] {
  const items = proposed.flatMap((one) => {
    const amount = one.chosen.indicator.cost === 'item' && !one.exists ? sampleOf(one) : null
    return amount ? [{ one, amount }] : []
  })
  if (items.length === 0 || !budget) return [...proposed]
  const there = [...costs.items, ...costs.doubtful.filter((cost) => cost.counted)]
  const left = budget.minus(sumAmounts(there.map((cost) => cost.amount)))
  const amounts = split(
    left,
    items.map((item) => item.amount),
    unit,
  )
  return proposed.map((one) => {
    const at = items.findIndex((item) => item.one === one)
    if (at < 0) return one
    const amount = amounts?.[at]
    if (!amount) return { ...one, preselected: false }
    const value = amount.format(unit).slice(0, -unit.length).replaceAll(',', '')
    return { ...one, chosen: { ...one.chosen, value, unit } }
  })
}

function sampleOf({ chosen: { value, unit } }: ProposedIndicator): Amount | null {
  const money = moneyUnitOf(unit)
  return money && PLAIN.test(value) ? Amount.of(value, money) : null
}

/** A sum in proportion to the samples; the last takes what rounding leaves. null where there is too little for all. */
function split(whole: Amount, samples: readonly Amount[], unit: MoneyUnit): Amount[] | null {
  const sum = sumAmounts(samples)
  const one = Amount.of(1, unit).yuan
  if (sum.isZero()) return null
  const amounts = samples.slice(0, -1).map(({ yuan }) => {
    const number = whole.yuan.times(yuan).div(sum.yuan).div(one)
    return Amount.of(number.round(unit === '元' ? 0 : DECIMALS), unit)
  })
  const all = [...amounts, whole.minus(sumAmounts(amounts))]
  return all.every((amount) => amount.compare(Amount.yuan(0)) > 0) ? all : null
}
