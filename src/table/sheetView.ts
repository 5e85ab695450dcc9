import type { Cell, CellAddress, CellRange, Grid } from '../sheet/index.ts'
import type { TextField } from './model.ts'

/** A cell with something in it and the area it stands for. */
export interface Spot {
  readonly cell: CellAddress
  readonly area: CellRange
  readonly text: string
  readonly content: Cell
}

/** A grid read row by row: only what is written counts, blank rows and columns are passed over. */
export class SheetView {
  readonly grid: Grid
  readonly #spots = new Map<number, readonly Spot[]>()

  constructor(grid: Grid) {
    this.grid = grid
  }

  /** The written cells of a row, left to right; a merged area counts once, where its top-left cell is. */
  spots(row: number): readonly Spot[] {
    const known = this.#spots.get(row)
    if (known) return known
    const spots: Spot[] = []
    this.grid.rowCells(row).forEach((content, col) => {
      if (!content) return
      const text = content.text.trim()
      if (text === '' && !content.error) return
      const area = this.grid.areaAt(row, col)
      if (area.top !== row || area.left !== col) return
      spots.push({ cell: { row, col }, area, text, content })
    })
    this.#spots.set(row, spots)
    return spots
  }

  /** The next used row below a row; null at the end. */
  nextRow(row: number): number | null {
    return this.grid.nextUsedRow(row)
  }

  /** The last used row above a row; null at the top. */
  previousRow(row: number): number | null {
    return this.grid.previousUsedRow(row)
  }

  /** The text field at a place, '' where nothing is written. Takes the merged area's value. */
  field(row: number, col: number, label: CellAddress | null): TextField {
    const cell = this.grid.anchor(row, col)
    return { text: this.grid.cell(cell.row, cell.col)?.text.trim() ?? '', cell, label }
  }
}

/** A spot as a field. */
export function spotField(spot: Spot, label: CellAddress | null): TextField {
  return { text: spot.text, cell: spot.cell, label }
}
