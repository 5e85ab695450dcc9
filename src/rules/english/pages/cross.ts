import type { crossRules } from '../../cross/index.ts'
import type { EnglishPagesOf } from '../words.ts'
import { TOLERANCE } from './tolerance.ts'

export const crossPages: EnglishPagesOf<typeof crossRules> = {
  'summary-sum': {
    what: 'The total of a summary should be the sum of its lines; each line should be the sum of its parts, and also the amount in the project’s own performance table; the project spending of the overall table should be the total of the summary.',
    why: 'The same money stands in several tables: the figures must be equal, or nobody can tell which table counts.',
    how: 'Compare the amounts in the message with the figure in the other table, and correct the one that is wrong.',
    options: { tolerance: TOLERANCE },
  },
  'summary-name': {
    what: 'Each project of a summary should have a performance table in the workbook with the same name, to the letter. Where fewer than half of the projects have a table in the workbook, they are taken to be sent separately, and missing tables are not reported.',
    why: 'Systems and reviewers match the summary and the project tables by name: names that differ by a few characters may be taken for two projects, or for a table that is missing.',
    how: 'Compare the two names in the message and use the approved one; where a table really is missing, add it.',
    options: {
      alike: 'How alike two names must be to be taken for the same project; 1 is to the letter',
      share: 'How large a share of the projects must have a table before a missing one is reported; 1 is all',
    },
  },
  'summary-goal': {
    what: 'The goal of a project in the summary should agree with that in its own performance table. Punctuation, numbering and line breaks do not count; a summary that quotes only a passage of it does not disagree.',
    why: 'With two sets of goals for one project, nobody knows at the evaluation which one counts.',
    how: 'Compare the two texts in the message, and change the one that was not brought up to date.',
  },
  'text-number': {
    what: 'Where the goals, the use of the funds, the main work of the year or the description of an indicator give a number, and an indicator speaks of the same thing in the same unit, the two should agree. Where it is not certain that they mean the same thing, nothing is reported.',
    why: 'With one number in the goal and another in the indicator, nobody can say by which one to assess at the end of the year; this is also what reviewers return most often.',
    how: 'Compare the two numbers in the message, and correct the one that was not brought up to date.',
  },
  'overall-against-projects': {
    what: 'Where the project tables have indicators with the name and unit of a quantity in the overall table of the department, that quantity should not be lower than those of the projects added up. Only quantities that can be added are compared, not rates, averages, unit costs or deadlines.',
    why: 'The projects are a part of the whole: an overall target that is lower than their sum means that one of the two was not brought up to date.',
    how: 'Compare the figures of the projects in the message; adjust the overall value, or correct the project that is wrong.',
  },
  'process-order': {
    what: 'The quantities of two steps of one thing should match: as many reports as audits, appraisals, evaluations or inspections; no more people passed or certified than trained; no more problems corrected than found; no fewer devices installed than bought; no more material handed out than printed. Summaries and analyses of which there is only one for the whole year are not compared.',
    why: 'Where the quantities of two steps contradict each other, at least one of the values was not worked out, and both cannot be reached at the end of the year.',
    how: 'Compare the two numbers in the message and make them agree with the plan of implementation; where the two indicators do not speak of the same things, say so in their names.',
  },
  procurement: {
    what: 'In the government procurement table of the workbook, quantity times price should be the amount of each line, the lines should add up to the total, procurement should not exceed the budget of the project, and the quantity should be that of the performance indicator for the same thing.',
    why: 'The procurement table and the performance table speak of the same money and the same things: where they differ, something will have to be done again at the purchase or at the evaluation.',
    how: 'Compare the figures in the message and correct the one that is wrong; where it is not certain which project or which thing is meant, nothing is compared.',
    options: { tolerance: TOLERANCE },
  },
}
