/** A cell's place on its sheet, counted from 0. Written for people as in Excel: row 3, col 2 is C4. */
export interface CellAddress {
  readonly row: number
  readonly col: number
}

/** A rectangle of cells, both corners included, counted from 0. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Excel's own bounds (ECMA-376): what lies outside is no address. */
export const MAX_ROWS = 1_048_576
export const MAX_COLS = 16_384

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(col: number): string {
  let name = ''
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** row 3, col 2 → "C4". */
export function formatCell({ row, col }: CellAddress): string {
  return columnName(col) + String(row + 1)
}

/** One cell's range is written "C4", a larger one "A1:G57". */
export function formatRange({ top, left, bottom, right }: CellRange): string {
  const first = formatCell({ row: top, col: left })
  return top === bottom && left === right ? first : `${first}:${formatCell({ row: bottom, col: right })}`
}

/** "C4", "$C$4" or "c4" → its address; null for anything else or outside Excel's bounds. */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (!match) return null
  const [, letters = '', digits = ''] = match
  let col = 0
  for (const letter of letters.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row > MAX_ROWS || col > MAX_COLS ? null : { row: row - 1, col: col - 1 }
}

/** "A1:G57" or "C4" → its range, corners put in order; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const [first = '', second = first, ...more] = text.split(':')
  const a = parseCell(first)
  const b = parseCell(second)
  if (!a || !b || more.length > 0) return null
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  }
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.col === b.col
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** Reading order: row by row, left to right. */
export function compareCells(a: CellAddress, b: CellAddress): number {
  return a.row - b.row || a.col - b.col
}
