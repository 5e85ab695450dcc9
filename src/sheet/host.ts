import type { CellAddress } from './address.ts'
import type { EditOutcome, EditPlan, Mark } from './editPlan.ts'
import type { Grid } from './grid.ts'

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

export interface Cancellable {
  readonly cancel?: AbortSignal
}

/** What a host can do. Views ask these, never the host's name. */
export interface HostAbilities {
  readonly write: boolean
  readonly marks: boolean
  readonly notes: boolean
  readonly undoGroups: boolean
  readonly mergedAreas: boolean
  readonly liveChanges: boolean
}

/** The reading half of the port: all that a check needs. */
export interface SheetReader {
  readonly abilities: HostAbilities
  sheets(): Promise<readonly SheetInfo[]>
  /** One round trip; a snapshot with a revision. */
  read(sheet: string, options?: Cancellable): Promise<Grid>
}

/** What is kept with a workbook between sessions. */
export interface WorkbookState {
  readonly schema: 'jixiao-state/1'
  readonly ignored: readonly unknown[]
  readonly pack: string | null
  readonly settings: Readonly<Record<string, unknown>>
}

export interface SheetChange {
  readonly sheet: string
  readonly remote: boolean
}

/**
 * The port between the product and a spreadsheet program (Excel, WPS, the workbench, a file).
 * Asynchronous everywhere, also over a synchronous API.
 */
export interface SheetHost extends SheetReader {
  /** Each edit says what it expects to find; what differs is skipped and named. One undo step. */
  apply(plan: EditPlan, options?: Cancellable): Promise<EditOutcome>
  /** Replaces our marks on a sheet; never touches anybody else's formats. */
  mark(sheet: string, marks: readonly Mark[]): Promise<void>
  clearMarks(sheet?: string): Promise<void>
  select(place: { readonly sheet: string; readonly at: CellAddress }): Promise<void>
  onChange(listener: (change: SheetChange) => void): () => void
  loadState(): Promise<WorkbookState | null>
  saveState(state: WorkbookState): Promise<void>
}
