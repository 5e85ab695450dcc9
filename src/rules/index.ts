import { budgetRules } from './budget/index.ts'
import { crossRules } from './cross/index.ts'
import { meaningRules } from './meaning/index.ts'
import type { Rule } from './rule.ts'
import { structureRules } from './structure/index.ts'
import { timeRules } from './time/index.ts'
import { valueRules } from './value/index.ts'
import { weightRules } from './weight/index.ts'

export * from './authority.ts'
export { amountOf as costAmount, costReadings, costsOf, displayUnit, type Cost, type Costs } from './budget/costs.ts'
export { readCostName } from './budget/costNames.ts'
export { countedDetails, detailBudget } from './budget/details.ts'
export { compareSplit } from './budget/splits.ts'
export { linePairs, nameOf as projectOf, overallSpending, partsOf } from './cross/pairs.ts'
export { shorten } from './shorten.ts'
export * from './message.ts'
export * from './rule.ts'
export type { Wording } from './wording.ts'

/** Every rule, family by family in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  ...structureRules,
  ...budgetRules,
  ...valueRules,
  ...meaningRules,
  ...timeRules,
  ...crossRules,
  ...weightRules,
]

/** A rule by its id; null where there is none. */
export function ruleById(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null
}
