import type {
  CellAddress,
  CellRange,
  Grid,
  Mark,
  MarkLevel,
  NewRows,
  ReportSheet,
  SheetDraft,
  SheetInfo,
  WorkbookState,
} from '../../sheet/index.ts'

/** How a cell looks, as far as such tables use it. Colours are '#RRGGBB'; null: none, or the sheet's default. */
export interface CellLook {
  readonly fill: string | null
  readonly color: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  /** In points; 10.5 is 五号. */
  readonly size: number
  readonly font: string
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify' | 'distributed' | 'fill'
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify'
  readonly wrap: boolean
  /** Characters of indent. */
  readonly indent: number
  readonly borders: {
    readonly top: CellBorder | null
    readonly right: CellBorder | null
    readonly bottom: CellBorder | null
    readonly left: CellBorder | null
  }
}

export interface CellBorder {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double'
  readonly color: string
}

/** A note on a cell. `ours`: put there by us, and removed by clearing marks. */
export interface SheetNote {
  readonly at: CellAddress
  readonly author: string
  readonly text: string
  readonly ours: boolean
}

/** A sheet as a grid view draws it, beside its Grid of contents. Sizes in CSS pixels at 96 dpi. */
export interface SheetLook {
  readonly defaultColWidth: number
  readonly defaultRowHeight: number
  readonly colWidths: ReadonlyMap<number, number>
  readonly rowHeights: ReadonlyMap<number, number>
  /** Looks are few and shared: compare by identity. */
  look(row: number, col: number): CellLook
  /** Rows and columns that stay in sight; 0: none. */
  readonly frozen: { readonly rows: number; readonly cols: number }
  readonly notes: readonly SheetNote[]
  /** Our marks as they stand in the file. */
  readonly marks: readonly { readonly level: MarkLevel; readonly range: CellRange }[]
  readonly isProtected: boolean
  readonly showGridLines: boolean
  /** Cells that look and lines reach: at least as large as the Grid's used range. */
  readonly rowCount: number
  readonly colCount: number
}

/** Why a change was not made; nothing was changed. `message` is zh-CN and says what stands in the way. */
export interface ChangeRefusal {
  readonly code:
    'cannot-shift' | 'cannot-change' | 'protected' | 'no-such-sheet' | 'too-large' | 'read-only' | 'state-unreadable'
  readonly message: string
}

export type Changed =
  { readonly ok: true; readonly document: WorkbookDocument } | { readonly ok: false; readonly refusal: ChangeRefusal }

/** A text to be written as a user would see it: never becomes a formula. A plain number stays a number. */
export interface CellText {
  readonly at: CellAddress
  readonly text: string
  /** Typed by a person: 820 is a number too where the cell shows it as 820.00. */
  readonly byHand?: boolean
}

/** A formula cell that keeps the result saved before a change, which may be out of date until Excel opens the file. */
export interface UncalculatedCell {
  readonly sheet: string
  readonly at: CellAddress
  /** The function that is not worked out here, 'VLOOKUP'; null: it reads such a cell, goes in a circle, or other. */
  readonly unsupported: string | null
}

/**
 * An .xlsx that can be changed. A document never changes itself: each change gives another one that shares what did not
 * change, so undo is to go back to the document before, and gives back the identical file.
 * Only the parts concerned are rewritten; every other member of the zip keeps its bytes.
 */
export interface WorkbookDocument {
  readonly name: string
  readonly sheets: readonly SheetInfo[]
  /** The sheet that stands in front when the file is opened. */
  readonly activeSheet: string
  /**
   * After a change the results of the formulas it concerns are worked out anew and saved, on all sheets. Those of these
   * cells could not be. Absent where nothing can be changed.
   */
  readonly uncalculated?: readonly UncalculatedCell[]
  grid(sheet: string): Grid
  look(sheet: string): SheetLook
  setCells(sheet: string, cells: readonly CellText[]): Changed
  /**
   * Inserts whole rows above `before` (0-based), looking like the row above and empty unless `rows` says otherwise, and
   * shifts every reference to the rows below. What cannot be shifted with certainty is a refusal.
   */
  insertRows(sheet: string, before: number, count: number, rows?: NewRows): Changed
  /** Replaces our marks and notes on a sheet. */
  mark(sheet: string, marks: readonly Mark[]): Changed
  /** Without a sheet: on all of them. */
  clearMarks(sheet?: string): Changed
  /** The sheet's name as used is told beside the document. */
  writeReport(report: ReportSheet): Changed & { readonly sheet?: string }
  /** A whole new sheet behind the others; its name as used is told beside the document. */
  addSheet(draft: SheetDraft): Changed & { readonly sheet?: string }
  /** null: nothing of ours is kept in it. Throws HostRefusal (state-unreadable) for what a newer version wrote. */
  state(): WorkbookState | null
  saveState(state: WorkbookState): Changed
  /** The file as it is to be written. */
  bytes(): Uint8Array
}
