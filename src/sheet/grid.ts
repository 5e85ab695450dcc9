import type { CellAddress, CellRange } from './address.ts'

const ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
] as const

/** The errors a formula can show, as Excel and WPS write them. */
export type CellError = (typeof ERRORS)[number]

export function isCellError(text: string): text is CellError {
  return (ERRORS as readonly string[]).includes(text)
}

/** What one cell holds. A date is a number, as the file stores it; `text` is what the user sees. */
export interface Cell {
  /** The text as shown, number format applied; '' for an empty cell. */
  readonly text: string
  /** The value as stored; a formula's saved result. null: nothing is stored. */
  readonly value: string | number | boolean | null
  /** The formula without its '=', where there is one. */
  readonly formula: string | null
  readonly error: CellError | null
}

export interface GridSource {
  readonly sheet: string
  /** Rows of cells, both may have holes. */
  readonly rows: readonly (readonly (Cell | null | undefined)[] | null | undefined)[]
  readonly merges?: readonly CellRange[]
  readonly hiddenRows?: ReadonlySet<number>
  readonly hiddenCols?: ReadonlySet<number>
  /** Names this reading of the sheet; a later reading of a changed sheet has another one. */
  readonly revision?: string
}

/**
 * A snapshot of one sheet: values as shown and as stored, merged areas, what is hidden. Never changes.
 * Hidden rows and columns are part of it: what is hidden is still submitted.
 */
export class Grid {
  readonly sheet: string
  readonly revision: string
  readonly rowCount: number
  readonly colCount: number
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenCols: ReadonlySet<number>
  /** The rows that hold anything, in order. A sheet with one cell in its last row has one used row, not a million. */
  readonly usedRows: readonly number[]
  readonly #rows: GridSource['rows']
  /** Merged areas by the used rows they cross: a merge over a million rows costs no more than the rows in use. */
  readonly #mergesByRow = new Map<number, CellRange[]>()
  #row = -1
  #rowMerges: readonly CellRange[] | undefined

  constructor(source: GridSource) {
    this.sheet = source.sheet
    this.revision = source.revision ?? ''
    this.#rows = source.rows
    this.rowCount = source.rows.length
    let cols = 0
    const used: number[] = []
    // forEach passes over the holes of a sparse array.
    source.rows.forEach((row, index) => {
      if (!row || row.length === 0) return
      used.push(index)
      if (row.length > cols) cols = row.length
    })
    this.usedRows = used
    this.colCount = cols
    this.merges = source.merges ?? []
    this.hiddenRows = source.hiddenRows ?? new Set()
    this.hiddenCols = source.hiddenCols ?? new Set()
    for (const merge of this.merges) {
      for (let i = firstAtLeast(used, merge.top); i < used.length; i++) {
        const row = used[i] ?? Infinity
        if (row > merge.bottom) break
        const merges = this.#mergesByRow.get(row)
        if (merges) merges.push(merge)
        else this.#mergesByRow.set(row, [merge])
      }
    }
  }

  /** The cell itself; null where nothing is stored (also inside a merged area, off its top-left cell). */
  cell(row: number, col: number): Cell | null {
    return this.#rows[row]?.[col] ?? null
  }

  /** The used rows from `first` on, up to `end` (not included). */
  rowsBetween(first: number, end = Infinity): readonly number[] {
    const from = firstAtLeast(this.usedRows, first)
    return this.usedRows.slice(from, end === Infinity ? undefined : firstAtLeast(this.usedRows, end))
  }

  /** The next used row below a row; null at the end. */
  nextUsedRow(row: number): number | null {
    return this.usedRows[firstAtLeast(this.usedRows, row + 1)] ?? null
  }

  /** The last used row above a row; null at the top. */
  previousUsedRow(row: number): number | null {
    return this.usedRows[firstAtLeast(this.usedRows, row) - 1] ?? null
  }

  /** The stored cells of a row, by column, with holes. */
  rowCells(row: number): readonly (Cell | null | undefined)[] {
    return this.#rows[row] ?? []
  }

  /** The merged area that covers a cell of a used row. */
  mergeAt(row: number, col: number): CellRange | null {
    // Cells are asked for row by row: one look-up serves a whole row.
    if (row !== this.#row) {
      this.#row = row
      this.#rowMerges = this.#mergesByRow.get(row)
    }
    const merges = this.#rowMerges
    if (merges) for (const merge of merges) if (col >= merge.left && col <= merge.right) return merge
    return null
  }

  /** Where the value of a cell stands: the top-left cell of its merged area, else the cell itself. */
  anchor(row: number, col: number): CellAddress {
    const merge = this.mergeAt(row, col)
    return merge ? { row: merge.top, col: merge.left } : { row, col }
  }

  /** The cell that holds the value shown at a place: a merged area's value is its top-left cell's. */
  shown(row: number, col: number): Cell | null {
    const merge = this.mergeAt(row, col)
    return merge ? this.cell(merge.top, merge.left) : this.cell(row, col)
  }

  /** The area a cell stands for: its merged area, else itself. */
  areaAt(row: number, col: number): CellRange {
    return this.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col }
  }
}

/** A cell that holds text, as typed. */
export function textCell(text: string): Cell {
  return { text, value: text, formula: null, error: null }
}

/** The index of the first element that is not below `wanted`, in a sorted list. */
function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
