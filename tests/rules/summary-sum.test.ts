import { summarySum } from '../../src/rules/cross/summary-sum.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(summarySum)
