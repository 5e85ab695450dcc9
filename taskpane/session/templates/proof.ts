import type { Finding } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatCell, type CellAddress, type Edit, type EditPlan } from '../../../src/sheet/index.ts'
import type { Indicator, Table } from '../../../src/table/index.ts'
import type { Insertion, PlannedRow } from '../../../src/templates/index.ts'
import { check, type Inspection } from '../core/inspect.ts'
import type { IndicatorIssue, InsertionPreview, PreviewRow } from '../templatesState.ts'

/** An insertion tried out in memory: the rows as they will stand, and what the rules will say. */
export interface Proof {
  readonly clusters: InsertionPreview['clusters']
  readonly brings: InsertionPreview['brings']
  /** By row as it will be, 0-based: what the rules say of an inserted row. */
  readonly ofRow: ReadonlyMap<number, readonly IndicatorIssue[]>
}

/** Applies an insertion to a copy of its sheet and checks that. null: it cannot be tried out. */
export function proofOf({ grids, settings }: Inspection, table: Table, { plan, rows }: Insertion): Proof | null {
  const own = grids.filter((grid) => grid.sheet === table.sheet)
  const { grids: after, outcome } = applyToGrids(own, plan)
  if (outcome.skipped.length > 0) return null
  const before = check(own, settings)
  const result = check(after, settings, undefined, before)
  const isPlanned = new Set(rows.map(({ row }) => row))
  const known = new Set(before.findings.map((finding) => placeOf(finding, (row) => rowAfter(plan, row))))
  const ofRow = new Map<number, IndicatorIssue[]>()
  const brings: IndicatorIssue[] = []
  for (const finding of result.findings) {
    const { severity, message } = finding
    const own = cellsOf(finding).filter(({ row }) => isPlanned.has(row))
    for (const row of new Set(own.map((cell) => cell.row))) {
      ofRow.set(row, [...(ofRow.get(row) ?? []), { severity, message: adviceOf(finding) }])
    }
    if (own.length === 0 && !known.has(placeOf(finding))) brings.push({ severity, message })
  }
  const index = before.tables
    .filter(({ header }) => header !== null)
    .findIndex(({ range }) => isSame(range, table.range))
  const inserted = result.tables.filter(({ header }) => header !== null)[index]
  return { clusters: inserted ? clustersOf(inserted, rows) : [], brings, ofRow }
}

/** Where a row of the sheet stands once a plan is applied. */
export function rowAfter({ edits }: EditPlan, row: number): number {
  return row + insertedAbove(edits, row)
}

/** The first row a plan that was applied has filled, as it is now; null: none. */
export function firstWritten(applied: readonly Edit[], rows: readonly PlannedRow[]): number | null {
  const planned = new Set(rows.map(({ row }) => row))
  const written = applied.map((edit) =>
    edit.kind === 'insert-rows'
      ? edit.before + insertedAbove(applied, edit.before - 1)
      : edit.at.row + insertedAbove(applied, edit.at.row),
  )
  const wanted = written.filter((row, i) => applied[i]?.kind === 'insert-rows' || planned.has(row))
  return wanted.length > 0 ? Math.min(...wanted) : null
}

function insertedAbove(edits: readonly Edit[], row: number): number {
  let count = 0
  for (const edit of edits) if (edit.kind === 'insert-rows' && edit.before <= row) count += edit.count
  return count
}

function cellsOf({ cell, related }: Finding): readonly CellAddress[] {
  return [cell, ...related.filter(({ role }) => role === 'also').map((one) => one.cell)]
}

function placeOf({ rule, cell }: Finding, at: (row: number) => number = (row) => row): string {
  return `${rule} ${formatCell({ row: at(cell.row), col: cell.col })}`
}

function adviceOf({ message, suggestion }: Finding): string {
  return suggestion === null ? message : `${message.replace(/。$/, '')}。${suggestion}`
}

function isSame(a: Table['range'], b: Table['range']): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** The inserted rows with one row above and below each, as far as they stand together. */
function clustersOf({ indicators, slots }: Table, planned: readonly PlannedRow[]): readonly (readonly PreviewRow[])[] {
  const kinds = new Map(planned.map(({ row, kind }) => [row, kind]))
  const lines = new Map<number, PreviewRow>()
  for (const { row, level2 } of slots) {
    lines.set(row, { number: row + 1, kind: 'kept', level2: level2?.text ?? '', name: '', value: '' })
  }
  for (const indicator of indicators) {
    // In a double form the annual half is what is filled.
    if (lines.get(indicator.row)?.name && indicator.scope !== 'annual') continue
    lines.set(indicator.row, lineOf(indicator, kinds.get(indicator.row) ?? 'kept'))
  }
  const sorted = [...lines.keys()].sort((a, b) => a - b)
  const shown = new Set<number>()
  sorted.forEach((row, i) => {
    if (kinds.has(row)) for (const near of [sorted[i - 1], row, sorted[i + 1]]) if (near !== undefined) shown.add(near)
  })
  const clusters: PreviewRow[][] = []
  let last = -Infinity
  sorted.forEach((row, i) => {
    const line = lines.get(row)
    if (!shown.has(row) || !line) return
    if (i - last > 1) clusters.push([])
    clusters[clusters.length - 1]?.push(line)
    last = i
  })
  return clusters
}

function lineOf({ row, level2, name, value }: Indicator, kind: PreviewRow['kind']): PreviewRow {
  const text = [value.operator?.text, value.text, value.unit?.text].filter((part) => part !== undefined).join('')
  return { number: row + 1, kind, level2: level2?.text ?? '', name: name.text, value: text }
}
