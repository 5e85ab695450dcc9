import type { Decision } from '../../src/check/index.ts'
import type { Severity } from '../../src/rules/index.ts'
import type { SheetHost } from '../../src/sheet/index.ts'
import type { PackSource } from './packSource.ts'
import type { Filter, PaneSettings, PaneState, View } from './paneState.ts'
import type { BlankRequest, IndicatorText } from './templatesState.ts'

/** What the pane needs of the page that carries it. */
export interface PaneEnvironment {
  /** Opens the host: its adapter may be loaded on demand. Called once. */
  openHost(): Promise<SheetHost>
  /** ms since 1970. */
  now(): number
  /** Who decides to ignore something: a name where the host knows one, else ''. */
  author(): string
  /** Packs other than the workbook's own; absent: none. */
  readonly packs?: PackSource
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

export type IgnoreScope = Decision['scope']

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
  /** `until` is an ISO date or null. `scope`: the one finding, or its rule in its table or in the workbook. */
  ignore(id: string, reason: string, until: string | null, scope?: IgnoreScope): Promise<void>
  /** Takes back the decision that lets a finding stand, with all others it lets stand. */
  unignore(id: string): Promise<void>
  /** 去掉: decisions that let nothing stand any more. */
  dropDecisions(decisions: readonly Decision[]): Promise<void>
  /** 再延长: to another last day, an ISO date. */
  extendDecision(decision: Decision, until: string): Promise<void>
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
  readonly templates: TemplateActions
  readonly packs: PackActions
}

/** What can be done about packs. */
export interface PackActions {
  /** 换规则包…: what can be chosen. */
  openDialog(): Promise<void>
  closeDialog(): Promise<void>
  /** For this computer; the workbook's own goes before it. */
  choose(key: string): Promise<void>
  /** Reads packs from files; a bad one changes nothing, and its problems are listed; one of templates only is asked about. */
  importFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<void>
  /** Of a pack that has templates only: adds them to what there is on this computer, or makes it the pack in use. */
  settleImport(how: 'add' | 'use'): Promise<void>
  /** 存进这个工作簿: the file then carries its rules. */
  keepInWorkbook(): Promise<void>
  dropFromWorkbook(): Promise<void>
  /** 复制三列: the values of what is shown, as they are uploaded. */
  openColumns(): Promise<void>
  closeColumns(): Promise<void>
}

/** What can be done in 模板. Nothing is written before `insert`. */
export interface TemplateActions {
  /** The ribbon's 插入模板: opens the view for the sheet the user is on, checking it where that is needed. */
  open(): Promise<void>
  /** 插入标准指标 of the context menu: at the selected row, with the indicators of its class. */
  openHere(): Promise<void>
  /** From one class back to all of them. */
  showAll(): void
  chooseTable(id: string): void
  /** The kinds whose indicators are listed; several are merged. */
  chooseTypes(ids: readonly string[]): void
  /** Looks through the indicators of all kinds; '' ends it. */
  search(text: string): void
  tick(key: string, ticked: boolean): void
  edit(key: string, change: Partial<IndicatorText>): void
  /** The text as it was proposed. */
  reset(key: string): void
  preview(): Promise<void>
  closePreview(): void
  insert(): Promise<void>
  /** 保存为模板: offers the table's indicators as a template. */
  saveAsType(): void
  /** Keeps what is offered on this computer, beside whatever pack holds. False: there is no room for it. */
  keepOwn(): boolean
  /** Forgets templates that were kept on this computer. */
  dropOwn(id: string): void
  /** The ticked indicators as text, where this program cannot be written in. */
  copyTicked(): void
  /** The wording of the goal, to be pasted and completed. */
  copyGoal(): void
  closeCopy(): void
  /** Opens 新建空白表. */
  startBlank(): Promise<void>
  closeBlank(): void
  /** Puts a whole table with the indicators of its kind on a new sheet, and checks it. */
  addBlank(request: BlankRequest): Promise<void>
}
