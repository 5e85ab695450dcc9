import { MAX_COLS, type CellRange } from '../../../sheet/index.ts'
import type { Formula } from './formula.ts'

interface Reading {
  readonly range: CellRange
  readonly formula: Formula
}

/** An area over more columns than this is looked for in one list for the whole sheet. */
const FEW_COLUMNS = 64

/** Which formulas read a cell. */
export class Dependents {
  /** By sheet, in small letters. */
  readonly #sheets = new Map<string, SheetReadings>()
  readonly #formulas: readonly Formula[]

  constructor(formulas: readonly Formula[]) {
    this.#formulas = formulas
    for (const formula of formulas) {
      for (const { sheet, range } of formula.precedents.areas) {
        const key = sheet.toLowerCase()
        let readings = this.#sheets.get(key)
        if (!readings) this.#sheets.set(key, (readings = new SheetReadings()))
        readings.add({ range, formula })
      }
    }
  }

  /** The formulas that read any of these cells, one perhaps several times. */
  *of(sheet: string, range: CellRange): Generator<Formula> {
    if (range.top === range.bottom && range.left === range.right) {
      yield* this.#sheets.get(sheet.toLowerCase())?.at(range.top, range.left) ?? []
      return
    }
    for (const formula of this.#formulas) if (readsFrom(formula, sheet, range)) yield formula
  }
}

/** Whether a formula names any of these cells. */
export function readsFrom(formula: Formula, sheet: string, range: CellRange): boolean {
  const wanted = sheet.toLowerCase()
  return formula.precedents.areas.some((area) => area.sheet.toLowerCase() === wanted && overlap(area.range, range))
}

export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left
}

class SheetReadings {
  readonly #single = new Map<number, Formula[]>()
  readonly #byColumn = new Map<number, Reading[]>()
  readonly #wide: Reading[] = []

  add(reading: Reading): void {
    const { top, left, bottom, right } = reading.range
    if (top === bottom && left === right) put(this.#single, top * MAX_COLS + left, reading.formula)
    else if (right - left >= FEW_COLUMNS) this.#wide.push(reading)
    else for (let col = left; col <= right; col++) put(this.#byColumn, col, reading)
  }

  *at(row: number, col: number): Generator<Formula> {
    yield* this.#single.get(row * MAX_COLS + col) ?? []
    for (const { range, formula } of this.#byColumn.get(col) ?? []) {
      if (row >= range.top && row <= range.bottom) yield formula
    }
    for (const { range, formula } of this.#wide) {
      if (row >= range.top && row <= range.bottom && col >= range.left && col <= range.right) yield formula
    }
  }
}

function put<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
