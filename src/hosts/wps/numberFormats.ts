import { GENERAL, type CellAddress, type CellRange } from '../../sheet/index.ts'
import { rangeOf } from './ranges.ts'

/** Headings have formats of their own: they are asked for apart from what stands below. */
const HEAD_ROWS = 16

/**
 * The number formats of those cells of an area that `needs` names. WPS answers with one format for a block that has one
 * and with null for a mixed one, which is then asked for in parts.
 */
export function numberFormats(
  sheet: Et.Worksheet,
  area: CellRange,
  needs: (row: number, col: number) => boolean,
): (at: CellAddress) => string {
  const found = new Map<string, string>()
  const ask = (wanted: CellRange): void => {
    const part = boundsOf(wanted, needs)
    if (!part) return
    const format: unknown = rangeOf(sheet, part).NumberFormat
    const { top, left, bottom, right } = part
    if (typeof format === 'string') {
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++) found.set(`${row},${col}`, format)
    } else for (const half of halves(part)) ask(half)
  }
  const seam = Math.min(area.top + HEAD_ROWS, area.bottom + 1)
  ask({ ...area, bottom: seam - 1 })
  if (seam <= area.bottom) ask({ ...area, top: seam })
  return ({ row, col }) => found.get(`${row},${col}`) ?? GENERAL
}

/** By columns first: a column has one format more often than a row. */
function halves(area: CellRange): CellRange[] {
  const { top, left, bottom, right } = area
  if (right > left) {
    const middle = (left + right) >> 1
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ]
  }
  if (bottom === top) return []
  const middle = (top + bottom) >> 1
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ]
}

/** The smallest rectangle over the cells of an area that are needed; null where none is. */
function boundsOf(area: CellRange, needs: (row: number, col: number) => boolean): CellRange | null {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      if (!needs(row, col)) continue
      bounds.top = Math.min(bounds.top, row)
      bounds.bottom = row
      bounds.left = Math.min(bounds.left, col)
      bounds.right = Math.max(bounds.right, col)
    }
  }
  return bounds.bottom < 0 ? null : bounds
}
