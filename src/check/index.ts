export { baselineEntries, parseBaseline, underBaseline, type Baseline } from './baseline.ts'
export {
  checkWorkbook,
  type CheckOptions,
  type CheckResult,
  type KeptDecisions,
  type ReportedProblem,
} from './checkWorkbook.ts'
export {
  decisionOn,
  readDecisions,
  withDecision,
  withoutDecision,
  type Decidable,
  type Decision,
  type DecisionUse,
  type FindingDecision,
  type TableDecision,
} from './decisions.ts'
export { derivationOf, type Derivation, type DerivationLine } from './derivation.ts'
export { engineFor, type Engine } from './engine.ts'
export { runPackExamples, type ExampleResult } from './packExamples.ts'
export { verdictOf, type Finding, type Ignored, type Verdict } from './finding.ts'
export { isOwnReport, REPORT_SIGNATURE } from './ownReport.ts'
export { readKept, readOwnRules, readPack, type KeptSettings } from './kept.ts'
export { KEPT_WORDS, type KeptWords } from './keptWords.ts'
export { withOwnRules, type OwnRules } from './ownRules.ts'
export { CHINESE, type CheckWords } from './checkWords.ts'
export { problemWords } from './problemWords.ts'
export { ruleTitle } from './ruleTitle.ts'
export { reconcile, tableTitle, type CrossCheck, type Reconciliation, type TableMoney } from './reconcile.ts'
