import { MAX_COLS, MAX_ROWS, type CellAddress, type CellRange, type Grid } from '../../sheet/index.ts'

/** What is selected on a sheet: the cell that is typed into, and the range it stands in (merged areas included). */
export interface Selection {
  readonly active: CellAddress
  readonly range: CellRange
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The area a cell stands for, merged areas of rows without contents included. */
export function areaOf(grid: Grid, { row, col }: CellAddress): CellRange {
  const merge = grid.merges.find((area) => contains(area, { row, col }))
  return merge ?? { top: row, left: col, bottom: row, right: col }
}

export function contains(range: CellRange, { row, col }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right
}

export function touches(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left
}

export function hull(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}

/** A range that cuts no merged area: it grows until each one is in it whole or not at all. */
export function whole(grid: Grid, range: CellRange): CellRange {
  let grown = range
  for (let changed = true; changed;) {
    changed = false
    for (const merge of grid.merges) {
      if (!touches(grown, merge)) continue
      const next = hull(grown, merge)
      if (
        next.top !== grown.top ||
        next.left !== grown.left ||
        next.bottom !== grown.bottom ||
        next.right !== grown.right
      ) {
        grown = next
        changed = true
      }
    }
  }
  return grown
}

/** One cell selected: the first one of its merged area. */
export function selectCell(grid: Grid, at: CellAddress): Selection {
  const range = areaOf(grid, clamp(at))
  return { active: { row: range.top, col: range.left }, range }
}

/** From the active cell to another one, as with Shift held. */
export function extendTo(grid: Grid, { active }: Selection, to: CellAddress): Selection {
  return { active, range: whole(grid, hull(areaOf(grid, active), areaOf(grid, clamp(to)))) }
}

/** The corner of the range that lies opposite the active cell: what Shift with an arrow moves. */
export function far({ active, range }: Selection, grid: Grid): CellAddress {
  const area = areaOf(grid, active)
  return {
    row: range.top < area.top ? range.top : range.bottom,
    col: range.left < area.left ? range.left : range.right,
  }
}

/** The next cell in a direction: past the merged area, hidden rows and columns passed over. */
export function next(grid: Grid, from: CellAddress, direction: Direction): CellAddress {
  const area = areaOf(grid, from)
  let { row, col } = from
  switch (direction) {
    case 'up':
      row = passOver(area.top, -1, grid.hiddenRows)
      break
    case 'down':
      row = passOver(area.bottom, 1, grid.hiddenRows)
      break
    case 'left':
      col = passOver(area.left, -1, grid.hiddenCols)
      break
    case 'right':
      col = passOver(area.right, 1, grid.hiddenCols)
  }
  return row < 0 || col < 0 || row >= MAX_ROWS || col >= MAX_COLS ? from : { row, col }
}

function passOver(from: number, by: 1 | -1, hidden: ReadonlySet<number>): number {
  let index = from + by
  while (hidden.has(index)) index += by
  return index
}

/** Ctrl with an arrow: to the edge of the filled cells, or to the next filled one. */
export function leap(grid: Grid, from: CellAddress, direction: Direction): CellAddress {
  const filled = (at: CellAddress) => (grid.cell(at.row, at.col)?.text ?? '') !== ''
  const last = { row: Math.max(0, grid.rowCount - 1), col: Math.max(0, grid.colCount - 1) }
  const inside = ({ row, col }: CellAddress) => row <= last.row && col <= last.col
  let at = from
  let step = next(grid, at, direction)
  const along = filled(anchorOf(grid, from)) && filled(anchorOf(grid, step))
  while (step !== at && inside(step)) {
    if (along && !filled(anchorOf(grid, step))) return at
    at = step
    if (!along && filled(anchorOf(grid, step))) return at
    step = next(grid, at, direction)
    if (step.row === at.row && step.col === at.col) return at
  }
  return at
}

function anchorOf(grid: Grid, at: CellAddress): CellAddress {
  const { top, left } = areaOf(grid, at)
  return { row: top, col: left }
}

/** The last cell that holds anything. */
export function lastCell(grid: Grid): CellAddress {
  return { row: Math.max(0, grid.rowCount - 1), col: Math.max(0, grid.colCount - 1) }
}

function clamp({ row, col }: CellAddress): CellAddress {
  return { row: Math.min(Math.max(row, 0), MAX_ROWS - 1), col: Math.min(Math.max(col, 0), MAX_COLS - 1) }
}
