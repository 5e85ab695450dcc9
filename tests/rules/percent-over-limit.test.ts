import { percentOverLimit } from '../../src/rules/value/percent-over-limit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(percentOverLimit)
