import { perfectSatisfaction } from '../../src/rules/value/perfect-satisfaction.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(perfectSatisfaction)
