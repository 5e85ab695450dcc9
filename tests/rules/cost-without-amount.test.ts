import { costWithoutAmount } from '../../src/rules/budget/cost-without-amount.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(costWithoutAmount)
