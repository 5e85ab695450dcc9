import { sentenceName } from '../../src/rules/meaning/sentence-name.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(sentenceName)
