import type { Rule } from '../rule.ts'
import { weightSum } from './weight-sum.ts'
import { weightValue } from './weight-value.ts'

export const weightRules: readonly Rule[] = [weightSum, weightValue]
