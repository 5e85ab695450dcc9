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
  readonly runs: TableRuns
}

/** Runs of the rules over the tables of a check, by the tables' ids: what the next check need not ask again. */
export type TableRuns = ReadonlyMap<string, TableRun>

/** What one rule said of one table. A crash takes back all that was said before it: half a sum is no finding. */
type Said = { readonly reports: readonly RuleReport[]; readonly undecided: readonly Undecided[] } | 'crashed'

/** What the rules said of a table, and all that they looked up on the sheet for it. */
export interface TableRun {
  readonly table: Table
  readonly settings: Settings
  readonly said: Map<Rule, Said>
  readonly lookedUp: LookUp[]
}

interface LookUp {
  readonly sheet: string
  readonly cell: CellAddress
  readonly text: string
}

/** The sheets the tables were read from (a few checks look at blanks that tables leave out), and tables read before. */
export interface RunInput {
  readonly grids?: readonly Grid[]
  /** Those of an earlier check: what was said of a table that is still the same is said again without asking. */
  readonly before?: TableRuns | undefined
}

/**
 * Runs every rule over every table with the settings that hold for that table, then those over the whole workbook: they
 * run once, and the settings of the table they speak of decide whether and how it is said. A rule that throws is noted
 * as a crash.
 */
export function runRules(workbook: RecognisedWorkbook, engine: Engine, { grids, before }: RunInput = {}): RawResult {
  const runs = new Map<string, TableRun>()
  const result: RawResult = { found: [], undecided: [], crashes: [], runs }
  const sheets = grids ? new LookedUpSheets(grids) : null
  const fresh: TableRun[] = []
  const all = workbook.tables.map((table) => {
    const settings = engine.settingsFor(table)
    const known = knownRun(table, settings, sheets, before?.get(table.id))
    const run: TableRun = { table, settings, said: known?.said ?? new Map(), lookedUp: known?.lookedUp ?? [] }
    runs.set(table.id, run)
    if (!known) fresh.push(run)
    return run
  })
  engine.rules.forEach((rule, i) => {
    if (rule.scope === 'workbook') {
      const active = engine.settings[i]
      if (!active) return
      const said = listen(rule, workbook, active.context)
      const on = (about: Table | null) => {
        const own = about && runs.get(about.id)
        return own ? (own.settings[i] ?? null) : active
      }
      if (said) add(result, said, rule, null, on)
      return
    }
    ask(rule, i, fresh, sheets)
    for (const { table, settings, said } of all) {
      const own = said.get(rule)
      const active = settings[i]
      if (own && active) add(result, own, rule, table, () => active)
    }
  })
  return result
}

/** Runs one rule over each table, with what holds for it. */
function ask(
  rule: Extract<Rule, { scope: 'table' }>,
  i: number,
  runs: readonly TableRun[],
  sheets: LookedUpSheets | null,
): void {
  // Nearly all tables have the same settings: one context serves them.
  let last: ActiveRule | null = null
  let context: ActiveRule['context'] | null = null
  for (const { table, settings, said, lookedUp } of runs) {
    const active = settings[i]
    if (!active) continue
    if (active !== last || !context) {
      last = active
      context = sheets ? { ...active.context, written: sheets.written } : active.context
    }
    if (sheets) sheets.noted = lookedUp
    const own = listen(rule, table, context)
    if (own) said.set(rule, own)
  }
}

/** The sheets as rules look at them: what they were told is noted down. */
class LookedUpSheets {
  noted: LookUp[] = []
  readonly #grids: ReadonlyMap<string, Grid>

  constructor(grids: readonly Grid[]) {
    this.#grids = new Map(grids.map((grid) => [grid.sheet, grid]))
  }

  text(sheet: string, { row, col }: CellAddress): string {
    return this.#grids.get(sheet)?.cell(row, col)?.text ?? ''
  }

  readonly written = (sheet: string, cell: CellAddress): string => {
    const text = this.text(sheet, cell)
    this.noted.push({ sheet, cell, text })
    return text
  }
}

/** What was said of a table before, where nothing that it rests on has changed. */
function knownRun(
  table: Table,
  settings: Settings,
  sheets: LookedUpSheets | null,
  run: TableRun | undefined,
): TableRun | null {
  if (!run || run.settings !== settings || !isSameTable(run.table, table)) return null
  return run.lookedUp.every(({ sheet, cell, text }) => sheets?.text(sheet, cell) === text) ? run : null
}

/** Takes what one rule yields; null: nothing. */
function listen<About>(
  rule: { check(about: About, context: ActiveRule['context']): Iterable<RuleReport | Undecided> },
  about: About,
  context: ActiveRule['context'],
): Said | null {
  let reports: RuleReport[] | null = null
  let undecided: Undecided[] | null = null
  try {
    for (const item of rule.check(about, context)) {
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
