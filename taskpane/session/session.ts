import type { Severity } from '../../src/rules/index.ts'
import type { SheetHost } from '../../src/sheet/index.ts'
import type { Filter, PaneSettings, PaneState, View } from './paneState.ts'

/** What the pane needs of the page that carries it. */
export interface PaneEnvironment {
  /** Opens the host: its adapter may be loaded on demand. Called once. */
  openHost(): Promise<SheetHost>
  /** ms since 1970. */
  now(): number
  /** Who decides to ignore something: a name where the host knows one, else ''. */
  author(): string
}

/**
 * What the pane knows and can do, without any view: one state, replaced at each change. Everything that can fail puts
 * its failure into the state; no promise of an action rejects.
 */
export interface PaneSession {
  state(): PaneState
  subscribe(listener: () => void): () => void
  readonly actions: PaneActions
  /** Removes its listeners from the host. */
  close(): void
}

export interface PaneActions {
  show(view: View): void
  /** 检查本表: reads, checks, writes nothing. `selection`: only the cells the user has selected (选择区域). */
  checkSheet(options?: { readonly selection?: boolean }): Promise<void>
  checkWorkbook(): Promise<void>
  /** Of a check of the workbook: shows that sheet's findings, and goes to it. null: back to those of all sheets. */
  showSheet(name: string | null): Promise<void>
  /** 重新检查: looks again at what is shown, whichever sheet the user looks at; reads only what has changed. */
  recheck(): Promise<void>
  cancel(): void
  retry(): Promise<void>
  dismiss(): void
  /** Shows and reads out a line that a button of the host's ribbon has to say. */
  say(text: string): void
  setFilter(filter: Partial<Filter>): void
  /** Opens a finding; `go` also selects its cell on the sheet. */
  select(id: string | null, options?: { readonly go?: boolean }): Promise<void>
  /** The next or previous finding of the list as filtered; goes to its cell. */
  step(by: 1 | -1): Promise<void>
  /** Goes to a cell of a derivation or a problem. */
  goTo(sheet: string, place: string): Promise<void>
  /** Applies one finding's fix, as shown in its card, checks again and moves on to the next finding. */
  fix(id: string): Promise<void>
  /** Opens the list of all safe fixes. */
  previewFixes(): void
  chooseFix(id: string, chosen: boolean): void
  chooseAllFixes(chosen: boolean): void
  applyFixes(): Promise<void>
  closeFixes(): void
  undo(): Promise<void>
  startIgnoring(id: string): void
  stopIgnoring(): void
  /** `until` is an ISO date or null. */
  ignore(id: string, reason: string, until: string | null): Promise<void>
  unignore(id: string): Promise<void>
  mark(): Promise<void>
  clearMarks(): Promise<void>
  writeReport(): Promise<void>
  setRule(id: string, own: Severity | 'off' | null): Promise<void>
  resetRules(): Promise<void>
  openRule(id: string | null): void
  setSettings(settings: Partial<PaneSettings>): Promise<void>
  /** The ribbon's 检查本表: checks and marks in one go, whether the pane is open or not. Gives what there is to say: '' where
   * it was given up for something else. */
  checkAndMark(): Promise<{ readonly marked: number; readonly said: string }>
}
