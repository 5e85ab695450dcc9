import { Grid, type Cell } from '../sheet/index.ts'
import { readHeader, type IndicatorHeader } from './header.ts'
import { isTitle, type LabelBook } from './labels.ts'
import { SheetView } from './sheetView.ts'

/** A sheet whose tables stand side by side, a blank column between them, as one view for each; else the view itself. */
export function sideBySide(view: SheetView, book: LabelBook): readonly SheetView[] {
  for (const row of view.grid.usedRows) {
    const cells = view.grid.rowCells(row)
    const title = cells.find((cell) => cell && cell.text !== '')
    if (cells.length < 8 || !title || !isTitle(title.text)) continue
    const titles = cells.flatMap((cell, col) => (cell && isTitle(cell.text) ? [col] : []))
    const [first, ...others] = titles
    if (first === undefined) continue
    const gap = others.map((col) => col - 1).find((col) => col > first && isBlank(view.grid, col))
    if (gap === undefined) continue
    const left = new SheetView(columnsOf(view.grid, 0, gap))
    const right = new SheetView(columnsOf(view.grid, gap + 1, view.grid.colCount))
    // A title printed again in each cell it covered is followed by no header with all its levels.
    if (hasHeader(left, book) && hasHeader(right, book)) return [left, ...sideBySide(right, book)]
  }
  return [view]
}

function isBlank(grid: Grid, col: number): boolean {
  return grid.usedRows.every((row) => !grid.shown(row, col)?.text)
}

function hasHeader(view: SheetView, book: LabelBook): boolean {
  return view.grid.usedRows.some((row) => isWhole(readHeader(view, row, book)))
}

function isWhole(header: IndicatorHeader | null): boolean {
  return header?.sets[0]?.level1 !== undefined
}

/** The columns from `left` to before `right`, at their places. */
function columnsOf(grid: Grid, left: number, right: number): Grid {
  const rows: (readonly (Cell | null)[])[] = []
  for (const row of grid.usedRows) {
    rows[row] = grid.rowCells(row).map((cell, col) => (cell && col >= left && col < right ? cell : null))
  }
  const merges = grid.merges.filter((merge) => merge.left >= left && merge.right < right)
  return new Grid({ sheet: grid.sheet, rows, merges, hiddenRows: grid.hiddenRows, hiddenCols: grid.hiddenCols })
}
