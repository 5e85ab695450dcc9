import { duplicateIndicator } from '../../src/rules/structure/duplicate-indicator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(duplicateIndicator)
