import { Grid, textCell, type Cell, type Edit, type EditOutcome, type EditPlan } from '../sheet/index.ts'

/**
 * Applies the cell edits of a plan to snapshots: what a host does to a workbook, done in memory, for previews and
 * re-checks. A cell that no longer shows what the plan expects is skipped and named; the grids given are not changed.
 */
export function applyToGrids(grids: readonly Grid[], plan: EditPlan): { grids: Grid[]; outcome: EditOutcome } {
  const applied: Edit[] = []
  const skipped: { edit: Edit; reason: 'changed' | 'gone' | 'unsupported'; found: string | null }[] = []
  const changed = new Map<string, (Cell | null | undefined)[][]>()
  for (const edit of plan.edits) {
    const grid = grids.find((g) => g.sheet === edit.sheet)
    if (!grid) {
      skipped.push({ edit, reason: 'gone', found: null })
      continue
    }
    if (edit.kind === 'insert-rows') {
      skipped.push({ edit, reason: 'unsupported', found: null })
      continue
    }
    const rows = changed.get(grid.sheet) ?? copyRows(grid)
    changed.set(grid.sheet, rows)
    const { row, col } = edit.at
    const found = rows[row]?.[col]?.text ?? ''
    if (found.trim() !== edit.from.trim()) {
      skipped.push({ edit, reason: 'changed', found })
      continue
    }
    ;(rows[row] ??= [])[col] = textCell(edit.to)
    applied.push(edit)
  }
  return {
    grids: grids.map((grid) => {
      const rows = changed.get(grid.sheet)
      return rows ? withRows(grid, rows) : grid
    }),
    outcome: { applied, skipped },
  }
}

function copyRows(grid: Grid): (Cell | null | undefined)[][] {
  const rows: (Cell | null | undefined)[][] = []
  for (const row of grid.usedRows) rows[row] = [...grid.rowCells(row)]
  return rows
}

function withRows(grid: Grid, rows: (Cell | null | undefined)[][]): Grid {
  const { sheet, merges, hiddenRows, hiddenCols, revision } = grid
  return new Grid({ sheet, rows, merges, hiddenRows, hiddenCols, revision: `${revision}+` })
}
