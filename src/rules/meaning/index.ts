import type { Rule } from '../rule.ts'

export const meaningRules: readonly Rule[] = []
