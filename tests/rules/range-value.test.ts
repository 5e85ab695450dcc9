import { rangeValue } from '../../src/rules/value/range-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(rangeValue)
