import type { Rule, RuleReport, Severity, Undecided } from '../rules/index.ts'
import type { CellAddress, Grid } from '../sheet/index.ts'
import { isSameTable, tableCell, type RecognisedWorkbook, type Table } from '../table/index.ts'
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

/** What one rule said of one table. A crash takes back all that was said before it: half a sum is no finding. */
type Said = { readonly reports: readonly RuleReport[]; readonly undecided: readonly Undecided[] } | 'crashed'

/** What the rules said of a table, in the engine's order, with all that they looked up on the sheet for it. */
interface TableRun {
  readonly settings: Settings
  readonly said: readonly (Said | null)[]
  readonly lookedUp: readonly LookUp[]
}

interface LookUp {
  readonly sheet: string
  readonly cell: CellAddress
  readonly text: string
}

type Written = (sheet: string, cell: CellAddress) => string

/** The sheets the tables were read from (a few checks look at blanks that tables leave out), and tables read before. */
export interface RunInput {
  readonly grids?: readonly Grid[]
  /** Those of an earlier check: what was said of a table that is still the same is said again without asking. */
  readonly before?: readonly Table[]
}

const runs = new WeakMap<Table, TableRun>()

/**
 * Runs every rule over every table with the settings that hold for that table, then those over the whole workbook: they
 * run once, and the settings of the table they speak of decide whether and how it is said. A rule that throws is noted
 * as a crash.
 */
export function runRules(
  workbook: RecognisedWorkbook,
  engine: Engine,
  { grids, before = [] }: RunInput = {},
): RawResult {
  const result: RawResult = { found: [], undecided: [], crashes: [] }
  const written = grids ? writtenIn(grids) : null
  const earlier = new Map(before.map((table) => [table.id, table]))
  const tables = workbook.tables.map((table) => {
    const settings = engine.settingsFor(table)
    const run = runAgain(table, settings, written, earlier.get(table.id)) ?? runTable(table, settings, written)
    runs.set(table, run)
    return { table, run }
  })
  const settings = new Map(tables.map(({ table, run }) => [table, run.settings]))
  engine.rules.forEach((rule, i) => {
    if (rule.scope === 'table') {
      for (const { table, run } of tables) {
        const active = run.settings[i]
        const said = run.said[i]
        if (active && said) add(result, said, rule, table, () => active)
      }
      return
    }
    const active = engine.settings[i]
    if (!active) return
    const said = listen(() => rule.check(workbook, active.context))
    const on = (about: Table | null) => {
      const own = about && settings.get(about)
      return own ? (own[i] ?? null) : active
    }
    if (said) add(result, said, rule, null, on)
  })
  return result
}

function writtenIn(grids: readonly Grid[]): Written {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]))
  return (sheet, { row, col }) => bySheet.get(sheet)?.cell(row, col)?.text ?? ''
}

/** What was said of a table before, where nothing that it rests on has changed. */
function runAgain(
  table: Table,
  settings: Settings,
  written: Written | null,
  before: Table | undefined,
): TableRun | null {
  const run = before && runs.get(before)
  if (!run || run.settings !== settings || !isSameTable(before, table)) return null
  return run.lookedUp.every(({ sheet, cell, text }) => written?.(sheet, cell) === text) ? run : null
}

function runTable(table: Table, settings: Settings, written: Written | null): TableRun {
  const lookedUp: LookUp[] = []
  const lookUp: Pick<ActiveRule['context'], 'written'> = written
    ? {
        written: (sheet, cell) => {
          const text = written(sheet, cell)
          lookedUp.push({ sheet, cell, text })
          return text
        },
      }
    : {}
  const said = settings.map((active) => {
    if (active?.rule.scope !== 'table') return null
    const { rule, context } = active
    return listen(() => rule.check(table, { ...context, ...lookUp }))
  })
  return { settings, said, lookedUp }
}

/** Takes what one rule yields; null: nothing. */
function listen(run: () => Iterable<RuleReport | Undecided>): Said | null {
  let reports: RuleReport[] | null = null
  let undecided: Undecided[] | null = null
  try {
    for (const item of run()) {
      if ('undecided' in item) (undecided ??= []).push(item)
      else (reports ??= []).push(item)
    }
  } catch {
    return 'crashed'
  }
  return reports || undecided ? { reports: reports ?? [], undecided: undecided ?? [] } : null
}

/** `on`: what holds for the table that is spoken of; null: the rule is off for it. */
function add(
  result: RawResult,
  said: Said,
  rule: Rule,
  table: Table | null,
  on: (about: Table | null) => ActiveRule | null,
): void {
  if (said === 'crashed') {
    result.crashes.push({ rule, table })
    return
  }
  for (const report of said.reports) {
    const about = table ?? report.table ?? null
    const active = on(about)
    if (!active) continue
    const severity = active.severity ?? report.severity ?? rule.severity
    result.found.push({ rule, severity, sheet: report.sheet ?? about?.sheet ?? '', table: about, report })
  }
  for (const undecided of said.undecided) result.undecided.push({ sheet: table?.sheet ?? '', undecided })
}

/** Where a crash is shown: on the table it happened in. */
export function crashCell({ table }: Crash) {
  return table ? tableCell(table) : { row: 0, col: 0 }
}
