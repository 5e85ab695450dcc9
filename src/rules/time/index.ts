import type { Rule } from '../rule.ts'
import { absurdDate } from './absurd-date.ts'
import { incompleteDate } from './incomplete-date.ts'
import { paymentAsDeadline } from './payment-as-deadline.ts'
import { yearMismatch } from './year-mismatch.ts'

export const timeRules: readonly Rule[] = [yearMismatch, absurdDate, paymentAsDeadline, incompleteDate]
