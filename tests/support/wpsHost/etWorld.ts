import type { CellRange } from '../../../src/sheet/index.ts'
import type { MemorySheet } from '../excelHost/memoryWorkbook.ts'
import { refused, type CallWorld } from './comObject.ts'
import type { EtBook } from './etBook.ts'
import type { Shape } from './shapes.ts'

export type EtEvent = 'SheetChange' | 'SheetSelectionChange' | 'SheetActivate' | 'WorkbookActivate'

/** What the objects share: the books, how this build behaves, who is told of what. */
export interface EtWorld extends CallWorld {
  readonly shape: Shape
  readonly hasXmlParts: boolean
  /** The workbook in front; null: none is open. */
  front(): EtBook | null
  /** A cell is being edited: nothing can be written. */
  isEditing(): boolean
  screenUpdating: boolean
  displayAlerts: boolean
  /** The selected areas of a sheet. */
  selectionOf(sheet: MemorySheet): readonly CellRange[]
  select(book: EtBook, sheet: MemorySheet, areas: readonly CellRange[]): void
  activate(book: EtBook, sheet: MemorySheet): void
  /** Cells were written. */
  changed(book: EtBook, sheet: MemorySheet, range: CellRange): void
  /** Excel and WPS would ask before they do this, where alerts are on. */
  question(what: string): void
}

export function refuseWriting(world: EtWorld, sheet: MemorySheet): void {
  if (world.isEditing()) throw refused('a cell is being edited')
  if (sheet.isProtected) throw refused('a protected sheet')
}

export function refuseFormatting(world: EtWorld, sheet: MemorySheet): void {
  if (world.isEditing()) throw refused('a cell is being edited')
  if (sheet.isProtected && !sheet.allowFormatCells) throw refused('a protected sheet')
}
