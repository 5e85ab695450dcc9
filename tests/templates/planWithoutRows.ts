import { Grid, type Cell, type CellRange } from '../../src/sheet/index.ts'

/** A sheet with whole rows deleted: merged areas shrink, and keep their text when their first row goes. */
export function withoutRows(grid: Grid, gone: ReadonlySet<number>): Grid {
  const move = (row: number) => row - [...gone].filter((one) => one < row).length
  const texts: (Cell | null)[][] = []
  for (let row = 0; row < grid.rowCount; row++) texts.push(grid.rowCells(row).map((cell) => cell ?? null))
  const merges: CellRange[] = []
  for (const area of grid.merges) {
    const kept: number[] = []
    for (let row = area.top; row <= area.bottom; row++) if (!gone.has(row)) kept.push(row)
    const first = kept[0]
    if (first === undefined) continue
    const line = texts[first]
    if (line && first !== area.top) line[area.left] = grid.cell(area.top, area.left)
    const shrunk = { ...area, top: move(first), bottom: move(first) + kept.length - 1 }
    if (shrunk.top < shrunk.bottom || shrunk.left < shrunk.right) merges.push(shrunk)
  }
  return new Grid({ sheet: grid.sheet, rows: texts.filter((_, row) => !gone.has(row)), merges })
}
