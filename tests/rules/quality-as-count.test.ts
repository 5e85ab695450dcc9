import { qualityAsCount } from '../../src/rules/meaning/quality-as-count.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(qualityAsCount)
