import { costSum } from '../../src/rules/budget/cost-sum.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(costSum)
