import { duplicateGoals } from '../../src/rules/meaning/duplicate-goals.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(duplicateGoals)
