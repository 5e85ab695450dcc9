import type { Rule } from '../rule.ts'
import { costSum } from './cost-sum.ts'
import { costWithoutAmount } from './cost-without-amount.ts'
import { notACost } from './not-a-cost.ts'
import { totalCost } from './total-cost.ts'

export const budgetRules: readonly Rule[] = [costSum, totalCost, costWithoutAmount, notACost]
