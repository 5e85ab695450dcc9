import { incompleteIndicator } from '../../src/rules/structure/incomplete-indicator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(incompleteIndicator)
