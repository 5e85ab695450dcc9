import type { Rule, RuleWords } from '../rules/index.ts'
import { KEPT_WORDS, type KeptWords } from './keptWords.ts'
import { PROBLEM_WORDS, type ProblemCode } from './problemWords.ts'

/** All that a check says, in one language. */
export interface CheckWords {
  /** What a rule says; a pack's own check speaks as its pack is written. */
  rule(rule: Rule): RuleWords
  readonly problems: Readonly<Record<ProblemCode, string>>
  /** Said of a problem whose code is not known. */
  readonly otherProblem: string
  /** A year, as a date in a suggestion begins; null: nobody knows which. */
  budgetYear(year: number | null): string
  /** Said of what is kept with the workbook. */
  readonly kept: KeptWords
  /** A rule that broke down: {title} and {rule}. */
  readonly crash: { readonly message: string; readonly suggestion: string }
}

/** The words a check uses unless it is told otherwise: those that stand in the rules. */
export const CHINESE: CheckWords = {
  rule: (rule) => rule,
  problems: PROBLEM_WORDS,
  otherProblem: '有一处没有读懂，相关的核对没有进行。',
  budgetYear: (year) => (year === null ? '当年' : `${String(year)}年`),
  kept: KEPT_WORDS,
  crash: {
    message: '「{title}」这一项没有查成（规则 {rule} 出了故障），其他项目不受影响。',
    suggestion: '请人工看一下这一项，并把这张表和规则编号告诉维护人员。',
  },
}
