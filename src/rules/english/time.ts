import type { timeRules } from '../time/index.ts'
import type { EnglishOf } from './words.ts'

export const timeEnglish: EnglishOf<typeof timeRules> = {
  'year-mismatch': {
    title: 'The year in a value is not the budget year',
    messages: { other: 'The year in “{value}” is {found}, but {source} {year}' },
    suggestions: {
      default:
        'This is probably left over from an older table: change it to {year}; if another year is really meant, explain it beside the indicator.',
    },
    phrases: {
      title: 'the title says',
      code: 'the project code stands for',
      period: 'the period of the project says',
      project: 'the project name says',
      file: 'the file name says',
    },
  },
  'absurd-date': {
    title: 'A date does not make sense',
    messages: {
      far: 'The year {year} in “{value}” is too far from the budget year: it looks mistyped',
      reversed: '“{value}” ends before it begins',
    },
    suggestions: {
      far: 'Please see whether a digit of the year was mistyped or doubled, such as 2323 for 2023.',
      reversed: 'Please see whether beginning and end were swapped, or a year is wrong.',
    },
  },
  'payment-as-deadline': {
    title: 'A payment stands where a deadline should',
    messages: { payment: '“{value}” speaks of a payment and does not say by which day the work is done' },
    suggestions: {
      dated:
        'Please write the date of completion, such as ≤ 30 November {year}, or a rate, such as “done on time ≥95%”.',
      default: 'Please write the date of completion (year, month, day), or a rate, such as “done on time ≥95%”.',
    },
  },
  'incomplete-date': {
    title: 'A date has no year',
    messages: { 'no-year': '“{value}” has no year' },
    suggestions: {
      dated: 'Please add the year {year} to “{value}”.',
      default: 'Please add the year: write a full date with year, month and day.',
    },
  },
  'period-as-deadline': {
    title: 'A whole year stands where a deadline should',
    messages: {
      'whole-year': 'The value of “{name}” is a whole year ({value}): it does not say by which day it is done',
    },
    suggestions: {
      dated:
        'Please write the date by which it is done, such as ≤ 30 November {year}; for work in batches, the limit of each, such as the end of each quarter.',
      default:
        'Please write the date by which it is done (year, month, day); for work in batches, the limit of each, such as the end of each quarter.',
    },
  },
  'same-deadline': {
    title: 'All deadlines are in December',
    messages: { december: '{count} deadlines are all in December: nobody can tell what comes first' },
    suggestions: {
      default:
        'Write earlier dates where work is done earlier, such as purchase by the end of June, acceptance by the end of October; if all is really done at the end of the year, leave it.',
    },
  },
  'code-year': {
    title: 'The year in the project code is not that of the table',
    messages: {
      differs: 'Digits 7 and 8 of the project code “{code}” are {digits} (the year {found}), but {source} {year}',
    },
    suggestions: {
      default: 'See whether the code is last year’s; a project of several years may keep its old code.',
    },
    phrases: { title: 'the title says', period: 'the period of the project says', file: 'the file name says' },
  },
  'stale-basis': {
    title: 'A basis is old, or its document number is incomplete',
    messages: {
      stale: 'The basis “{basis}” is of {found}, {gap} years before the budget year {year}',
      incomplete: 'The document number of the basis “{basis}” is incomplete',
    },
    suggestions: {
      stale: 'See whether there is a newer document or plan; if it is still in force, leave it.',
      incomplete: 'Complete the number: issuer, year and number of the document.',
    },
  },
}
