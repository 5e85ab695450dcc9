import { requiredClass } from '../../src/rules/structure/required-class.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(requiredClass)
