import type { Rule } from '../rule.ts'
import { benefitAsOutput } from './benefit-as-output.ts'
import { boilerplate } from './boilerplate.ts'
import { descriptionMismatch } from './description-mismatch.ts'
import { descriptionRepeatsName } from './description-repeats-name.ts'
import { duplicateGoals } from './duplicate-goals.ts'
import { goalCopiesPurpose } from './goal-copies-purpose.ts'
import { nameIsClass } from './name-is-class.ts'
import { pseudoQuantified } from './pseudo-quantified.ts'
import { qualityAsCompletion } from './quality-as-completion.ts'
import { qualityAsCount } from './quality-as-count.ts'
import { quantityAsRatio } from './quantity-as-ratio.ts'
import { samePeriodGoals } from './same-period-goals.ts'
import { satisfactionSubject } from './satisfaction-subject.ts'
import { sentenceName } from './sentence-name.ts'
import { timelinessNotTime } from './timeliness-not-time.ts'
import { truncatedName } from './truncated-name.ts'
import { typo } from './typo.ts'

export const meaningRules = [
  nameIsClass,
  pseudoQuantified,
  qualityAsCompletion,
  quantityAsRatio,
  qualityAsCount,
  timelinessNotTime,
  benefitAsOutput,
  sentenceName,
  truncatedName,
  descriptionRepeatsName,
  descriptionMismatch,
  goalCopiesPurpose,
  duplicateGoals,
  samePeriodGoals,
  boilerplate,
  satisfactionSubject,
  typo,
] as const satisfies readonly Rule[]
