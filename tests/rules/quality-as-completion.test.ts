import { qualityAsCompletion } from '../../src/rules/meaning/quality-as-completion.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(qualityAsCompletion)
