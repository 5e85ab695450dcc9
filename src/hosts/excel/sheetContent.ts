import { formatRange, type CellAddress, type CellRange } from '../../sheet/index.ts'
import { rangeOfAddress } from '../common/areas.ts'
import { cellsOf, clusters, neighbours, quoted, rowsAddress } from '../common/stepCells.ts'
import { rangeOf, type RowFacts } from './rowEdits.ts'
import { shownValue } from '../common/shownCell.ts'
import type { InsertStep, RemoveStep, Step, StoredValue } from '../common/steps.ts'
import { ValidationLike } from './validationLike.ts'

export const CONTENT = 'values,formulas,numberFormat'

interface Found {
  readonly value: unknown
  readonly stored: unknown
  readonly format: unknown
}

/** What the steps of one sheet expect to find, and what inserting rows needs to know of it, asked for in one round trip. */
export class SheetContent implements RowFacts {
  readonly sheet: Excel.Worksheet
  readonly #areas: readonly Excel.Range[]
  readonly #date1904: boolean
  /** null: this Excel cannot be asked for merged areas. */
  readonly #merged: readonly Excel.RangeAreas[] | null
  readonly #used: Excel.Range | null
  readonly #heights = new Map<number, Excel.Range>()
  readonly #validations = new Map<string, ValidationLike>()

  constructor(
    context: Excel.RequestContext,
    name: string,
    steps: readonly Step[],
    { date1904, knowsMerges }: { readonly date1904: boolean; readonly knowsMerges: boolean },
  ) {
    this.#date1904 = date1904
    this.sheet = context.workbook.worksheets.getItemOrNullObject(name)
    this.sheet.load('name')
    this.sheet.protection.load('protected')
    this.#areas = clusters(steps.flatMap(cellsOf)).map((area) => {
      const range = rangeOf(this.sheet, area)
      range.load(`${CONTENT},rowIndex,columnIndex,rowCount,columnCount`)
      return range
    })
    const moves = steps.filter((step): step is InsertStep | RemoveStep => step.kind !== 'write')
    const others = moves.flatMap(({ kind, edit }) => {
      return kind === 'insert' && edit.rows && edit.rows.like !== edit.before - 1 ? [edit.rows] : []
    })
    for (const { like, cells } of others) {
      for (const { col } of cells)
        this.#validations.set(`${like},${col}`, new ValidationLike(this.sheet.getRangeByIndexes(like, col, 1, 1)))
    }
    const likes = others.map(({ like }) => like)
    for (const row of likes) {
      const range = this.sheet.getRange(rowsAddress({ before: row, count: 1 }))
      range.load('format/rowHeight')
      this.#heights.set(row, range)
    }
    const used = this.sheet.getUsedRange(false)
    this.#used = likes.length > 0 ? used : null
    this.#used?.load('columnIndex,columnCount')
    this.#merged = !knowsMerges
      ? null
      : [...moves.map(neighbours), ...likes.map((row) => ({ before: row, count: 1 }))].map((span) => {
          const merged = this.sheet
            .getRange(rowsAddress(span))
            .getIntersectionOrNullObject(used)
            .getMergedAreasOrNullObject()
          merged.load('areas/items/address')
          return merged
        })
  }

  /** The merged areas about the rows that are inserted or removed. */
  get merges(): readonly CellRange[] | null {
    if (this.#merged === null) return null
    const found = new Map<string, CellRange>()
    for (const areas of this.#merged) {
      if (areas.isNullObject) continue
      for (const { address } of areas.areas.items) {
        const range = rangeOfAddress(address)
        if (range) found.set(formatRange(range), range)
      }
    }
    return [...found.values()]
  }

  get lastCol(): number {
    return this.#used ? this.#used.columnIndex + this.#used.columnCount - 1 : 0
  }

  height(row: number): number | null {
    const range = this.#heights.get(row)
    return range && typeof range.format.rowHeight === 'number' ? range.format.rowHeight : null
  }

  validation({ row, col }: CellAddress): ValidationLike | null {
    return this.#validations.get(`${row},${col}`) ?? null
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
