import { nonstandardLabel } from '../../src/rules/structure/nonstandard-label.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(nonstandardLabel)
