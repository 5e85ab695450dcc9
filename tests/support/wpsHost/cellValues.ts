import { isCellError, type CellRange } from '../../../src/sheet/index.ts'
import { cellKey, shownIn, typed, type MemoryCell, type MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { refused } from './comObject.ts'

/** Errors are numbers: this and the error's code. */
const ERROR_BASE = -2_146_828_288
const ERROR_CODES: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
  '#GETTING_DATA': 2043,
  '#SPILL!': 2045,
  '#CALC!': 2050,
}

/** `Value2`: dates as numbers, errors as their numbers, undefined for an empty cell. */
export function value2(cell: MemoryCell | undefined): unknown {
  if (!cell || (cell.value === '' && cell.formula === null)) return undefined
  if (typeof cell.value !== 'string' || !isCellError(cell.value)) return cell.value
  return ERROR_BASE + (ERROR_CODES[cell.value] ?? 2015)
}

/** `Formula`: of a constant its text. */
export function formula(cell: MemoryCell | undefined): string {
  if (!cell) return ''
  if (cell.formula !== null) return `=${cell.formula}`
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value)
}

/** `Text`: what the cell shows, #### included. */
export function text(cell: MemoryCell | undefined, date1904: boolean): string {
  return shownIn(cell, date1904)
}

/** Writes what is given to the cells of a range: one value for all, or rows of the range's shape. */
export function writeValues(sheet: MemorySheet, area: CellRange, given: unknown): void {
  const { top, left, bottom, right } = area
  const rows = Array.isArray(given) ? (given as unknown[]) : null
  if (rows && (rows.length !== bottom - top + 1 || !rows.every((row) => Array.isArray(row))))
    throw refused('the values do not have the shape of the range')
  for (let row = top; row <= bottom; row++) {
    const line = rows?.[row - top] as unknown[] | undefined
    if (line && line.length !== right - left + 1) throw refused('the values do not have the shape of the range')
    for (let col = left; col <= right; col++) {
      const key = cellKey(row, col)
      const stored = typed(line ? line[col - left] : given, sheet.cells.get(key)?.format ?? 'General')
      if (stored) sheet.cells.set(key, stored)
      else sheet.cells.delete(key)
    }
  }
}

/** Every cell of an area that the sheet keeps something for, without walking over a million rows. */
export function cellsIn(sheet: MemorySheet, { top, left, bottom, right }: CellRange): [string, MemoryCell][] {
  const size = (bottom - top + 1) * (right - left + 1)
  if (size <= sheet.cells.size) {
    const found: [string, MemoryCell][] = []
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        const key = cellKey(row, col)
        const cell = sheet.cells.get(key)
        if (cell) found.push([key, cell])
      }
    return found
  }
  return [...sheet.cells].filter(([key]) => {
    const [row = 0, col = 0] = key.split(',').map(Number)
    return row >= top && row <= bottom && col >= left && col <= right
  })
}

/** The one number format of an area; null where there are several. */
export function numberFormat(sheet: MemorySheet, area: CellRange): string | null {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
  const kept = cellsIn(sheet, area)
  const formats = new Set(kept.map(([, { format }]) => format))
  if (kept.length < size) formats.add('General')
  const [only, ...others] = formats
  return others.length > 0 ? null : (only ?? 'General')
}
