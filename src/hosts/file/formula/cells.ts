import type { Area, Scalar } from './values.ts'

/** The cells that formulas read. What is known to be out of date throws NotComputable. */
export interface Cells {
  /** The sheet's name as the workbook writes it. Throws NotComputable for a sheet that is not there. */
  sheetName(written: string): string
  value(sheet: string, row: number, col: number): Scalar
  /** Calls back for the stored cells of an area, row by row. */
  each(area: Area, visit: (value: Scalar, row: number, col: number) => void): void
  isRowHidden(sheet: string, row: number): boolean
  /** Whether rows of the sheet may be hidden by a filter rather than by hand. */
  isFiltered(sheet: string): boolean
  /** The cell's formula is itself a subtotal, which others leave out. */
  isSubtotal(sheet: string, row: number, col: number): boolean
  readonly date1904: boolean
}
