import type { timeRules } from '../../time/index.ts'
import type { EnglishPagesOf } from '../words.ts'

export const timePages: EnglishPagesOf<typeof timeRules> = {
  'year-mismatch': {
    what: 'A year written in a value should be the budget year of the table. The budget year is read from the title, the project code and the period of the project, and where none of them has it, from the file name; a period over several years that contains the budget year is left alone.',
    why: 'A wrong year usually means that last year’s table was copied and not changed; at the end of the year nothing can be assessed by it.',
    how: 'Change the year in the value to the budget year.',
  },
  'absurd-date': {
    what: 'Looks at the dates in values and in the period of the project: a year more than 10 years away from the budget year, or an end before the beginning.',
    why: 'Such a date is certainly a slip, and the table will be returned.',
    how: 'Write the real dates of beginning and end.',
  },
  'payment-as-deadline': {
    what: 'The value of a timeliness indicator is something like “资金拨付完成时限” (time limit for paying out the funds), without a date.',
    why: 'Paying early or late is not finishing early or late: at the end of the year nobody can tell whether the work was done on time.',
    how: 'Write a definite date, or a duration, or a rate of work done on time.',
  },
  'incomplete-date': {
    what: 'A time of completion gives only a month, a quarter or “年底前” (by the end of the year), and not which year.',
    why: 'Tables are kept and used again: without the year nobody can say the end of which year is meant.',
    how: 'Write the full date, such as “2024年12月底前” (by the end of December 2024). Recurring times, such as every month or every quarter, need no year.',
  },
  'period-as-deadline': {
    what: 'The value of a timeliness indicator is a whole year, from 1 January to 31 December, or “全年” (the whole year). Where the name itself asks for a period of service or of the project, it is left alone.',
    why: 'A whole year cannot be overrun whatever is done: at its end nobody can tell whether the work was done on time.',
    how: 'Write a definite date of completion; for work done by month or quarter, the limit of each time or a rate of work done on time.',
  },
  'same-deadline': {
    what: 'A table gives three or more times of completion, and all of them are in December.',
    why: 'With everything at the end of the year, progress cannot be followed in between, and money is easily spent in a rush.',
    how: 'Write for each the time that the order of the work gives. What can really only be done at the end of the year need not be changed.',
    options: { least: 'From this many times of completion on, it is looked at whether all are in December' },
  },
  'code-year': {
    what: 'Digits 7 and 8 of the project code are a year (as in 139999 24 P…); it is compared with the year that the title, the period of the project or the file name gives.',
    why: 'A code of last year usually means that an old table was used again; on import the system will match it to another project.',
    how: 'Use this year’s project code; if it is the year in the title or in the file name that is wrong, change that.',
  },
  'stale-basis': {
    what: 'A document or plan in “指标值确定依据” (basis of the value) is more than three years older than the budget year; or a document number lacks its year or its number. What stays in force for long, such as laws, measures, standards and plans of development, is left alone.',
    why: 'Where the basis is outdated, the value may be an old figure; where the document number is incomplete, others cannot find the source.',
    how: 'Use the document in force or this year’s plan; complete the document number. A document that is still in force need not be changed.',
    options: { years: 'A basis that is more than this many years older than the budget year counts as old' },
  },
}
