import type { Rule } from '../rule.ts'
import { arithmetic } from './arithmetic.ts'
import { costSum } from './cost-sum.ts'
import { costWithoutAmount } from './cost-without-amount.ts'
import { detailCalculation } from './detail-calculation.ts'
import { detailSum } from './detail-sum.ts'
import { fundingSplit } from './funding-split.ts'
import { moneyUnit } from './money-unit.ts'
import { notACost } from './not-a-cost.ts'
import { paymentPlan } from './payment-plan.ts'
import { runningCost } from './running-cost.ts'
import { totalCost } from './total-cost.ts'
import { uncalculatedDetail } from './uncalculated-detail.ts'
import { unmatchedCost } from './unmatched-cost.ts'

export const budgetRules = [
  costSum,
  totalCost,
  costWithoutAmount,
  notACost,
  fundingSplit,
  moneyUnit,
  paymentPlan,
  detailSum,
  detailCalculation,
  arithmetic,
  uncalculatedDetail,
  runningCost,
  unmatchedCost,
] as const satisfies readonly Rule[]
