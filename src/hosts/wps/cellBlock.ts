import type { CellAddress, CellRange } from '../../sheet/index.ts'
import { rowsOf } from './blocks.ts'
import { errorOr, mayBeError } from './errorCells.ts'
import { rangeOf } from './ranges.ts'

/** What the cells of an area hold, asked for in two calls and two more for each error. */
export class CellBlock {
  readonly area: CellRange
  readonly #values: readonly unknown[][]
  /** As WPS gave them: errors as numbers. */
  readonly #given: readonly unknown[][]
  readonly #formulas: readonly unknown[][]

  constructor(sheet: Et.Worksheet, area: CellRange) {
    this.area = area
    const { top, left, bottom, right } = area
    const [rows, cols] = [bottom - top + 1, right - left + 1]
    const range = rangeOf(sheet, area)
    this.#given = rowsOf(range.Value2, rows, cols)
    this.#values = this.#given.map((line, r) =>
      line.map((value, c) => {
        if (!mayBeError(value)) return value
        const cell = { top: top + r, left: left + c, bottom: top + r, right: left + c }
        return errorOr(value, rangeOf(sheet, cell).Text)
      }),
    )
    this.#formulas = rowsOf(range.Formula, rows, cols)
  }

  has({ row, col }: CellAddress): boolean {
    const { top, left, bottom, right } = this.area
    return row >= top && row <= bottom && col >= left && col <= right
  }

  /** The value; an error as its text, '' for an empty cell. */
  value({ row, col }: CellAddress): unknown {
    return this.#values[row - this.area.top]?.[col - this.area.left] ?? ''
  }

  /**
   * Whether a cell still holds this. Both are compared, as somebody may have typed between the two questions of the
   * reading; the formula last.
   */
  isHeldBy(cell: Et.Range, at: CellAddress): boolean {
    const [r, c] = [at.row - this.area.top, at.col - this.area.left]
    const value: unknown = cell.Value2
    const formula: unknown = cell.Formula
    return (value ?? '') === (this.#given[r]?.[c] ?? '') && String(formula ?? '') === String(this.#raw(at))
  }

  /** What WPS has under `Formula`: of a constant its text. */
  #raw({ row, col }: CellAddress): unknown {
    return this.#formulas[row - this.area.top]?.[col - this.area.left] ?? ''
  }

  /** The formula with its '=', else the value. */
  stored(at: CellAddress): unknown {
    const raw = this.#raw(at)
    return typeof raw === 'string' && raw.startsWith('=') ? raw : this.value(at)
  }

  isEmpty(at: CellAddress): boolean {
    return this.value(at) === '' && this.#raw(at) === ''
  }
}
