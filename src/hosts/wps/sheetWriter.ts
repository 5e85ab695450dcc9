import { GENERAL, type CellAddress, type CellRange } from '../../sheet/index.ts'
import { rowsAddress, type RowSpan } from '../common/stepCells.ts'
import type { StoredValue } from '../common/steps.ts'
import type { WpsApplication } from './application.ts'
import { XL } from './constants.ts'
import { rangeOf } from './ranges.ts'
import type { TakeBack } from './writing.ts'

/** The few things that plans do to a sheet. Each leaves with `back` how it is undone. */
export class SheetWriter {
  readonly #application: WpsApplication
  readonly #sheet: Et.Worksheet
  readonly #back: TakeBack
  readonly #onWrite: (place: CellRange) => void

  constructor(application: WpsApplication, sheet: Et.Worksheet, back: TakeBack, onWrite: (place: CellRange) => void) {
    this.#application = application
    this.#sheet = sheet
    this.#back = back
    this.#onWrite = onWrite
  }

  /**
   * Writes over a cell if `isExpected`, asked in the very call before the write. `before` gives back what it held.
   * Whether it was written.
   */
  putOver(at: CellAddress, value: StoredValue, before: StoredValue, isExpected: (cell: Et.Range) => boolean): boolean {
    const cell = this.#range(cellArea(at))
    this.#onWrite(cellArea(at))
    if (!isExpected(cell)) return false
    store(cell, value)
    this.#back.push(() => store(cell, before))
    return true
  }

  /** Empties a cell that has just been copied. */
  empty(at: CellAddress, before: StoredValue): void {
    const cell = this.#range(cellArea(at))
    this.#onWrite(cellArea(at))
    store(cell, '')
    this.#back.push(() => store(cell, before))
  }

  /** The format first: it decides what the value is read as. */
  putWithFormat(at: CellAddress, value: StoredValue, format: string): void {
    const cell = this.#range(cellArea(at))
    if (format !== GENERAL) cell.NumberFormat = format
    this.#onWrite(cellArea(at))
    store(cell, value)
  }

  insertRows(span: RowSpan): void {
    const rows = this.#sheet.Range(rowsAddress(span))
    // Rows that the user has just copied would be inserted instead.
    this.#application.CutCopyMode = 0 as Et.XlCutCopyMode
    this.#onWrite(rowsArea(span))
    rows.Insert(XL.shiftDown)
    this.#back.push(() => void this.#sheet.Range(rowsAddress(span)).Delete(XL.shiftUp))
  }

  deleteRows(span: RowSpan): void {
    this.#onWrite(rowsArea(span))
    this.#sheet.Range(rowsAddress(span)).Delete(XL.shiftUp)
  }

  merge(area: CellRange): void {
    this.#range(area).Merge()
    this.#back.push(() => this.#range(area).UnMerge())
  }

  unmerge(area: CellRange): void {
    this.#range(area).UnMerge()
    this.#back.push(() => this.#range(area).Merge())
  }

  /** Everything but contents, notes and merged areas, onto cells of a new row, without the clipboard. */
  copyLook(from: CellRange, to: CellRange): void {
    const target = this.#range(to)
    this.#onWrite(to)
    this.#range(from).Copy(target)
    target.UnMerge()
    target.ClearContents()
    target.ClearComments()
  }

  copyHeight(from: number, to: number): void {
    const height: unknown = this.#sheet.Range(rowsAddress({ before: from, count: 1 })).RowHeight
    if (typeof height === 'number') this.#sheet.Range(rowsAddress({ before: to, count: 1 })).RowHeight = height
  }

  #range(area: CellRange): Et.Range {
    return rangeOf(this.#sheet, area)
  }
}

function store(cell: Et.Range, value: StoredValue): void {
  if (typeof value === 'string' && value.startsWith('=')) cell.Formula = value
  else assign(cell, value)
}

/** The declarations know texts and arrays only. */
export function assign(range: { Value2: unknown }, value: StoredValue | readonly (readonly string[])[]): void {
  range.Value2 = value
}

function cellArea({ row, col }: CellAddress): CellRange {
  return { top: row, left: col, bottom: row, right: col }
}

function rowsArea({ before, count }: RowSpan): CellRange {
  return { top: before, left: 0, bottom: before + count - 1, right: 0 }
}
