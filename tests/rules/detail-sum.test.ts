import { detailSum } from '../../src/rules/budget/detail-sum.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(detailSum)
