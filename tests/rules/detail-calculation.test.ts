import { detailCalculation } from '../../src/rules/budget/detail-calculation.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(detailCalculation)
