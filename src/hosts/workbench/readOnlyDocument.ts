import type { Changed, CellLook, SheetLook, WorkbookDocument } from '../file/document.ts'
import type { FileWorkbook } from '../file/index.ts'
import { FileRefusal } from '../file/index.ts'
import type { Grid } from '../../sheet/index.ts'
import { OPEN_WORDS } from './words.ts'

const PLAIN: CellLook = {
  fill: null,
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 11,
  font: '宋体',
  horizontal: 'general',
  vertical: 'center',
  wrap: true,
  indent: 0,
  borders: { top: null, right: null, bottom: null, left: null },
}

/** An .xls or .et as a document that refuses every change: it can be looked at and checked. */
export function readOnlyDocument(workbook: FileWorkbook, bytes: Uint8Array): WorkbookDocument {
  const refused: Changed = { ok: false, refusal: { code: 'read-only', message: OPEN_WORDS.readOnly } }
  const grids = new Map<string, Grid>()
  const looks = new Map<string, SheetLook>()
  const grid = (sheet: string): Grid => {
    let known = grids.get(sheet)
    if (!known) {
      const read = workbook.readSync(sheet)
      if (!read.ok) throw new FileRefusal(read.error.code, read.error.message)
      known = read.grid
      grids.set(sheet, known)
    }
    return known
  }
  return {
    name: workbook.name,
    sheets: workbook.sheetInfos,
    activeSheet: (workbook.sheetInfos.find(({ hidden }) => !hidden) ?? workbook.sheetInfos[0])?.name ?? '',
    grid,
    look(sheet) {
      let known = looks.get(sheet)
      if (!known) {
        known = plainLook(grid(sheet))
        looks.set(sheet, known)
      }
      return known
    },
    setCells: () => refused,
    insertRows: () => refused,
    mark: () => refused,
    clearMarks: () => refused,
    writeReport: () => refused,
    addSheet: () => refused,
    state: () => null,
    saveState: () => refused,
    bytes: () => bytes,
  }
}

/** Looks are not read from old files: every column is as wide as its longest texts need, within reason. */
function plainLook(grid: Grid): SheetLook {
  const colWidths = new Map<number, number>()
  for (const row of grid.usedRows.slice(0, 300)) {
    grid.rowCells(row).forEach((cell, col) => {
      if (!cell || grid.mergeAt(row, col)) return
      const width = Math.min(260, 16 + textWidth(cell.text))
      if (width > (colWidths.get(col) ?? 72)) colWidths.set(col, width)
    })
  }
  return {
    defaultColWidth: 72,
    defaultRowHeight: 24,
    colWidths,
    rowHeights: new Map(),
    look: () => PLAIN,
    frozen: { rows: 0, cols: 0 },
    notes: [],
    marks: [],
    isProtected: false,
    showGridLines: true,
    rowCount: grid.rowCount,
    colCount: grid.colCount,
  }
}

/** About how wide a text is at 11 pt, in pixels: Chinese signs are twice as wide as Latin ones. */
function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += sign > '\u2e7f' ? 15 : 8
  return width
}
