import { columnName, formatRange, MAX_COLS, MAX_ROWS, parseRange, type CellRange } from '../../sheet/index.ts'

export function rangeOf(sheet: Et.Worksheet, area: CellRange): Et.Range {
  return sheet.Range(formatRange(area))
}

/** "A:C" */
export function columnsAddress(left: number, right: number): string {
  return `${columnName(left)}:${columnName(right)}`
}

/** The first area of an address as WPS gives it: "$A$1:$B$2,$D$4", "$3:$4", "$A:$C"; null for anything else. */
export function firstArea(address: string): CellRange | null {
  const first = (address.split(',')[0] ?? '').replace(/^.*!/s, '').replaceAll('$', '')
  const rows = /^(\d+):(\d+)$/.exec(first)
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLS - 1 }
  const cols = /^([A-Z]+):([A-Z]+)$/i.exec(first)
  if (!cols) return parseRange(first)
  const range = parseRange(`${cols[1] ?? ''}1:${cols[2] ?? ''}1`)
  return range && { ...range, bottom: MAX_ROWS - 1 }
}
