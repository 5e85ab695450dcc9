import type { Rule } from '../rule.ts'
import { overallAgainstProjects } from './overall-against-projects.ts'
import { processOrder } from './process-order.ts'
import { procurement } from './procurement.ts'
import { summaryGoal } from './summary-goal.ts'
import { summaryName } from './summary-name.ts'
import { summarySum } from './summary-sum.ts'
import { textNumber } from './text-number.ts'

export const crossRules = [
  summarySum,
  summaryName,
  summaryGoal,
  textNumber,
  overallAgainstProjects,
  processOrder,
  procurement,
] as const satisfies readonly Rule[]
