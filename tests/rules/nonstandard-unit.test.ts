import { nonstandardUnit } from '../../src/rules/value/nonstandard-unit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(nonstandardUnit)
