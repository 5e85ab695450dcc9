import { quantityAsRatio } from '../../src/rules/meaning/quantity-as-ratio.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(quantityAsRatio)
