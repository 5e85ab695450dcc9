import type { RuleReport } from '../rules/index.ts'
import type { CellAddress } from '../sheet/index.ts'
import type { RawFinding } from './runRules.ts'

/** Where two findings must meet for one to hide the other: on one cell, or on one indicator. */
type Meeting = 'cell' | 'row'

interface Precedence {
  readonly winners: readonly string[]
  readonly losers: readonly string[]
  readonly on: Meeting
}

/** Every rule that stands on an indicator's name. */
const NAME_RULES = [
  'incomplete-indicator',
  'duplicate-indicator',
  'name-is-class',
  'sentence-name',
  'description-repeats-name',
  'target-in-name',
  'benefit-as-output',
  'truncated-name',
  'satisfaction-subject',
]

/**
 * Who hides whom: of two findings that say the same thing of one place, people see the one that helps more.
 * Source: the rule catalogue, "Who hides whom". What is not listed stands side by side.
 */
const PRECEDENCE: readonly Precedence[] = [
  { winners: ['placeholder-text'], losers: NAME_RULES, on: 'cell' },
  {
    winners: ['payment-as-deadline', 'absurd-date', 'incomplete-date'],
    losers: ['timeliness-not-time', 'vague-value'],
    on: 'cell',
  },
  { winners: ['not-a-cost'], losers: ['cost-without-amount', 'circular-value', 'vague-value'], on: 'cell' },
  { winners: ['cost-without-amount'], losers: ['circular-value', 'vague-value'], on: 'cell' },
  { winners: ['circular-value'], losers: ['vague-value'], on: 'cell' },
  { winners: ['vague-value', 'circular-value'], losers: ['timeliness-not-time'], on: 'cell' },
  { winners: ['percent-over-limit'], losers: ['perfect-satisfaction'], on: 'cell' },
  // One stands on the name, the other on the value of the same indicator.
  { winners: ['name-is-class'], losers: ['pseudo-quantified'], on: 'row' },
  {
    winners: ['quantity-as-ratio', 'quality-as-count', 'missing-unit', 'nonstandard-unit', 'pseudo-quantified'],
    losers: ['unit-mismatch'],
    on: 'cell',
  },
  { winners: ['hedged-value', 'range-value'], losers: ['missing-operator'], on: 'cell' },
  { winners: ['description-mismatch', 'truncated-name'], losers: ['description-repeats-name'], on: 'row' },
  // Not in the catalogue: what puts the one right puts the other right too.
  { winners: ['goal-pairing'], losers: ['required-field'], on: 'cell' },
  { winners: ['duplicate-indicator'], losers: ['benefit-as-output'], on: 'cell' },
  { winners: ['qualitative-form'], losers: ['vague-value'], on: 'cell' },
  // Who takes a cost out of the project needs no output for it.
  { winners: ['running-cost'], losers: ['unmatched-cost'], on: 'cell' },
]

const LOSERS = new Map<string, readonly Precedence[]>()
for (const entry of PRECEDENCE) {
  for (const loser of entry.losers) LOSERS.set(loser, [...(LOSERS.get(loser) ?? []), entry])
}

/** Takes out what a better finding on the same cell (or indicator) already says. A folded finding loses single cells. */
export function applyPrecedence(found: readonly RawFinding[]): readonly RawFinding[] {
  const losing = new Map<string, readonly Precedence[]>()
  for (const { rule } of found) {
    const entries = LOSERS.get(rule.id) ?? (rule.hiddenBy && ownEntries(rule.hiddenBy))
    if (entries && !losing.has(rule.id)) losing.set(rule.id, entries)
  }
  const losers = [...losing.values()]
  if (losers.length === 0) return found
  const winners = new Set(losers.flatMap((entries) => entries.flatMap((entry) => entry.winners)))
  const taken = new Set<string>()
  for (const { rule, sheet, table, report } of found) {
    if (!winners.has(rule.id)) continue
    for (const cell of cellsOf(report)) taken.add(key(rule.id, 'cell', sheet, cell.row, cell.col))
    if (report.row !== undefined) taken.add(key(rule.id, 'row', sheet, report.row, table?.id ?? ''))
  }
  const kept: RawFinding[] = []
  for (const finding of found) {
    const entries = losing.get(finding.rule.id)
    if (!entries) {
      kept.push(finding)
      continue
    }
    const hidden = (cell: CellAddress) => entries.some((entry) => isHidden(entry, finding, cell, taken))
    const cells = cellsOf(finding.report)
    const left = cells.filter((cell) => !hidden(cell))
    if (left.length === cells.length) kept.push(finding)
    else if (left.length > 0) kept.push({ ...finding, report: onlyCells(finding.report, left) })
  }
  return kept
}

/** What a check of a pack says itself of rules that say the same. */
function ownEntries(winners: readonly string[]): readonly Precedence[] {
  return [{ winners, losers: [], on: 'cell' }]
}

function isHidden(
  entry: Precedence,
  { sheet, table, report }: RawFinding,
  cell: CellAddress,
  taken: ReadonlySet<string>,
): boolean {
  return entry.winners.some((winner) =>
    entry.on === 'cell'
      ? taken.has(key(winner, 'cell', sheet, cell.row, cell.col))
      : taken.has(key(winner, 'row', sheet, report.row ?? cell.row, table?.id ?? '')),
  )
}

function key(rule: string, on: Meeting, sheet: string, row: number, rest: number | string): string {
  return `${rule}\u0000${on}\u0000${sheet}\u0000${String(row)}\u0000${String(rest)}`
}

/** The cells a report speaks of as its own: where it stands and, folded, the others. */
function cellsOf(report: RuleReport): CellAddress[] {
  return [report.cell, ...(report.related ?? []).filter((r) => r.role === 'also').map((r) => r.cell)]
}

/** A folded report over fewer cells: the first that is left becomes its place, and its count follows. */
function onlyCells(report: RuleReport, left: readonly CellAddress[]): RuleReport {
  const [first = report.cell, ...others] = left
  const related = (report.related ?? []).filter((r) => r.role !== 'also' || others.includes(r.cell))
  const fix = report.fix
    ? {
        ...report.fix,
        edits: report.fix.edits.filter((e) => left.some((c) => c.row === e.cell.row && c.col === e.cell.col)),
      }
    : undefined
  return {
    ...report,
    cell: first,
    related,
    ...(fix ? { fix } : {}),
    ...(report.data?.['count'] !== undefined ? { data: { ...report.data, count: String(left.length) } } : {}),
  }
}
