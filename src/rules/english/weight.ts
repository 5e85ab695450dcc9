import type { weightRules } from '../weight/index.ts'
import type { EnglishOf } from './words.ts'

export const weightEnglish: EnglishOf<typeof weightRules> = {
  'weight-sum': {
    title: 'The weights do not add up',
    messages: { sum: 'The weights of {count} indicators add up to {sum}; it should be {wanted}: {gap}' },
    suggestions: { default: 'Please check one by one: {terms} = {sum}; adjust them to {wanted}.' },
    phrases: {
      more: '{off} too much',
      less: '{off} too little',
      'more-than-nearest': '{off} more than {nearest}',
      'less-than-nearest': '{off} less than {nearest}',
      total: '{total}',
      join: ' or ',
    },
  },
  'weight-balance': {
    title: 'The weights of the level-1 classes are out of balance',
    messages: {
      off: 'Of a total of {total}, the weights give {given}; usual, of {base}, is {usual} (each up to {tolerance} more or less): {off} is far off',
    },
    suggestions: {
      default: 'Adjust the weights of the classes to their importance; where local rules say otherwise, follow those.',
    },
    phrases: {
      cost: 'cost',
      output: 'output',
      benefit: 'benefit',
      satisfaction: 'satisfaction',
      'cost-share': 'cost {share}',
      'output-share': 'output {share}',
      'benefit-share': 'benefit {share}',
      'satisfaction-share': 'satisfaction {share}',
      join: ', ',
    },
  },
  'weight-value': {
    title: 'A weight is not properly filled in',
    messages: {
      blank: 'This indicator has no weight, while the others have',
      zero: 'The weight is 0: whether the indicator is met makes no difference',
      negative: 'The weight “{value}” is negative',
      'no-number': 'The weight “{value}” is not a number',
    },
    suggestions: {
      default:
        'Please write a number above 0 so that the weights add up to the required total; an indicator that does not apply may say “not applicable”.',
    },
  },
}
