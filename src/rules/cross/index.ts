import type { Rule } from '../rule.ts'

export const crossRules: readonly Rule[] = []
