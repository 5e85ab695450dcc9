import { columnName, formatCell, MAX_COLS, MAX_ROWS, parseRange, type CellRange } from '../../../src/sheet/index.ts'
import { refused } from './comObject.ts'

/** "A1:B2,D4", "3:4", "A:C" → areas, as `Range` takes them: at most 255 characters. */
export function parseAreas(address: unknown): CellRange[] {
  if (typeof address !== 'string' || address.length > 255) throw refused(`no address: ${String(address)}`)
  return address.split(',').map((part) => {
    const plain = part.replaceAll('$', '')
    const rows = /^(\d+):(\d+)$/.exec(plain)
    if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLS - 1 }
    const cols = /^([A-Z]+):([A-Z]+)$/.exec(plain)
    const range = parseRange(cols ? `${cols[1] ?? ''}1:${cols[2] ?? ''}${String(MAX_ROWS)}` : plain)
    if (!range) throw refused(`no address: ${address}`)
    return range
  })
}

/** "$A$1:$B$2", "$3:$4", "$A:$C", as `Address()` gives them. */
export function addressOf(area: CellRange): string {
  const { top, left, bottom, right } = area
  if (isRows(area)) return `$${top + 1}:$${bottom + 1}`
  if (isColumns(area)) return `$${columnName(left)}:$${columnName(right)}`
  const first = absolute(top, left)
  return top === bottom && left === right ? first : `${first}:${absolute(bottom, right)}`
}

export function isRows({ left, right }: CellRange): boolean {
  return left === 0 && right === MAX_COLS - 1
}

export function isColumns({ top, bottom }: CellRange): boolean {
  return top === 0 && bottom === MAX_ROWS - 1
}

export function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right
}

function absolute(row: number, col: number): string {
  return formatCell({ row, col }).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')
}
