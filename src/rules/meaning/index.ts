import type { Rule } from '../rule.ts'
import { descriptionRepeatsName } from './description-repeats-name.ts'
import { duplicateGoals } from './duplicate-goals.ts'
import { nameIsClass } from './name-is-class.ts'
import { pseudoQuantified } from './pseudo-quantified.ts'
import { qualityAsCompletion } from './quality-as-completion.ts'
import { qualityAsCount } from './quality-as-count.ts'
import { quantityAsRatio } from './quantity-as-ratio.ts'
import { sentenceName } from './sentence-name.ts'
import { timelinessNotTime } from './timeliness-not-time.ts'

export const meaningRules: readonly Rule[] = [
  nameIsClass,
  pseudoQuantified,
  qualityAsCompletion,
  quantityAsRatio,
  qualityAsCount,
  timelinessNotTime,
  sentenceName,
  descriptionRepeatsName,
  duplicateGoals,
]
