import { sameCell, type CellAddress, type WorkbookState } from '../../sheet/index.ts'
import type { Changed, ChangeRefusal, WorkbookDocument } from '../file/document.ts'
import { selectCell, type Selection } from './selection.ts'

/** What a view shows: one value, replaced at each change. */
export interface WorkbenchSnapshot {
  readonly document: WorkbookDocument
  readonly sheet: string
  readonly selection: Selection
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Something has changed since the file was opened or saved. */
  readonly dirty: boolean
  readonly readOnly: boolean
}

/** What a change was: contents are told to listeners, marks are not; a plan can be taken back through the port. */
export type ChangeKind = 'user' | 'plan' | 'marks' | 'report'

interface Step {
  readonly before: WorkbookDocument
  readonly kind: ChangeKind
  /** The sheets whose contents it changed. */
  readonly sheets: readonly string[]
  /** Where the user was. */
  readonly sheet: string
  readonly selection: Selection
}

const MOST_STEPS = 200
const FIRST_CELL: CellAddress = { row: 0, col: 0 }

/**
 * The open workbook: the document as it is now, those before it and those taken back, what is selected.
 * Going back gives the very document of then, and so the identical file.
 */
export class WorkbenchModel {
  #document: WorkbookDocument
  #past: Step[] = []
  #future: Step[] = []
  #sheet: string
  readonly #selections = new Map<string, Selection>()
  #saved: { document: WorkbookDocument; state: WorkbookState | null }
  /** Kept beside the document until it is written: decisions are not undone with cells. */
  #state: WorkbookState | null
  #snapshot: WorkbenchSnapshot
  readonly #readOnly: boolean
  readonly #listeners = new Set<() => void>()
  readonly #changeListeners = new Set<(sheet: string) => void>()
  readonly #selectListeners = new Set<() => void>()

  constructor(document: WorkbookDocument, options: { readonly readOnly?: boolean } = {}) {
    this.#document = document
    this.#readOnly = options.readOnly ?? false
    this.#state = document.state()
    this.#saved = { document, state: this.#state }
    this.#sheet = document.activeSheet
    this.#snapshot = this.#take()
  }

  snapshot(): WorkbenchSnapshot {
    return this.#snapshot
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Contents changed by the user: typed, pasted, inserted, taken back. */
  onUserChange(listener: (sheet: string) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  onSelect(listener: () => void): () => void {
    this.#selectListeners.add(listener)
    return () => this.#selectListeners.delete(listener)
  }

  /** Makes a change one step of undo. Gives the reason where it was refused; nothing has changed then. */
  change(
    kind: ChangeKind,
    sheets: readonly string[],
    make: (document: WorkbookDocument) => Changed,
  ): ChangeRefusal | null {
    const changed = make(this.#document)
    if (!changed.ok) return changed.refusal
    if (changed.document === this.#document) return null
    this.#past.push(this.#step(kind, sheets))
    if (this.#past.length > MOST_STEPS) this.#past.shift()
    this.#future = []
    this.#document = changed.document
    this.#publish()
    if (kind === 'user') this.#tellChange(sheets)
    return null
  }

  /** A change that belongs to the step made last: it comes and goes with it. */
  adjust(make: (document: WorkbookDocument) => Changed): void {
    const changed = make(this.#document)
    if (!changed.ok || changed.document === this.#document) return
    this.#document = changed.document
    this.#publish()
  }

  /** Takes the last step back, as the user asks for it. */
  undo(): boolean {
    const step = this.#past.pop()
    if (!step) return false
    this.#future.push(this.#step(step.kind, step.sheets))
    this.#goTo(step)
    return true
  }

  redo(): boolean {
    const step = this.#future.pop()
    if (!step) return false
    this.#past.push(this.#step(step.kind, step.sheets))
    this.#goTo(step)
    return true
  }

  /**
   * Takes back the plan that changed the document `before`, and our marks and reports made after it, if the user has
   * changed nothing since. Nobody is told: it is our own change.
   */
  undoPlan(before: WorkbookDocument): boolean {
    let count = 1
    while (count <= this.#past.length) {
      const step = this.#past[this.#past.length - count]
      if (!step || step.kind === 'user') return false
      if (step.before === before) break
      count++
    }
    if (count > this.#past.length) return false
    for (let i = 0; i < count; i++) {
      const step = this.#past.pop()
      if (!step) return false
      this.#future.push(this.#step(step.kind, step.sheets))
      this.#document = step.before
    }
    this.#keepSheet()
    this.#publish()
    return true
  }

  select(sheet: string, selection: Selection): void {
    const known = this.#selections.get(sheet)
    if (sheet === this.#sheet && known && sameSelection(known, selection)) return
    this.#sheet = sheet
    this.#selections.set(sheet, selection)
    this.#publish()
    for (const listener of [...this.#selectListeners]) listener()
  }

  /** Another sheet, where its selection was left. */
  showSheet(sheet: string): void {
    if (sheet === this.#sheet) return
    this.select(sheet, this.#selections.get(sheet) ?? selectCell(this.#document.grid(sheet), FIRST_CELL))
  }

  /** Whether anything that the user typed, pasted or inserted stands in the workbook. */
  hasUserEdits(): boolean {
    return this.#past.some(({ kind }) => kind === 'user')
  }

  state(): WorkbookState | null {
    return this.#state
  }

  saveState(state: WorkbookState): void {
    this.#state = state
    this.#publish()
  }

  /** The file as it is to be written, decisions included. A refusal where they cannot be put into it. */
  bytes(): { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly refusal: ChangeRefusal } {
    if (this.#state === null || this.#state === this.#document.state()) {
      return { ok: true, bytes: this.#document.bytes() }
    }
    const changed = this.#document.saveState(this.#state)
    return changed.ok ? { ok: true, bytes: changed.document.bytes() } : changed
  }

  /** What stands here now is what the user has: nothing would be lost. */
  markSaved(): void {
    this.#saved = { document: this.#document, state: this.#state }
    this.#publish()
  }

  /** What stands here now is the beginning: there is nothing to take back, and nothing would be lost. */
  beginHere(): void {
    this.#past = []
    this.#future = []
    this.markSaved()
  }

  #step(kind: ChangeKind, sheets: readonly string[]): Step {
    return { before: this.#document, kind, sheets, sheet: this.#sheet, selection: this.#selection() }
  }

  #goTo(step: Step): void {
    this.#document = step.before
    if (step.kind === 'user') {
      this.#sheet = step.sheet
      this.#selections.set(step.sheet, step.selection)
    }
    this.#keepSheet()
    this.#publish()
    if (step.kind === 'user' || step.kind === 'plan') this.#tellChange(step.sheets)
  }

  /** The sheet in front may have gone with the step: a report sheet taken back. */
  #keepSheet(): void {
    if (!this.#document.sheets.some(({ name }) => name === this.#sheet)) this.#sheet = this.#document.activeSheet
  }

  #selection(): Selection {
    let known = this.#selections.get(this.#sheet)
    if (!known) {
      known = selectCell(this.#document.grid(this.#sheet), FIRST_CELL)
      this.#selections.set(this.#sheet, known)
    }
    return known
  }

  #take(): WorkbenchSnapshot {
    return {
      document: this.#document,
      sheet: this.#sheet,
      selection: this.#selection(),
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      dirty: this.#document !== this.#saved.document || this.#state !== this.#saved.state,
      readOnly: this.#readOnly,
    }
  }

  #publish(): void {
    this.#snapshot = this.#take()
    for (const listener of [...this.#listeners]) listener()
  }

  #tellChange(sheets: readonly string[]): void {
    for (const sheet of sheets) for (const listener of [...this.#changeListeners]) listener(sheet)
  }
}

function sameSelection(a: Selection, b: Selection): boolean {
  return (
    sameCell(a.active, b.active) &&
    a.range.top === b.range.top &&
    a.range.left === b.range.left &&
    a.range.bottom === b.range.bottom &&
    a.range.right === b.range.right
  )
}
