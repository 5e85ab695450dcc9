import { missingUnit } from '../../src/rules/value/missing-unit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(missingUnit)
