import { moneyUnit } from '../../src/rules/budget/money-unit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(moneyUnit)
