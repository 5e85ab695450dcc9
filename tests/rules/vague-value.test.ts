import { vagueValue } from '../../src/rules/value/vague-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(vagueValue)
