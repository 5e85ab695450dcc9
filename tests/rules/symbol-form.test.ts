import { symbolForm } from '../../src/rules/value/symbol-form.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(symbolForm)
