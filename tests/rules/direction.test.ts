import { direction } from '../../src/rules/value/direction.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(direction)
