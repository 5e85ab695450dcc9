import {
  firstRowOf,
  Grid,
  insertionProblem,
  mergesAfter,
  raisedAnchors,
  rowAfter,
  rowBlocks,
  textCell,
  type Cell,
  type Edit,
  type EditOutcome,
  type EditPlan,
  type InsertRows,
  type RowBlock,
  type SkipReason,
} from '../sheet/index.ts'

type Rows = (readonly (Cell | null | undefined)[] | undefined)[]

type Skipped = EditOutcome['skipped'][number]

/**
 * Applies a plan to snapshots: what a host does to a workbook, done in memory, for previews and re-checks. A cell that
 * no longer shows what the plan expects, and rows whose neighbours do not, are skipped and named; the grids given are
 * not changed. All places are those before the plan; of several insertions at one place the first stands uppermost.
 */
export function applyToGrids(grids: readonly Grid[], plan: EditPlan): { grids: Grid[]; outcome: EditOutcome } {
  const skipped: Skipped[] = []
  const applied = new Set<Edit>()
  const skip = (edit: Edit, reason: SkipReason, found: string | null = null) => skipped.push({ edit, reason, found })
  const changed = new Map<string, Rows>()
  const inserts = new Map<string, InsertRows[]>()
  for (const edit of plan.edits) {
    const grid = grids.find((g) => g.sheet === edit.sheet)
    if (!grid) {
      skip(edit, 'gone')
      continue
    }
    if (edit.kind === 'insert-rows') {
      const other = edit.expects.find(({ at, text }) => shownAt(grid, at).trim() !== text.trim())
      if (other) skip(edit, 'changed', shownAt(grid, other.at))
      else inserts.set(grid.sheet, [...(inserts.get(grid.sheet) ?? []), edit])
      continue
    }
    const rows = changed.get(grid.sheet) ?? copyRows(grid)
    changed.set(grid.sheet, rows)
    const { row, col } = edit.at
    const found = rows[row]?.[col]?.text ?? ''
    if (found.trim() !== edit.from.trim()) {
      skip(edit, 'changed', found)
      continue
    }
    const line = [...(rows[row] ?? [])]
    line[col] = textCell(edit.to)
    rows[row] = line
    applied.add(edit)
  }
  const after = grids.map((grid) => {
    const wanted = inserts.get(grid.sheet) ?? []
    const due = wanted.filter((edit) => {
      const problem = insertionProblem(edit, wanted, grid.merges)
      if (problem) skip(edit, problem)
      else applied.add(edit)
      return !problem
    })
    const rows = changed.get(grid.sheet)
    if (due.length === 0) return rows ? withRows(grid, { rows }) : grid
    return withInserted(grid, rows ?? copyRows(grid), rowBlocks(due))
  })
  return { grids: after, outcome: { applied: plan.edits.filter((edit) => applied.has(edit)), skipped } }
}

function shownAt(grid: Grid, { row, col }: { readonly row: number; readonly col: number }): string {
  return grid.cell(row, col)?.text ?? ''
}

function withInserted(grid: Grid, before: Rows, blocks: readonly RowBlock[]): Grid {
  const rows: Rows = []
  // forEach passes over the holes of a sparse array.
  before.forEach((line, row) => {
    rows[rowAfter(blocks, row)] = line
  })
  const put = (row: number, col: number, cell: Cell | null) => {
    const line = [...(rows[row] ?? [])]
    line[col] = cell
    rows[row] = line
  }
  for (const { from, to } of raisedAnchors(blocks)) {
    put(to.row, to.col, before[from.row]?.[from.col] ?? null)
    put(rowAfter(blocks, from.row), from.col, null)
  }
  for (const block of blocks) {
    const first = firstRowOf(blocks, block)
    for (const { row, col, text } of block.cells) put(first + row, col, text === '' ? null : textCell(text))
  }
  const merges = mergesAfter(blocks, grid.merges)
  const hiddenRows = new Set([...grid.hiddenRows].map((row) => rowAfter(blocks, row)))
  return withRows(grid, { rows, merges, hiddenRows })
}

function copyRows(grid: Grid): Rows {
  const rows: Rows = []
  for (const row of grid.usedRows) rows[row] = grid.rowCells(row)
  return rows
}

function withRows(grid: Grid, changed: { rows: Rows; merges?: Grid['merges']; hiddenRows?: Grid['hiddenRows'] }): Grid {
  const { sheet, merges, hiddenRows, hiddenCols, revision } = grid
  return new Grid({ sheet, merges, hiddenRows, hiddenCols, ...changed, revision: `${revision}+` })
}
