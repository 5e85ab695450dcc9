import type { RuleWords } from '../rule.ts'
import { budgetEnglish } from './budget.ts'
import { crossEnglish } from './cross.ts'
import { meaningEnglish } from './meaning.ts'
import { structureEnglish } from './structure.ts'
import { timeEnglish } from './time.ts'
import { valueEnglish } from './value.ts'
import { weightEnglish } from './weight.ts'

/** What each rule says in English, by its id. No door exports it: only what is asked for English loads it. */
export const RULE_ENGLISH: Readonly<Record<string, RuleWords>> = {
  ...structureEnglish,
  ...budgetEnglish,
  ...valueEnglish,
  ...meaningEnglish,
  ...timeEnglish,
  ...crossEnglish,
  ...weightEnglish,
}
