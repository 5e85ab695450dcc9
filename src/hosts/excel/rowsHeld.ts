import type { CellAddress, CellRange } from '../../sheet/index.ts'
import { quoted, rowsAddress } from '../common/stepCells.ts'
import { CONTENT } from './sheetContent.ts'
import { shownValue } from '../common/shownCell.ts'
import type { RemoveStep, StoredValue } from '../common/steps.ts'

interface Held {
  readonly at: CellAddress
  readonly text: string
  readonly stored: StoredValue
  readonly format: unknown
}

/** What stands in rows that are to go: asked for when it is made, known after the next round trip. */
export class RowsHeld {
  readonly step: RemoveStep
  readonly #filled: Excel.Range
  readonly #date1904: boolean

  constructor(sheet: Excel.Worksheet, step: RemoveStep, date1904: boolean) {
    this.step = step
    this.#date1904 = date1904
    this.#filled = sheet.getRange(rowsAddress(step.edit)).getUsedRangeOrNullObject(true)
    this.#filled.load(`${CONTENT},rowIndex,columnIndex`)
  }

  /** What stands in a cell of the rows; null where it is empty. */
  at({ row, col }: CellAddress): Held | null {
    if (this.#filled.isNullObject) return null
    const { values, formulas, numberFormat, rowIndex, columnIndex } = this.#filled
    const [r, c] = [row - rowIndex, col - columnIndex]
    const value: unknown = values[r]?.[c] ?? ''
    const stored: unknown = formulas[r]?.[c] ?? ''
    if (value === '' && stored === '') return null
    const format: unknown = numberFormat[r]?.[c]
    const text = shownValue(value, format, this.#date1904)
    return { at: { row, col }, text, stored: quoted(stored, value, format), format }
  }

  /** Every cell that is not empty. */
  cells(): Held[] {
    if (this.#filled.isNullObject) return []
    const { values, rowIndex, columnIndex } = this.#filled
    return values.flatMap((line, r) =>
      line.flatMap((_, c) => this.at({ row: rowIndex + r, col: columnIndex + c }) ?? []),
    )
  }

  /**
   * The text of a cell that does not hold what was put there; null where all is as it was. What stands in a merged area
   * that reaches below the rows stays with it.
   */
  otherText(merges: readonly CellRange[]): string | null {
    const { holds, edit } = this.step
    const after = edit.before + edit.count
    const wanted = new Map(holds.map(({ at, text }) => [`${at.row},${at.col}`, text]))
    for (const { at, text } of this.cells()) {
      const stays = merges.some(({ top, left, bottom }) => top === at.row && left === at.col && bottom >= after)
      if (!stays && text.trim() !== (wanted.get(`${at.row},${at.col}`) ?? '').trim()) return text
    }
    const missing = holds.find(({ at, text }) => text !== '' && this.at(at) === null)
    return missing ? '' : null
  }
}
