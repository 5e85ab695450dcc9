import type { crossRules } from '../cross/index.ts'
import { UNIT_SLIP } from './unitSlip.ts'
import type { EnglishOf } from './words.ts'

export const crossEnglish: EnglishOf<typeof crossRules> = {
  'summary-sum': {
    title: 'The amounts of the summary disagree',
    messages: {
      'total-over':
        'The {count} lines of the summary add up to {sum} ({terms}); “{label}” says {total}, {gap} too much',
      'total-under':
        'The {count} lines of the summary add up to {sum} ({terms}); “{label}” says {total}, {gap} too little',
      'part-over': 'The {count} parts of “{name}” add up to {sum} ({terms}); here it says {total}, {gap} too much',
      'part-under': 'The {count} parts of “{name}” add up to {sum} ({terms}); here it says {total}, {gap} too little',
      table: '“{name}” is {amount} in the summary, but {budget} in its own table ({sheet}): a gap of {gap}',
      overall:
        'The summary totals {amount}, but the project spending of the overall table ({sheet}) is {budget}: a gap of {gap}',
    },
    suggestions: {
      default: 'Please check the amounts one by one until they add up to the total.',
      table: 'Please check both tables and make them agree with the approved amount.',
      'unit-slip': UNIT_SLIP,
    },
  },
  'summary-name': {
    title: 'A project of the summary has another name in its table',
    messages: {
      alike: 'The summary says “{name}”, the project’s own table ({sheet}) says “{other}”: the two names differ',
      missing: 'The summary lists “{name}”, but this workbook has no table for it',
    },
    suggestions: {
      alike: 'Please use the approved name in both places, to the letter.',
      missing: 'Please add the table of this project; if it is sent separately, ignore this and note where it is.',
    },
  },
  'summary-goal': {
    title: 'The goals of the summary and of the project tables differ',
    messages: {
      annual: 'The annual goal of “{name}” is “{goal}” in the summary, but “{other}” in its own table ({sheet})',
      period:
        'The goal of “{name}” for the whole period is “{goal}” in the summary, but “{other}” in its own table ({sheet})',
    },
    suggestions: {
      default:
        'Please check both and keep the final goal of the project’s own table; a summary may shorten it but not say something else.',
    },
  },
  'text-number': {
    title: 'A number in a text disagrees with the indicator',
    messages: {
      goal: 'Here it says “{written}”; the indicator “{name}” for the same thing is {value}: the two disagree',
      sum: 'Here it says “{written}”; the {count} indicators for the same thing ({values}) add up to only {sum}, {gap} less',
      description:
        'The description says “{written}”; the value of this indicator, “{name}”, is {value}: the two disagree',
    },
    suggestions: {
      default:
        'Please see which of the two is final and change the other; if they mean different things, say so clearly.',
    },
  },
  'overall-against-projects': {
    title: 'An overall indicator is lower than the projects together',
    messages: {
      below:
        '“{name}” of the overall table is {value}, while the same indicator of {count} projects adds up to {sum} ({terms}): the overall target is {gap} lower',
      'below-one':
        '“{name}” of the overall table is {value}, while the same indicator of the project “{project}” alone is {sum}: the overall target is {gap} lower',
    },
    suggestions: {
      default:
        'Please check: an overall target should not be lower than the projects together; if projects count the same things twice, ignore this and note it.',
    },
  },
  'process-order': {
    title: 'The quantities of two steps are in the wrong order',
    messages: {
      fewer: '“{later}” is {value}, the step before it, “{earlier}”, is {base}: {gap} fewer, so the two do not match',
      more: '“{later}” is {value}, more than the step before it, “{earlier}”, with {base}: {gap} more, so the two do not match',
    },
    suggestions: {
      default:
        'Please check both values: where each case gives a result, the numbers are equal; what comes out of a step cannot be more than the step.',
    },
  },
  procurement: {
    title: 'The procurement table does not agree',
    messages: {
      line: '“{name}”: {quantity} × {price} makes {product}, the amount says {amount}: a gap of {gap}',
      'total-over':
        'The {count} lines of procurement add up to {sum} ({terms}); the total says {total}, {gap} too much',
      'total-under':
        'The {count} lines of procurement add up to {sum} ({terms}); the total says {total}, {gap} too little',
      budget: 'Procurement is {sum}, more than the budget {budget} of the project “{project}”: {gap} too much',
      quantity:
        'The quantity of “{name}” is {quantity} in the procurement table, but “{indicator}” is {value} in the performance table ({sheet})',
    },
    suggestions: {
      default: 'Please check quantity, price and amount, and correct the one that is wrong.',
      budget:
        'Please check procurement against the budget: it is a part of the project’s spending and cannot exceed it.',
      quantity: 'Please make both agree with the approved quantity.',
      'unit-slip': UNIT_SLIP,
    },
  },
}
