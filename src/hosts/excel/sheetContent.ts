import type { CellAddress, CellRange } from '../../sheet/index.ts'
import { shownValue } from './shownCell.ts'
import type { Step, StoredValue } from './steps.ts'
import { typedText } from './typedText.ts'

/** Cells of one question; what lies between them is read too, as long as it is not much. */
const ROWS_BETWEEN = 20
const COLS_BETWEEN = 10

export const CONTENT = 'values,formulas,numberFormat'

interface Found {
  readonly value: unknown
  readonly stored: unknown
  readonly format: unknown
}

/** What the steps of one sheet expect to find, asked for in one round trip. */
export class SheetContent {
  readonly sheet: Excel.Worksheet
  readonly #areas: readonly Excel.Range[]
  readonly #date1904: boolean

  constructor(context: Excel.RequestContext, name: string, steps: readonly Step[], date1904: boolean) {
    this.#date1904 = date1904
    this.sheet = context.workbook.worksheets.getItemOrNullObject(name)
    this.sheet.load('name')
    this.sheet.protection.load('protected')
    const cells = steps.flatMap(({ expects }) => expects.map(({ at }) => at))
    this.#areas = clusters(cells).map(({ top, left, bottom, right }) => {
      const range = this.sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      range.load(`${CONTENT},rowIndex,columnIndex,rowCount,columnCount`)
      return range
    })
  }

  /** The text shown in a cell that a step expects something of. */
  shown(at: CellAddress): string {
    const { value, format } = this.#at(at)
    return shownValue(value, format, this.#date1904)
  }

  /** What is stored in a cell, such that writing it gives it back. */
  stored(at: CellAddress): StoredValue {
    const { value, stored, format } = this.#at(at)
    return quoted(stored, value, format)
  }

  format(at: CellAddress): unknown {
    return this.#at(at).format
  }

  #at({ row, col }: CellAddress): Found {
    for (const { rowIndex, columnIndex, rowCount, columnCount, values, formulas, numberFormat } of this.#areas) {
      const r = row - rowIndex
      const c = col - columnIndex
      if (r >= 0 && c >= 0 && r < rowCount && c < columnCount)
        return { value: values[r]?.[c], stored: formulas[r]?.[c], format: numberFormat[r]?.[c] }
    }
    return { value: '', stored: '', format: 'General' }
  }
}

/** Few rectangles that hold all cells: thousands of single ones would be megabytes of request. */
function clusters(cells: readonly CellAddress[]): CellRange[] {
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
