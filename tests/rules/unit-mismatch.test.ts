import { unitMismatch } from '../../src/rules/value/unit-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(unitMismatch)
