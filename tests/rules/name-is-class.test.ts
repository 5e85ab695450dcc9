import { nameIsClass } from '../../src/rules/meaning/name-is-class.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(nameIsClass)
