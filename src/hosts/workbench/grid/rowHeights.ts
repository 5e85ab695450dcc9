import type { Grid } from '../../../sheet/index.ts'
import type { SheetLook } from '../../file/document.ts'

/**
 * Row heights as the sheet is drawn: those of the file, and for rows that state none what their wrapped texts need,
 * as a spreadsheet program works out when it opens the file.
 */
export function rowHeights(grid: Grid, look: SheetLook): ReadonlyMap<number, number> {
  const heights = new Map(look.rowHeights)
  const widthOf = (col: number) => (grid.hiddenCols.has(col) ? 0 : (look.colWidths.get(col) ?? look.defaultColWidth))
  for (const row of grid.usedRows) {
    if (heights.has(row)) continue
    let most = look.defaultRowHeight
    grid.rowCells(row).forEach((cell, col) => {
      if (!cell || cell.text === '' || grid.mergeAt(row, col)) return
      const { wrap, size } = look.look(row, col)
      if (!wrap) return
      const em = size * (96 / 72)
      const lines = countLines(cell.text, Math.max(1, (widthOf(col) - 6) / em))
      if (lines > 1) most = Math.max(most, Math.ceil(lines * em * 1.35 + 4))
    })
    if (most !== look.defaultRowHeight) heights.set(row, most)
  }
  return heights
}

/** How many lines a text takes in a width of so many ems: a Chinese sign is one em, a Latin one about half. */
function countLines(text: string, ems: number): number {
  let lines = 1
  let used = 0
  for (const sign of text) {
    if (sign === '\n') {
      lines++
      used = 0
      continue
    }
    const width = sign > '\u2e7f' ? 1 : 0.55
    if (used + width > ems + 0.01) {
      lines++
      used = 0
    }
    used += width
  }
  return lines
}
