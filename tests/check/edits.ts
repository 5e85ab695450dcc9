import { Grid, textCell, type Cell, type CellRange } from '../../src/sheet/index.ts'

/** What somebody does to a sheet between two checks; places beyond its end count from the beginning again. */
export type Edit =
  | { readonly kind: 'write'; readonly row: number; readonly col: number; readonly text: string }
  | { readonly kind: 'copy'; readonly row: number; readonly col: number; readonly fromRow: number }
  | { readonly kind: 'insert' | 'remove' | 'double'; readonly row: number }

/** The sheet after an edit, read anew as a host would; merged areas grow and shrink with their rows. */
export function edited(grid: Grid, edit: Edit): Grid {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => [...grid.rowCells(row)])
  if (rows.length === 0) return grid
  const at = edit.row % rows.length
  const cells = rows[at] ?? []
  switch (edit.kind) {
    case 'write':
      return withCell(grid, rows, at, edit.col, edit.text === '' ? null : textCell(edit.text))
    case 'copy':
      return withCell(grid, rows, at, edit.col, grid.cell(edit.fromRow % rows.length, edit.col % grid.colCount))
    case 'remove':
      return new Grid({
        sheet: grid.sheet,
        rows: rows.filter((_, row) => row !== at),
        merges: without(grid.merges, at),
      })
    case 'insert':
    case 'double': {
      const fresh = edit.kind === 'double' ? [...cells] : []
      return new Grid({
        sheet: grid.sheet,
        rows: [...rows.slice(0, at), fresh, ...rows.slice(at)],
        merges: pushedDown(grid.merges, at),
      })
    }
  }
}

function withCell(grid: Grid, rows: (Cell | null | undefined)[][], row: number, col: number, cell: Cell | null): Grid {
  const changed = rows.map((cells, i) => {
    if (i !== row) return cells
    const copy = Array.from({ length: grid.colCount }, (_, c) => cells[c] ?? null)
    copy[col % grid.colCount] = cell
    return copy
  })
  return new Grid({ sheet: grid.sheet, rows: changed, merges: grid.merges })
}

function pushedDown(merges: readonly CellRange[], at: number): CellRange[] {
  return merges.map((merge) => ({
    ...merge,
    top: merge.top >= at ? merge.top + 1 : merge.top,
    bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
  }))
}

function without(merges: readonly CellRange[], at: number): CellRange[] {
  return merges
    .map((merge) => ({
      ...merge,
      top: merge.top > at ? merge.top - 1 : merge.top,
      bottom: merge.bottom >= at ? merge.bottom - 1 : merge.bottom,
    }))
    .filter(({ top, left, bottom, right }) => bottom > top || (bottom === top && right > left))
}
