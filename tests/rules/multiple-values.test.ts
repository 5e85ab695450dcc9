import { multipleValues } from '../../src/rules/value/multiple-values.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(multipleValues)
