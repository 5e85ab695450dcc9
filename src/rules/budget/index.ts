import type { Rule } from '../rule.ts'

export const budgetRules: readonly Rule[] = []
