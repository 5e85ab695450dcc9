import { fundingSplit } from '../../src/rules/budget/funding-split.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(fundingSplit)
