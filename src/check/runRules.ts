import type { Rule, RuleReport, Severity, Undecided } from '../rules/index.ts'
import type { CellAddress, Grid } from '../sheet/index.ts'
import { tableCell, type RecognisedWorkbook, type Table } from '../table/index.ts'
import type { ActiveRule, Engine, Settings } from './engine.ts'

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

/**
 * Runs every rule over every table with the settings that hold for that table, then those over the whole workbook: they
 * run once, and the settings of the table they speak of decide whether and how it is said. A rule that throws is noted
 * as a crash. `grids` are the sheets the tables were read from: a few checks look at blanks that tables leave out.
 */
export function runRules(workbook: RecognisedWorkbook, engine: Engine, grids?: readonly Grid[]): RawResult {
  const result: RawResult = { found: [], undecided: [], crashes: [] }
  const settings = new Map(workbook.tables.map((table) => [table, engine.settingsFor(table)]))
  const written = grids ? writtenIn(grids) : undefined
  engine.rules.forEach((rule, i) => {
    if (rule.scope === 'workbook') {
      const active = engine.settings[i]
      const on = (table: Table) => settings.get(table)?.[i]
      if (active) collect(result, active, null, () => rule.check(workbook, active.context), on)
      return
    }
    // Nearly all tables have the same settings: one context serves them.
    let last: ActiveRule | null = null
    let context: ActiveRule['context'] | null = null
    for (const table of workbook.tables) {
      const active = settings.get(table)?.[i]
      if (!active) continue
      const own: ActiveRule['context'] =
        active === last && context ? context : written ? { ...active.context, written } : active.context
      last = active
      context = own
      collect(result, active, table, () => rule.check(table, own))
    }
  })
  return result
}

function writtenIn(grids: readonly Grid[]): (sheet: string, cell: CellAddress) => string {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]))
  return (sheet, { row, col }) => bySheet.get(sheet)?.cell(row, col)?.text ?? ''
}

/** Takes what one rule yields. `on`: what holds for the single tables that a workbook rule speaks of. */
function collect(
  result: RawResult,
  active: ActiveRule,
  table: Table | null,
  run: () => Iterable<RuleReport | Undecided>,
  on?: (table: Table) => Settings[number] | undefined,
): void {
  const { rule } = active
  const { found, undecided, crashes } = result
  const before = { found: found.length, undecided: undecided.length }
  try {
    for (const item of run()) {
      const about = 'undecided' in item ? table : (item.table ?? table)
      const sheet = about?.sheet ?? ''
      if ('undecided' in item) {
        undecided.push({ sheet, undecided: item })
        continue
      }
      const own = on && about ? on(about) : active
      // Off for the table it speaks of.
      if (own === null) continue
      const severity = (own ?? active).severity ?? item.severity ?? rule.severity
      found.push({ rule, severity, sheet: item.sheet ?? sheet, table: about, report: item })
    }
  } catch {
    // What a rule yielded before it threw is dropped: half a sum is no finding.
    found.length = before.found
    undecided.length = before.undecided
    crashes.push({ rule, table })
  }
}

/** Where a crash is shown: on the table it happened in. */
export function crashCell({ table }: Crash) {
  return table ? tableCell(table) : { row: 0, col: 0 }
}
