import { chooseSheetPack, type ResolvedPack } from '../packs/index.ts'
import { citeAuthority, formatMessage, formatSuggestion, type Rule } from '../rules/index.ts'
import type { CellAddress, Grid } from '../sheet/index.ts'
import { recognise, type RecognisedWorkbook, type Table } from '../table/index.ts'
import { CHINESE, type CheckWords } from './checkWords.ts'
import { decide, type DecisionUse } from './decisions.ts'
import { engineFor } from './engine.ts'
import { verdictOf, type Finding, type Ignored, type Verdict } from './finding.ts'
import { Fingerprinter } from './fingerprint.ts'
import { isOwnReport } from './ownReport.ts'
import { withOwnRules, type OwnRules } from './ownRules.ts'
import { packProblems } from './packProblems.ts'
import { applyPrecedence } from './precedence.ts'
import { problemWords } from './problemWords.ts'
import { crashCell, runRules, type Crash, type RawFinding, type TableRuns } from './runRules.ts'

export interface CheckOptions {
  /** As given: states the budget year where no table does. */
  readonly fileName?: string
  /** null or absent: the built-in pack that fits what the tables look like. */
  readonly pack?: ResolvedPack | null
  /** What is kept with the workbook about findings that may stand. */
  readonly decisions?: KeptDecisions
  /** What the workbook itself says of single rules, over whatever pack applies. */
  readonly own?: OwnRules
  /** The language of what is said; absent: Chinese. */
  readonly words?: CheckWords
  /** What an earlier check of the same workbook said: spares asking again of tables that are still the same. */
  readonly before?: Pick<CheckResult, 'runs'> | null
  /** For tests: other rules than the registered ones. */
  readonly rules?: readonly Rule[]
}

export interface KeptDecisions {
  /** As they are kept; what cannot be read does not count. */
  readonly entries: readonly unknown[]
  /** An ISO date, by the clock of the place. */
  readonly today: string
  /** Whether the sheets given are all that the workbook has. */
  readonly whole: boolean
  /** All sheets of the workbook by name, where that is known. */
  readonly workbookSheets?: readonly string[]
}

/** Something that could not be read or decided, in words. `cell` is null for a whole sheet. */
export interface ReportedProblem {
  readonly sheet: string
  readonly cell: CellAddress | null
  readonly message: string
}

/** What a check of one workbook says. */
export interface CheckResult {
  readonly verdict: Verdict
  readonly pack: ResolvedPack
  readonly tables: readonly Table[]
  readonly problems: readonly ReportedProblem[]
  readonly findings: readonly Finding[]
  /** What the workbook itself says of rules, as it was applied. */
  readonly own: OwnRules
  /** What became of the decisions kept with the workbook. */
  readonly decisions: readonly DecisionUse[]
  /** Tables by their id, as decisions about them call them. */
  readonly tableAnchors: ReadonlyMap<string, string>
  /** For the next check of this workbook (`before`), and for nobody else. */
  readonly runs: TableRuns
}

/** Reads the tables of a workbook, runs the rules of its pack, and says what was found. Writes nothing. */
export function checkWorkbook(sheets: readonly Grid[], options: CheckOptions = {}): CheckResult {
  const words = options.words ?? CHINESE
  // A report of ours quotes the tables it is about: it is none itself.
  const grids = sheets.filter((grid) => !isOwnReport(grid))
  const recognised = recogniseWithPack(grids, options)
  const { workbook } = recognised
  const pack = options.own ? withOwnRules(recognised.pack, options.own) : recognised.pack
  const engine = engineFor(pack, options.rules)
  const { found, undecided, crashes, runs } = runRules(workbook, engine, { grids, before: options.before?.runs })
  const names = new Fingerprinter(workbook, grids)
  const order = new Map(grids.map((grid, i) => [grid.sheet, i]))
  const rank = new Map(engine.rules.map(({ id }, i) => [id, i]))

  const shown = [...applyPrecedence(found)].sort(
    (a, b) =>
      (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1) ||
      a.report.cell.row - b.report.cell.row ||
      a.report.cell.col - b.report.cell.col ||
      (rank.get(a.rule.id) ?? 0) - (rank.get(b.rule.id) ?? 0),
  )
  const tableAnchors = new Map(workbook.tables.map((table) => [table.id, names.ofTable(table)]))
  const decidable = shown.map((raw) => {
    const tableAnchor = raw.table ? (tableAnchors.get(raw.table.id) ?? null) : null
    return { ...names.of(raw), rule: raw.rule.id, sheet: raw.sheet, tableAnchor }
  })
  const { entries = [], today = '', whole = false, workbookSheets = [] } = options.decisions ?? {}
  const here = grids.map((grid) => grid.sheet)
  const decided = decide(entries, decidable, { today, sheets: here, whole, workbookSheets })
  const findings = [
    ...shown.map((raw, i) => toFinding(raw, decidable[i] ?? names.of(raw), decided.ignored[i] ?? null, words)),
    ...crashes.map((crash) => crashFinding(crash, grids[0]?.sheet ?? '', words)),
  ]
  const problems = [
    // A built-in pack was chosen because it fits; one that was named may have been meant for other tables.
    ...(options.pack ? packProblems(pack, workbook.tables, words) : []),
    ...workbook.problems.map(({ sheet, cell, code, data }) => ({
      sheet,
      cell,
      message: problemWords(code, data, words),
    })),
    ...undecided.map(({ sheet, undecided: item }) => ({
      sheet,
      cell: item.cell,
      message: problemWords(item.undecided, item.data, words),
    })),
  ]
  return {
    verdict: verdictOf(findings, workbook.tables.length),
    pack,
    tables: workbook.tables,
    problems,
    findings,
    own: options.own ?? {},
    decisions: decided.uses,
    tableAnchors,
    runs,
  }
}

/** The pack decides how labels are read, and the tables which pack fits: read once, and again where the pack adds labels. */
function recogniseWithPack(
  grids: readonly Grid[],
  { pack, fileName = '' }: CheckOptions,
): { workbook: RecognisedWorkbook; pack: ResolvedPack } {
  if (pack) return { workbook: recognise(grids, { fileName, labels: pack.labels }), pack }
  const workbook = recognise(grids, { fileName })
  const chosen = chooseSheetPack(workbook.tables)
  if (!chosen.addsLabels) return { workbook, pack: chosen }
  return { workbook: recognise(grids, { fileName, labels: chosen.labels }), pack: chosen }
}

function toFinding(
  raw: RawFinding,
  { fingerprint, anchor }: { readonly fingerprint: string; readonly anchor: string },
  ignored: Ignored | null,
  words: CheckWords,
): Finding {
  const { rule, severity, sheet, table, report } = raw
  const said = words.rule(rule)
  return {
    rule: rule.id,
    severity,
    table: table?.id ?? null,
    sheet,
    cell: report.cell,
    related: report.related ?? [],
    message: formatMessage(said, report),
    suggestion: formatSuggestion(said, report, words.budgetYear(table?.year?.year ?? null)),
    authority: rule.authority.map(citeAuthority),
    fingerprint,
    anchor,
    ignored,
    fix: report.fix ?? null,
  }
}

function crashFinding(crash: Crash, otherwise: string, words: CheckWords): Finding {
  const { rule, table } = crash
  const name = `crash-${rule.id}-${table?.id ?? ''}`
  const { message, suggestion } = words.crash
  return {
    rule: 'rule-crashed',
    severity: 'warning',
    table: table?.id ?? null,
    sheet: table?.sheet ?? otherwise,
    cell: crashCell(crash),
    related: [],
    message: message.replace('{title}', () => words.rule(rule).title).replace('{rule}', () => rule.id),
    suggestion,
    authority: [],
    fingerprint: name,
    anchor: name,
    ignored: null,
    fix: null,
  }
}
