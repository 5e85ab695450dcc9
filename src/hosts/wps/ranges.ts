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
  return areaOf(address.split(',')[0] ?? '')
}

/** All areas of such an address; null where one of them is anything else. */
export function areasOf(address: string): CellRange[] | null {
  const parts = address.split(',')
  const areas = parts.flatMap((part) => areaOf(part) ?? [])
  return areas.length === parts.length ? areas : null
}

function areaOf(part: string): CellRange | null {
  const plain = part.replace(/^.*!/s, '').replaceAll('$', '')
  const rows = /^(\d+):(\d+)$/.exec(plain)
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLS - 1 }
  const cols = /^([A-Z]+):([A-Z]+)$/i.exec(plain)
  if (!cols) return parseRange(plain)
  const range = parseRange(`${cols[1] ?? ''}1:${cols[2] ?? ''}1`)
  return range && { ...range, bottom: MAX_ROWS - 1 }
}
