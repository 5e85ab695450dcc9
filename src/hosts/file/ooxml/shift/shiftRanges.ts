import { MAX_ROWS } from '../../../../sheet/index.ts'
import { shiftRow, type RowShift } from '../../formula/shift.ts'
import { tooManyRows } from './shiftStop.ts'

/** "B5", "A1:G57", "5:7", "A:C" after rows were inserted; what is no reference comes back as it is. Throws ChangeStop. */
export function shiftReference(reference: string, shift: Pick<RowShift, 'before' | 'count'>): string {
  return reference.replace(/(\$?[A-Za-z]{0,3}\$?)(\d+)/g, (_, head: string, digits: string) => {
    const row = Number(digits) - 1
    return `${head}${String(movedRow(row, shift) + 1)}`
  })
}

/** The last row of a sheet, as the end of whole columns, stays the end. */
export function movedRow(row: number, shift: Pick<RowShift, 'before' | 'count'>): number {
  if (row === MAX_ROWS - 1) return row
  const moved = shiftRow(row, shift)
  if (moved >= MAX_ROWS) throw tooManyRows()
  return moved
}

/** First and last row of a reference, counted from 0; whole columns have all. null for no reference. */
export function rowsOf(reference: string): { top: number; bottom: number } | null {
  const match = /^\$?[A-Za-z]{0,3}\$?(\d*)(?::\$?[A-Za-z]{0,3}\$?(\d*))?$/.exec(reference)
  if (!match) return null
  const [, first = '', second = first] = match
  if (first === '') return { top: 0, bottom: MAX_ROWS - 1 }
  const [a, b] = [Number(first) - 1, Number(second) - 1]
  return { top: Math.min(a, b), bottom: Math.max(a, b) }
}

/** "A1:B2 C4" → its references. */
export function listOf(sqref: string): string[] {
  return sqref.split(/\s+/).filter((reference) => reference !== '')
}
