import { timelinessNotTime } from '../../src/rules/meaning/timeliness-not-time.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(timelinessNotTime)
