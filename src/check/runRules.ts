import type { Rule, RuleReport, Severity, Undecided } from '../rules/index.ts'
import { tableCell, type RecognisedWorkbook, type Table } from '../table/index.ts'
import type { ActiveRule, Engine } from './engine.ts'

/** A report before it is put into words. */
export interface RawFinding {
  readonly rule: Rule
  readonly severity: Severity
  readonly sheet: string
  readonly table: Table | null
  readonly report: RuleReport
}

/** A rule that threw: the others go on. */
export interface Crash {
  readonly rule: Rule
  readonly table: Table | null
}

export interface RawResult {
  readonly found: RawFinding[]
  readonly undecided: { readonly sheet: string; readonly undecided: Undecided }[]
  readonly crashes: Crash[]
}

/** Runs every active rule over every table, then those over the whole workbook. A rule that throws is noted as a crash. */
export function runRules(workbook: RecognisedWorkbook, engine: Engine): RawResult {
  const result: RawResult = { found: [], undecided: [], crashes: [] }
  for (const active of engine.rules) {
    const { rule, context } = active
    if (rule.scope === 'workbook') {
      collect(result, active, null, () => rule.check(workbook, context))
      continue
    }
    for (const table of workbook.tables) collect(result, active, table, () => rule.check(table, context))
  }
  return result
}

function collect(
  result: RawResult,
  active: ActiveRule,
  table: Table | null,
  run: () => Iterable<RuleReport | Undecided>,
): void {
  const { rule } = active
  // What a rule yielded before it threw is dropped: half a sum is no finding.
  const reports: RawFinding[] = []
  const undecided: RawResult['undecided'] = []
  try {
    for (const item of run()) {
      const about = 'undecided' in item ? table : (item.table ?? table)
      const sheet = about?.sheet ?? ''
      if ('undecided' in item) undecided.push({ sheet, undecided: item })
      else {
        const severity = active.severity ?? item.severity ?? rule.severity
        reports.push({ rule, severity, sheet, table: about, report: item })
      }
    }
  } catch {
    result.crashes.push({ rule, table })
    return
  }
  result.found.push(...reports)
  result.undecided.push(...undecided)
}

/** Where a crash is shown: on the table it happened in. */
export function crashCell({ table }: Crash) {
  return table ? tableCell(table) : { row: 0, col: 0 }
}
