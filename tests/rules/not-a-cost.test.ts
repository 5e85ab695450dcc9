import { notACost } from '../../src/rules/budget/not-a-cost.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(notACost)
