import { circularValue } from '../../src/rules/value/circular-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(circularValue)
