import type { Rule } from '../rule.ts'
import { summarySum } from './summary-sum.ts'

export const crossRules: readonly Rule[] = [summarySum]
