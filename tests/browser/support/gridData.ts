import { Grid, type Cell, type CellRange } from '../../../src/sheet/index.ts'

/** A grid as JSON: what a test hands to a page. */
export interface GridData {
  readonly sheet: string
  readonly rows: readonly (readonly (Cell | null)[])[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenCols: readonly number[]
}

export function gridData(grid: Grid): GridData {
  const row = (index: number) => Array.from(grid.rowCells(index), (cell) => cell ?? null)
  return {
    sheet: grid.sheet,
    rows: Array.from({ length: grid.rowCount }, (_, index) => row(index)),
    merges: grid.merges,
    hiddenRows: [...grid.hiddenRows],
    hiddenCols: [...grid.hiddenCols],
  }
}

export function gridFrom({ hiddenRows, hiddenCols, ...data }: GridData): Grid {
  return new Grid({ ...data, hiddenRows: new Set(hiddenRows), hiddenCols: new Set(hiddenCols) })
}
