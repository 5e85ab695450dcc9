import { RULE_ENGLISH } from '../rules/english/index.ts'
import type { CheckWords } from './checkWords.ts'

/** A check in English. No door exports it: only what is asked for English loads it. */
export const ENGLISH: CheckWords = {
  rule: (rule) => RULE_ENGLISH[rule.id] ?? rule,
  problems: {
    'no-table':
      'No performance table was found on this sheet. A head is looked for that has a third-level indicator (三级指标, 指标名称 or 指标内容) and a value (指标值); if the table is on another sheet, check that one.',
    'no-header': 'No indicator head was found below the title “{title}”; this table was not checked.',
    'row-not-understood': 'This row was not understood (“{text}”) and was left out of the check.',
    'formula-error':
      'The cell shows the formula error {error}; what depends on it was not compared. Please correct the formula first.',
    'formula-not-calculated':
      'The formula was saved without a result; what depends on it was not compared. Please open and save the file in Excel or WPS, then check again.',
    'amount-unit-unknown':
      '“{name}” is {value}, and nothing says whether in yuan or in ten thousand yuan; it was not compared. Please state the unit in the head of the table or behind the amount.',
    'amount-unreadable': '“{name}” is “{value}”, which is no amount; it was not compared.',
    'cost-incomplete':
      'No amount can be read from the value “{value}” of the cost indicator “{name}”; the costs were not compared with the budget.',
    'weight-unreadable': 'A weight reads “{value}”, which is no number; the weights were not added up.',
    'pack-other-year':
      'The pack “{pack}” is for {years}, this table is of {year}. It was used all the same; please see whether another pack fits.',
    'pack-other-region':
      'The pack “{pack}” is for {regions}, this table seems to be of {region}. It was used all the same; please see whether another pack fits.',
    'pack-types-unknown':
      'The pack “{pack}” has rules for some kinds of projects only; kinds cannot be told here, so these rules were not used.',
    'pack-check-unfinished':
      'The pattern of “{title}” takes too long; from here on this table was not checked by it. Please ask whoever keeps the pack to make the pattern simpler.',
    'sheet-not-found': 'The file has no sheet named “{name}”.',
    'sheet-unreadable': 'The sheet could not be read: {reason}',
  },
  otherProblem: 'Something was not understood; what depends on it was not compared.',
  budgetYear: (year) => (year === null ? 'of the budget year' : String(year)),
  kept: {
    unknownPack: (id) =>
      `The pack “${id}” that this workbook names is not here; a pack was chosen by the look of the tables. If that one is needed, ask whoever maintains this to install it.`,
    badPack: (reasons) =>
      `The pack that this workbook names was not used; a pack was chosen by the look of the tables. Please have it corrected: ${reasons.join('; ')}`,
    unreadable:
      'The decisions and settings kept in the workbook could not be read (perhaps a newer version wrote them); they were neither used nor changed.',
  },
  crash: {
    message: '“{title}” could not be checked (the rule {rule} broke down); the other rules are not affected.',
    suggestion: 'Please look at it yourself, and tell whoever maintains this about the table and the rule.',
  },
}
