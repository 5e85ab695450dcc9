import { compareCells, type CellRange } from '../../sheet/index.ts'
import { firstArea, rangeOf } from './ranges.ts'

/** How much farther to look after nothing was found: 4, 16, 64 rows. */
const STRIDE = 4

/**
 * The merged areas of a part of the sheet. WPS can only be asked whether any cell of a block is merged (false: none; true
 * or null: some), and for the area of one cell. So each column is asked as a whole; where areas are, they are walked down
 * one after the other, and stretches without any are left behind in growing strides.
 */
export function mergedAreas(sheet: Et.Worksheet, area: CellRange): CellRange[] {
  const found: CellRange[] = []
  const mayHave = (part: CellRange) => rangeOf(sheet, part).MergeCells !== false
  const areaAt = (row: number, col: number): CellRange | null => {
    const merge = firstArea(rangeOf(sheet, { top: row, left: col, bottom: row, right: col }).MergeArea.Address())
    return merge && (merge.bottom > merge.top || merge.right > merge.left) ? merge : null
  }

  const scan = (col: number, top: number, bottom: number): void => {
    let row = top
    let stride = 1
    while (row <= bottom) {
      const merge = stride === 1 ? areaAt(row, col) : null
      if (merge) {
        found.push(merge)
        row = Math.max(row, merge.bottom) + 1
      } else if (stride === 1) {
        row++
        stride = STRIDE
      } else {
        const end = Math.min(bottom, row + stride - 1)
        if (mayHave({ top: row, left: col, bottom: end, right: col })) stride = Math.floor(stride / STRIDE)
        else {
          row = end + 1
          stride *= STRIDE
        }
      }
    }
  }

  if (!mayHave(area)) return []
  for (let col = area.left; col <= area.right; col++) {
    // What is known to be merged is left out of the question.
    const known = found.filter(({ left, right }) => left <= col && right >= col).sort((a, b) => a.top - b.top)
    let top = area.top
    for (const end of [...known, { top: area.bottom + 1, bottom: area.bottom }]) {
      const strip = { top, left: col, bottom: end.top - 1, right: col }
      if (strip.bottom >= top && mayHave(strip)) scan(col, strip.top, strip.bottom)
      top = end.bottom + 1
    }
  }
  return found.sort((a, b) => compareCells({ row: a.top, col: a.left }, { row: b.top, col: b.left }))
}
