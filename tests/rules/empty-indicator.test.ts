import { emptyIndicator } from '../../src/rules/structure/empty-indicator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(emptyIndicator)
