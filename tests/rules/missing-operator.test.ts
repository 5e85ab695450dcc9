import { missingOperator } from '../../src/rules/value/missing-operator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(missingOperator)
