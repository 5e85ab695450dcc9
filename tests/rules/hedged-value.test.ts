import { hedgedValue } from '../../src/rules/value/hedged-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(hedgedValue)
