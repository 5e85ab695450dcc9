import type { Rule } from '../rule.ts'
import { absurdDate } from './absurd-date.ts'
import { codeYear } from './code-year.ts'
import { incompleteDate } from './incomplete-date.ts'
import { paymentAsDeadline } from './payment-as-deadline.ts'
import { periodAsDeadline } from './period-as-deadline.ts'
import { sameDeadline } from './same-deadline.ts'
import { staleBasis } from './stale-basis.ts'
import { yearMismatch } from './year-mismatch.ts'

export const timeRules = [
  yearMismatch,
  absurdDate,
  paymentAsDeadline,
  incompleteDate,
  periodAsDeadline,
  sameDeadline,
  codeYear,
  staleBasis,
] as const satisfies readonly Rule[]
