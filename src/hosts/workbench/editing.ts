import type { CellAddress, CellRange, Grid } from '../../sheet/index.ts'
import type { CellText } from '../file/document.ts'
import type { WorkbenchModel } from './model.ts'
import { selectCell, whole } from './selection.ts'
import { placeTexts, readTabbed, writeTabbed } from './typing.ts'
import { STATUS_WORDS } from './words.ts'

/** Each of these gives what there is to say to the user; null: what the eye sees is enough. */

/** Writes what was typed into a cell, one step of undo. */
export function typeText(model: WorkbenchModel, at: CellAddress, text: string): string | null {
  const { document, sheet } = model.snapshot()
  const cell = document.grid(sheet).cell(at.row, at.col)
  if ((cell?.text ?? '') === text) return null
  const refused = write(model, [{ at, text }])
  if (refused !== null) return refused
  if (cell && cell.formula !== null) return STATUS_WORDS.formulaLost
  return text.startsWith('=') && text.length > 1 ? STATUS_WORDS.formulaTyped : null
}

/** Pastes a text, with tabs between cells, from the selected cell on; one text fills the whole selection. */
export function paste(model: WorkbenchModel, text: string): string | null {
  const { document, sheet, selection } = model.snapshot()
  const grid = document.grid(sheet)
  const rows = readTabbed(text)
  const { top, left, bottom, right } = selection.range
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
  const cells =
    only === undefined
      ? placeTexts(grid, { row: top, col: left }, rows)
      : placeTexts(
          grid,
          { row: top, col: left },
          Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => only)),
        )
  const refused = write(model, cells)
  if (refused !== null) return refused
  const last = cells[cells.length - 1]
  if (last) {
    const range = whole(grid, { top, left, bottom: Math.max(bottom, last.at.row), right: Math.max(right, last.at.col) })
    model.select(sheet, { active: selection.active, range })
  }
  return null
}

/** The selected cells as they are shown, tabs between them; hidden rows and columns included. */
export function copy(model: WorkbenchModel): string {
  const { document, sheet, selection } = model.snapshot()
  const grid = document.grid(sheet)
  return writeTabbed(textsOf(grid, clip(grid, selection.range)))
}

/** Empties the selected cells, one step of undo. */
export function clear(model: WorkbenchModel): string | null {
  const { document, sheet, selection } = model.snapshot()
  const grid = document.grid(sheet)
  const range = clip(grid, selection.range)
  const cells: CellText[] = []
  for (const row of grid.rowsBetween(range.top, range.bottom + 1)) {
    grid.rowCells(row).forEach((cell, col) => {
      if (cell && col >= range.left && col <= range.right) cells.push({ at: { row, col }, text: '' })
    })
  }
  return cells.length === 0 ? null : write(model, cells)
}

/** Inserts one row above or below the selected cell. */
export function insertRow(model: WorkbenchModel, where: 'above' | 'below'): string | null {
  const { sheet, selection, readOnly } = model.snapshot()
  if (readOnly) return STATUS_WORDS.readOnly
  const before = where === 'above' ? selection.range.top : selection.range.bottom + 1
  const refusal = model.change('user', [sheet], (document) => document.insertRows(sheet, before, 1))
  if (refusal) return refusal.message
  const grid = model.snapshot().document.grid(sheet)
  model.select(sheet, selectCell(grid, { row: before, col: selection.active.col }))
  return null
}

function write(model: WorkbenchModel, cells: readonly CellText[]): string | null {
  const { sheet, readOnly } = model.snapshot()
  if (readOnly) return STATUS_WORDS.readOnly
  const typed = cells.map((cell) => ({ ...cell, byHand: true }))
  return model.change('user', [sheet], (document) => document.setCells(sheet, typed))?.message ?? null
}

function textsOf(grid: Grid, range: CellRange): string[][] {
  const rows: string[][] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const texts: string[] = []
    for (let col = range.left; col <= range.right; col++) texts.push(grid.cell(row, col)?.text ?? '')
    rows.push(texts)
  }
  return rows
}

/** What is selected beyond the used cells holds nothing. */
function clip(grid: Grid, range: CellRange): CellRange {
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, grid.rowCount - 1)),
    right: Math.max(range.left, Math.min(range.right, grid.colCount - 1)),
  }
}
