import { placeholderText } from '../../src/rules/structure/placeholder-text.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(placeholderText)
