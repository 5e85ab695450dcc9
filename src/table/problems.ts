import type { CellRange, Grid } from '../sheet/index.ts'
import type { Problem, Table } from './model.ts'

/** Cells inside tables that show a formula error, or hold a formula whose result the file does not say. */
export function findProblems(grid: Grid, tables: readonly Table[]): Problem[] {
  const problems: Problem[] = []
  if (tables.length === 0) return problems
  const area = union(tables.map((table) => table.range))
  for (const row of grid.usedRows) {
    if (row < area.top || row > area.bottom) continue
    grid.rowCells(row).forEach((cell, col) => {
      if (!cell) return
      if (cell.error) {
        problems.push({ sheet: grid.sheet, cell: { row, col }, code: 'formula-error', data: { error: cell.error } })
      } else if (cell.formula !== null && cell.value === null && cell.text === '') {
        problems.push({ sheet: grid.sheet, cell: { row, col }, code: 'formula-not-calculated', data: {} })
      }
    })
  }
  return problems
}

function union(ranges: readonly CellRange[]): CellRange {
  return {
    top: Math.min(...ranges.map((r) => r.top)),
    left: Math.min(...ranges.map((r) => r.left)),
    bottom: Math.max(...ranges.map((r) => r.bottom)),
    right: Math.max(...ranges.map((r) => r.right)),
  }
}
