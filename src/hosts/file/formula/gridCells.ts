import { MAX_COLS, type Cell, type CellAddress, type Grid } from '../../../sheet/index.ts'
import type { Cells } from './cells.ts'
import { overlap } from './dependents.ts'
import type { Formula } from './formula.ts'
import { NotComputable, type Area, type Scalar } from './values.ts'

/** Cells read for one recalculation, before the rest is left as it is: a second or so. */
const MOST_READ = 20_000_000

/** What the sheets are, apart from the results being worked out. */
export interface GridSource {
  readonly sheets: readonly string[]
  readonly date1904: boolean
  grid(sheet: string): Grid
  isFiltered(sheet: string): boolean
  isSubtotal(sheet: string, at: CellAddress): boolean
}

/** The cells of a workbook with results worked out so far over those saved. What waits to be worked out is not read. */
export class GridCells implements Cells {
  readonly date1904: boolean
  readonly #source: GridSource
  readonly #names = new Map<string, string>()
  readonly #results = new Map<string, Map<number, Scalar>>()
  readonly #waiting = new Map<string, Set<number>>()
  readonly #arrays: Area[] = []
  #left = MOST_READ

  constructor(source: GridSource) {
    this.#source = source
    this.date1904 = source.date1904
    for (const sheet of source.sheets) {
      this.#names.set(sheet.toLowerCase(), sheet)
      this.#results.set(sheet, new Map())
      this.#waiting.set(sheet, new Set())
    }
  }

  /** From now on the cell is out of date. */
  wait({ sheet, at, array }: Formula): void {
    this.#waiting.get(sheet)?.add(keyOf(at.row, at.col))
    if (array) this.#arrays.push({ sheet, range: array })
  }

  settle({ sheet, at }: Formula, value: Scalar): void {
    const key = keyOf(at.row, at.col)
    this.#results.get(sheet)?.set(key, value)
    this.#waiting.get(sheet)?.delete(key)
  }

  /** Takes from the work that may be done. Throws NotComputable when it is used up. */
  spend(count: number): void {
    this.#left -= count
    if (this.#left < 0) throw new NotComputable()
  }

  sheetName(written: string): string {
    const name = this.#names.get(written.toLowerCase())
    if (name === undefined) throw new NotComputable()
    return name
  }

  value(sheet: string, row: number, col: number): Scalar {
    this.spend(1)
    this.#refuseArrays({ sheet, range: { top: row, left: col, bottom: row, right: col } })
    const cell = this.#source.grid(sheet).cell(row, col)
    return cell ? this.#current(sheet, cell, row, col) : null
  }

  each(area: Area, visit: (value: Scalar, row: number, col: number) => void): void {
    this.#refuseArrays(area)
    const { sheet, range } = area
    const grid = this.#source.grid(sheet)
    for (const row of grid.rowsBetween(range.top, range.bottom + 1)) {
      const cells = grid.rowCells(row)
      const last = Math.min(range.right, cells.length - 1)
      this.spend(1 + Math.max(0, last - range.left))
      for (let col = range.left; col <= last; col++) {
        const cell = cells[col]
        if (cell) visit(this.#current(sheet, cell, row, col), row, col)
      }
    }
  }

  isRowHidden(sheet: string, row: number): boolean {
    return this.#source.grid(sheet).hiddenRows.has(row)
  }

  isFiltered(sheet: string): boolean {
    return this.#source.isFiltered(sheet)
  }

  isSubtotal(sheet: string, row: number, col: number): boolean {
    return this.#source.isSubtotal(sheet, { row, col })
  }

  #current(sheet: string, cell: Cell, row: number, col: number): Scalar {
    if (cell.formula !== null) {
      const key = keyOf(row, col)
      if (this.#waiting.get(sheet)?.has(key) === true) throw new NotComputable()
      const result = this.#results.get(sheet)?.get(key)
      if (result !== undefined) return result
    }
    return savedValue(cell)
  }

  #refuseArrays({ sheet, range }: Area): void {
    if (this.#arrays.some((array) => array.sheet === sheet && overlap(array.range, range))) throw new NotComputable()
  }
}

/** What a cell holds, as formulas see it. */
export function savedValue({ value, error }: Cell): Scalar {
  return error === null ? value : { error }
}

export function keyOf(row: number, col: number): number {
  return row * MAX_COLS + col
}
