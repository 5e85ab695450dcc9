import { totalCost } from '../../src/rules/budget/total-cost.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(totalCost)
