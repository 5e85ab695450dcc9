import { paymentPlan } from '../../src/rules/budget/payment-plan.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(paymentPlan)
