import type { CellAddress, Grid } from '../../sheet/index.ts'
import type { CellText } from '../file/document.ts'
import { areaOf } from './selection.ts'

/** What stood on the clipboard as rows of texts: tabs between cells, quoted cells may hold line breaks. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let i = 0; i < source.length; i++) {
    const sign = source[i] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (sign === '"' && cell === '' && closes(source, i + 1)) quoted = true
    else if (sign === '\t' || sign === '\n') {
      row.push(cell)
      cell = ''
      if (sign === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += sign
  }
  row.push(cell)
  rows.push(row)
  return rows
}

/** A quote at the start of a cell opens a quoted one only where its end stands before a tab, a line break or the end. */
function closes(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    if (text[i] !== '"') continue
    if (text[i + 1] === '"') i++
    else return i + 1 === text.length || text[i + 1] === '\t' || text[i + 1] === '\n'
  }
  return false
}

export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n')
}

function quote(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** The texts of pasted rows at their cells; what would fall under a merged area is left out. */
export function placeTexts(grid: Grid, at: CellAddress, rows: readonly (readonly string[])[]): CellText[] {
  const cells: CellText[] = []
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      const place = { row: at.row + r, col: at.col + c }
      const area = areaOf(grid, place)
      if (area.top === place.row && area.left === place.col) cells.push({ at: place, text })
    })
  })
  return cells
}
