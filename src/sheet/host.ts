import type { CellAddress, CellRange } from './address.ts'
import type { EditOutcome, EditPlan, Mark } from './editPlan.ts'
import type { Grid } from './grid.ts'
import type { ReportSheet } from './reportSheet.ts'
import type { SheetDraft } from './sheetDraft.ts'

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

export interface Cancellable {
  readonly cancel?: AbortSignal
}

/** What a host can do. Views ask these, never the host's name. */
export interface HostAbilities {
  /** Cells can be written and rows inserted. */
  readonly write: boolean
  readonly marks: boolean
  /** Notes can be put on marked cells. */
  readonly notes: boolean
  /** Several writes are one step of the program's own undo. Without it `undo` of the port is offered. */
  readonly undoGroups: boolean
  /** Merged areas can be asked for; without it they are inferred from blanks, and the pane says so. */
  readonly mergedAreas: boolean
  readonly liveChanges: boolean
  /** A report sheet can be put into the workbook. */
  readonly reportSheet: boolean
  /** A whole new sheet can be put into the workbook: `addSheet`. */
  readonly newSheet: boolean
}

/** The reading half of the port: all that a check needs. */
export interface SheetReader {
  readonly abilities: HostAbilities
  /** The workbook's file name without its folder: states the budget year where no table does. null for an unsaved one. */
  readonly fileName: string | null
  sheets(): Promise<readonly SheetInfo[]>
  /** One round trip; a snapshot with a revision. */
  read(sheet: string, options?: Cancellable): Promise<Grid>
}

/** What is kept with a workbook between sessions. Its parts are parsed by the room that uses them. */
export interface WorkbookState {
  readonly schema: 'jixiao-state/1'
  readonly ignored: readonly unknown[]
  readonly pack: string | null
  readonly settings: Readonly<Record<string, unknown>>
}

export interface SheetChange {
  readonly sheet: string
  /** Somebody else's, in a workbook that several people edit. */
  readonly remote: boolean
}

/** A place on a sheet: what the user has selected. */
export interface SheetPlace {
  readonly sheet: string
  readonly range: CellRange
}

/**
 * The port between the product and a spreadsheet program (Excel, WPS, the workbench, a file).
 * Asynchronous everywhere, also over a synchronous API. Every promise rejects with a HostRefusal where the program did
 * not do what was asked.
 */
export interface SheetHost extends SheetReader {
  /** What the user calls the program, for sentences: Excel, WPS 表格, 工作台. */
  readonly program: string
  /** The sheet the user looks at, in one round trip. */
  readActive(options?: Cancellable): Promise<Grid>
  /** What is selected now. */
  selection(): Promise<SheetPlace>
  /** Each edit says what it expects to find; what differs is skipped and named. One undo step where the host can. */
  apply(plan: EditPlan, options?: Cancellable): Promise<EditOutcome>
  /**
   * Takes back what was applied or added last, comparing as apply does; inserted rows go where they are still as they
   * were inserted. A sheet that was added goes while it is still as it was written, and its name is told in the
   * outcome's `removedSheet`; a refusal (sheet-changed) otherwise. null: nothing of ours to undo.
   */
  undo(): Promise<EditOutcome | null>
  /** Replaces our marks (and notes, where marks carry them) on a sheet; never touches anybody else's formats or notes. */
  mark(sheet: string, marks: readonly Mark[]): Promise<void>
  /** Without a sheet: on all of them. */
  clearMarks(sheet?: string): Promise<void>
  select(place: { readonly sheet: string; readonly at: CellAddress }): Promise<void>
  /** Changes of cells by the user or by others; our own writes are left out. */
  onChange(listener: (change: SheetChange) => void): () => void
  /** The user selects other cells or goes to another sheet. Our own `select` may be told too. */
  onSelect(listener: (place: SheetPlace) => void): () => void
  /**
   * Puts the report on a sheet of its own, replacing the one we made before; a sheet of that name that is not ours is
   * left alone and a free name is taken. Gives the name used.
   */
  writeReport(report: ReportSheet): Promise<string>
  /**
   * Puts a new sheet at the end of the workbook and goes there, where the program has a sheet in front. A taken name gets
   * a number (`freeSheetName`); gives the name used. One undo step where the host can; `undo` takes it back too. Texts are
   * stored as texts, whatever they look like.
   */
  addSheet(draft: SheetDraft): Promise<string>
  loadState(): Promise<WorkbookState | null>
  saveState(state: WorkbookState): Promise<void>
}
