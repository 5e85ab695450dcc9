export { checkWorkbook, type CheckOptions, type CheckResult, type ReportedProblem } from './checkWorkbook.ts'
export { engineFor, type Engine } from './engine.ts'
export { verdictOf, type Finding, type Ignored, type Verdict } from './finding.ts'
export { problemWords } from './problemWords.ts'
