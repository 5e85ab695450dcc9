import type { Costs } from '../rules/index.ts'
import { Amount, moneyUnitOf, sumAmounts, type MoneyUnit } from '../value/index.ts'
import type { ChosenIndicator, ProposedIndicator } from './insertion.ts'

/** Amounts are proposed in hundredths of 万元 and the like, and in whole 元. */
const DECIMALS = 2
const PLAIN = /^\d+(?:\.\d+)?$/

/** What the user has decided of the proposed cost items. Indicators are known by the names they have in their types. */
export interface ItemChoices {
  /** Those that are to be inserted: they make up the budget without the others. The required ones unless said otherwise. */
  readonly chosen?: ReadonlySet<string>
  /** Amounts typed over the proposed ones: they stay, and the others share what they leave. */
  readonly typed?: readonly ChosenIndicator[]
}

/**
 * Cost items that make up the budget, with those the table has: the samples keep their proportions. Those that are
 * not chosen take no part; where nothing is left for the others, they are not preselected: they would only make the sum
 * wrong.
 */
export function withItemAmounts(
  proposed: readonly ProposedIndicator[],
  costs: Costs,
  budget: Amount | null,
  unit: MoneyUnit,
  choices: ItemChoices = {},
): ProposedIndicator[] {
  const typed = new Map(choices.typed?.map((chosen) => [chosen.indicator.name, chosen]))
  const isWanted = ({ chosen: { indicator } }: ProposedIndicator) =>
    choices.chosen?.has(indicator.name) ?? indicator.required
  const kept = proposed.map((one) => {
    const { indicator } = one.chosen
    if (indicator.cost !== 'item' || one.exists) return one
    return { ...one, chosen: typed.get(indicator.name) ?? one.chosen, preselected: isWanted(one) }
  })
  const items = kept.flatMap((one) => {
    const amount = one.chosen.indicator.cost === 'item' && one.preselected ? amountOf(one) : null
    return amount ? [{ one, amount, isOwn: typed.has(one.chosen.indicator.name) }] : []
  })
  const shared = items.filter(({ isOwn }) => !isOwn)
  if (shared.length === 0 || !budget) return kept
  const there = [...costs.items, ...costs.doubtful.filter((cost) => cost.counted)].map((cost) => cost.amount)
  const given = items.flatMap(({ isOwn, amount }) => (isOwn ? [amount] : []))
  const amounts = split(
    budget.minus(sumAmounts([...there, ...given])),
    shared.map((item) => item.amount),
    unit,
  )
  return kept.map((one) => {
    const at = shared.findIndex((item) => item.one === one)
    if (at < 0) return one
    const amount = amounts?.[at]
    if (!amount) return { ...one, preselected: false }
    const value = amount.format(unit).slice(0, -unit.length).replaceAll(',', '')
    return { ...one, chosen: { ...one.chosen, value, unit } }
  })
}

function amountOf({ chosen: { value, unit } }: ProposedIndicator): Amount | null {
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
