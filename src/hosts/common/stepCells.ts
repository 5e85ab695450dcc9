import type { CellAddress, CellRange } from '../../sheet/index.ts'
import type { InsertStep, RemoveStep, Step, StoredValue } from './steps.ts'
import { typedText } from './typedText.ts'

/** Cells of one question; what lies between them is read too, as long as it is not much. */
const ROWS_BETWEEN = 20
const COLS_BETWEEN = 10

export interface RowSpan {
  readonly before: number
  readonly count: number
}

/** "13:14" */
export function rowsAddress({ before, count }: RowSpan): string {
  return `${before + 1}:${before + count}`
}

/** Every cell that something has to be known of: what is expected, what moves, whose formats new cells take. */
export function cellsOf(step: Step): CellAddress[] {
  const expected = step.expects.map(({ at }) => at)
  if (step.kind !== 'insert' || !step.edit.rows) return expected
  const { like, grow, cells } = step.edit.rows
  const anchors = grow.map(({ top, left }) => ({ row: top, col: left }))
  return [...expected, ...anchors, ...cells.map(({ col }) => ({ row: like, col }))]
}

/** The rows on both sides of a seam, or of rows that go. */
export function neighbours({ kind, edit: { before, count } }: InsertStep | RemoveStep): RowSpan {
  const above = Math.max(0, before - 1)
  return { before: above, count: before - above + (kind === 'insert' ? 1 : count + 1) }
}

/** Few rectangles that hold all cells: thousands of single ones would be megabytes of request. */
export function clusters(cells: readonly CellAddress[]): CellRange[] {
  const ranges: CellRange[] = []
  for (const { row, col } of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const at = ranges.findIndex(
      (range) =>
        row <= range.bottom + ROWS_BETWEEN && col >= range.left - COLS_BETWEEN && col <= range.right + COLS_BETWEEN,
    )
    const range = ranges[at]
    if (!range) ranges.push({ top: row, bottom: row, left: col, right: col })
    else {
      ranges[at] = {
        top: range.top,
        bottom: Math.max(range.bottom, row),
        left: Math.min(range.left, col),
        right: Math.max(range.right, col),
      }
    }
  }
  return ranges
}

/** A stored value, such that writing it gives it back: '90%' stored as a text needs its apostrophe. */
export function quoted(stored: unknown, value: unknown, format: unknown): StoredValue {
  if (typeof stored === 'number' || typeof stored === 'boolean') return stored
  if (typeof stored !== 'string') return ''
  if (stored !== value || typeof value !== 'string') return stored
  const typed = typedText(stored, format)
  return typeof typed === 'number' ? `'${stored}` : typed
}
