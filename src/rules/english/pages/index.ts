import type { Explanation } from '../../rule.ts'
import { budgetPages } from './budget.ts'
import { crossPages } from './cross.ts'
import { meaningPages } from './meaning.ts'
import { structurePages } from './structure.ts'
import { timePages } from './time.ts'
import { valuePages } from './value.ts'
import { weightPages } from './weight.ts'

/** What each rule's page says in English, by its id. No door exports it: only what is asked for English loads it. */
export const RULE_PAGES_ENGLISH: Readonly<Record<string, Explanation>> = {
  ...structurePages,
  ...budgetPages,
  ...valuePages,
  ...meaningPages,
  ...timePages,
  ...crossPages,
  ...weightPages,
}
