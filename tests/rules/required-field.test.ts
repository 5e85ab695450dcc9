import { requiredField } from '../../src/rules/structure/required-field.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(requiredField)
