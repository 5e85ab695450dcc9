import { Grid, textCell, type Cell, type CellAddress, type CellRange } from '../../src/sheet/index.ts'
import { LabelBook } from '../../src/table/index.ts'

/** What happens to real sheets on their way: each function gives a damaged copy of a grid. */

const BOOK = new LabelBook()

/** A blank row is inserted below every row that `after` names; a merged area it falls into grows, as in a spreadsheet. */
export function insertBlankRows(grid: Grid, after: (row: number) => boolean): Grid {
  const place = places(grid.rowCount, after)
  const rows: (readonly (Cell | null | undefined)[])[] = []
  for (const row of grid.usedRows) rows[place(row)] = grid.rowCells(row)
  const merges = grid.merges.map((m) => ({ ...m, top: place(m.top), bottom: place(m.bottom) }))
  return new Grid({ sheet: grid.sheet, rows, merges })
}

/** A blank column is inserted right of every column that `after` names. */
export function insertBlankColumns(grid: Grid, after: (col: number) => boolean): Grid {
  const place = places(grid.colCount, after)
  const rows = rowsOf(grid).map((cells) => {
    const moved: (Cell | null)[] = []
    cells.forEach((cell, col) => {
      if (cell) moved[place(col)] = cell
    })
    return moved
  })
  const merges = grid.merges.map((m) => ({ ...m, left: place(m.left), right: place(m.right) }))
  return new Grid({ sheet: grid.sheet, rows, merges })
}

/** All merged areas are taken apart: the value stays in the first cell, or is repeated in every cell. */
export function unmerge(grid: Grid, value: 'first' | 'repeated'): Grid {
  const rows = rowsOf(grid)
  if (value === 'repeated') {
    for (const merge of grid.merges) {
      const cell = grid.cell(merge.top, merge.left)
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let col = merge.left; col <= merge.right; col++) put(rows, { row, col }, cell)
      }
    }
  }
  return new Grid({ sheet: grid.sheet, rows })
}

/** Digits, brackets and colons are typed full-width, and labels are spread with blanks: 「预　算　数」「２０２６年」. */
export function typeFullWidth(grid: Grid): Grid {
  return mapCells(grid, (cell) => {
    if (typeof cell.value !== 'string') return cell
    const wide = cell.text.replace(/[0-9():]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    return textCell(isLabel(cell.text) ? [...wide].join('\u3000') : wide)
  })
}

/** Every number is stored as the text it is shown as. */
export function storeAsText(grid: Grid): Grid {
  return mapCells(grid, (cell) => (typeof cell.value === 'number' ? textCell(cell.text) : cell))
}

/** The given cells lose what they referred to. */
export function breakCells(grid: Grid, cells: readonly CellAddress[]): Grid {
  const rows = rowsOf(grid)
  for (const cell of cells) put(rows, cell, { text: '#REF!', value: '#REF!', formula: null, error: '#REF!' })
  return new Grid({ sheet: grid.sheet, rows, merges: grid.merges })
}

/** A row is printed again below another, as at a page break: merged areas are cut there, the value stays above. */
export function printAgain(grid: Grid, row: number, below: number): Grid {
  const rows = rowsOf(grid)
  rows.splice(below + 1, 0, [...grid.rowCells(row)])
  const merges = grid.merges.flatMap((m): CellRange[] => {
    if (m.bottom <= below) return [m]
    if (m.top > below) return [{ ...m, top: m.top + 1, bottom: m.bottom + 1 }]
    return [
      { ...m, bottom: below },
      { ...m, top: below + 2, bottom: m.bottom + 1 },
    ]
  })
  const again = grid.merges
    .filter((m) => m.top === row && m.bottom === row)
    .map((m) => ({ ...m, top: below + 1, bottom: below + 1 }))
  return new Grid({ sheet: grid.sheet, rows, merges: [...merges, ...again] })
}

function isLabel(text: string): boolean {
  return BOOK.field(text) !== null || BOOK.column(text) !== null || BOOK.list(text).length > 0
}

/** Where a row or column stands once blank ones are inserted. */
function places(count: number, after: (index: number) => boolean): (index: number) => number {
  const at: number[] = []
  let next = 0
  for (let index = 0; index < count; index++) {
    at.push(next)
    next += after(index) ? 2 : 1
  }
  return (index) => at[index] ?? next + index - count
}

function rowsOf(grid: Grid): (Cell | null | undefined)[][] {
  const rows: (Cell | null | undefined)[][] = []
  for (let row = 0; row < grid.rowCount; row++) rows.push([...grid.rowCells(row)])
  return rows
}

function mapCells(grid: Grid, change: (cell: Cell) => Cell): Grid {
  const rows = rowsOf(grid).map((cells) => cells.map((cell) => (cell ? change(cell) : cell)))
  return new Grid({ sheet: grid.sheet, rows, merges: grid.merges })
}

function put(rows: (Cell | null | undefined)[][], { row, col }: CellAddress, cell: Cell | null): void {
  const cells = rows[row]
  if (cells) cells[col] = cell
  else rows[row] = Object.assign([] as (Cell | null)[], { [col]: cell })
}
