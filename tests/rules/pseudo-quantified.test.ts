import { pseudoQuantified } from '../../src/rules/meaning/pseudo-quantified.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(pseudoQuantified)
