import type { Grid } from '../../../sheet/index.ts'
import { extendTo, far, lastCell, leap, next, selectCell, type Direction, type Selection } from '../selection.ts'

export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Where a key leads on a sheet; null: it is no key for moving. `page`: rows in sight. */
export function moveBy(
  grid: Grid,
  selection: Selection,
  { key, ctrl, shift }: KeyPress,
  page: number,
): Selection | null {
  const from = shift ? far(selection, grid) : selection.active
  const go = (to: { row: number; col: number }) => (shift ? extendTo(grid, selection, to) : selectCell(grid, to))
  const direction = ARROWS[key]
  if (direction) return go(ctrl ? leap(grid, from, direction) : next(grid, from, direction))
  switch (key) {
    case 'Home':
      return go({ row: ctrl ? 0 : from.row, col: 0 })
    case 'End': {
      const last = lastCell(grid)
      return go(ctrl ? last : { row: from.row, col: lastFilled(grid, from.row) })
    }
    case 'PageUp':
      return ctrl ? null : go({ row: Math.max(0, from.row - page), col: from.col })
    case 'PageDown':
      return ctrl ? null : go({ row: from.row + page, col: from.col })
    default:
      return null
  }
}

/** The cell that Enter or Tab leads to, whatever is selected. */
export function stepBy(grid: Grid, { active }: Selection, direction: Direction): Selection {
  return selectCell(grid, next(grid, active, direction))
}

function lastFilled(grid: Grid, row: number): number {
  let last = 0
  grid.rowCells(row).forEach((cell, col) => {
    if (cell && cell.text !== '') last = col
  })
  return last
}
