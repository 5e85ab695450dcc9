import type { weightRules } from '../../weight/index.ts'
import type { EnglishPagesOf } from '../words.ts'

export const weightPages: EnglishPagesOf<typeof weightRules> = {
  'weight-sum': {
    what: 'In a table with a column of weights (points), adds up the weights of all indicators and sees whether they make the required total. Where the head states the total (such as “分值权重(90)”, weight in points), the head counts; where it does not, the pack (90, 100 or 80).',
    why: 'Where the weights do not add up, the total score of the self-assessment is wrong. A table of 90 points leaves another 10 to the budget execution rate.',
    how: 'Adjust the weights until they add up to the required total.',
    options: { totals: 'The totals that are accepted; where the head states the full score, the head counts' },
  },
  'weight-balance': {
    what: 'Adds up the weights of each level 1. Usual are output 50, benefit 30, satisfaction 10; where cost is a level 1 of its own, cost 20, output 40, benefit 20, satisfaction 10, or output 50, benefit 30, satisfaction 10 and the rest for cost. A class that is off by more than 10 points is reported. Where the total is not 90, the figures are scaled.',
    why: 'Where a class has far too much or too little, the score of the self-assessment does not show whether the project is good or bad.',
    how: 'Adjust the weights of the classes. Where local rules set others, a pack changes the figures.',
    options: {
      usual: 'Of a total of 90, the points that each level 1 usually has',
      withCost: 'Of a total of 90, the points of each where cost is a level 1 of its own',
      tolerance: 'By how many points more or less it may be off',
      totals:
        'The balance is looked at only where the weights add up to one of these; where the head states the full score, the head counts',
    },
  },
  'weight-value': {
    what: 'In a table with a column of weights that somebody has filled in, looks at each weight: those that are blank, 0, negative or no number.',
    why: 'An indicator without a weight is as good as not assessed.',
    how: 'Give every indicator a weight above 0 so that they add up to the required total.',
  },
}
