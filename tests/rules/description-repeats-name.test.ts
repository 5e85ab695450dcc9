import { descriptionRepeatsName } from '../../src/rules/meaning/description-repeats-name.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(descriptionRepeatsName)
