import type { Rule } from '../rule.ts'
import { weightBalance } from './weight-balance.ts'
import { weightSum } from './weight-sum.ts'
import { weightValue } from './weight-value.ts'

export const weightRules = [weightSum, weightBalance, weightValue] as const satisfies readonly Rule[]
