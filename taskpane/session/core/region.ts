import { Grid, type CellRange } from '../../../src/sheet/index.ts'

/** A sheet with only the cells of a range, in their places. Merged areas that reach into it are kept. */
export function cropped(grid: Grid, range: CellRange): Grid {
  const rows: (readonly (ReturnType<Grid['cell']> | undefined)[])[] = []
  for (const row of grid.rowsBetween(range.top, range.bottom + 1)) {
    rows[row] = grid.rowCells(row).map((cell, col) => (col >= range.left && col <= range.right ? cell : null))
  }
  const { sheet, hiddenRows, hiddenCols, revision } = grid
  const merges = grid.merges.filter(
    ({ top, left, bottom, right }) =>
      top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left,
  )
  return new Grid({ sheet, rows, merges, hiddenRows, hiddenCols, revision })
}

/** Whether two readings of a sheet hold the same: then there is nothing to check again. */
export function sameContent(a: Grid, b: Grid): boolean {
  if (a === b) return true
  if (a.sheet !== b.sheet || a.usedRows.length !== b.usedRows.length || a.merges.length !== b.merges.length)
    return false
  return sameMerges(a, b) && a.usedRows.every((row, i) => row === b.usedRows[i] && sameRow(a, b, row))
}

function sameMerges(a: Grid, b: Grid): boolean {
  return a.merges.every((merge, i) => {
    const other = b.merges[i]
    return (
      merge.top === other?.top &&
      merge.left === other.left &&
      merge.bottom === other.bottom &&
      merge.right === other.right
    )
  })
}

function sameRow(a: Grid, b: Grid, row: number): boolean {
  const width = Math.max(a.rowCells(row).length, b.rowCells(row).length)
  for (let col = 0; col < width; col++) {
    const one = a.cell(row, col)
    const other = b.cell(row, col)
    if (one === other) continue
    if (
      one?.text !== other?.text ||
      one?.value !== other?.value ||
      one?.formula !== other?.formula ||
      one?.error !== other?.error
    ) {
      return false
    }
  }
  return true
}
