import { applyToGrids } from '../../src/fix/index.ts'
import {
  Grid,
  draftGrid,
  freeSheetName,
  HostRefusal,
  rowAfter,
  rowBlocks,
  textCell,
  type Cancellable,
  type CellAddress,
  type EditOutcome,
  type EditPlan,
  type HostAbilities,
  type InsertRows,
  type Mark,
  type RefusalCode,
  type ReportSheet,
  type SetCell,
  type SheetChange,
  type SheetDraft,
  type SheetHost,
  type SheetPlace,
  type WorkbookState,
} from '../../src/sheet/index.ts'

/** The calls of the port that can be told to fail. */
export type HostCall =
  | 'sheets'
  | 'read'
  | 'readActive'
  | 'selection'
  | 'apply'
  | 'undo'
  | 'mark'
  | 'clearMarks'
  | 'select'
  | 'writeReport'
  | 'addSheet'
  | 'loadState'
  | 'saveState'

export interface MemoryHostOptions {
  readonly program?: string
  readonly fileName?: string | null
  readonly abilities?: Partial<HostAbilities>
  /** The sheet the user looks at; the first one unless said otherwise. */
  readonly active?: string
  readonly hidden?: readonly string[]
  readonly state?: WorkbookState | null
  /** ms every call takes; 0: as soon as it can. */
  readonly delay?: number
  /** ms after which a call that hangs is given up, as the real hosts do. */
  readonly limit?: number
}

interface Trouble {
  readonly call: HostCall
  readonly how: RefusalCode | 'hang'
  readonly sheet: string | null
  left: number
}

const ALL: HostAbilities = {
  write: true,
  marks: true,
  notes: true,
  undoGroups: true,
  mergedAreas: true,
  liveChanges: true,
  reportSheet: true,
  newSheet: true,
}

/**
 * A spreadsheet program in memory: the port over grids, with what it keeps open to be looked at. For tests of what
 * talks to the port, and for the gallery of the pane's states; runs in a browser too.
 */
export class MemoryHost implements SheetHost {
  readonly program: string
  readonly fileName: string | null
  readonly abilities: HostAbilities
  grids: Grid[]
  active: string
  selected: SheetPlace
  readonly marks = new Map<string, readonly Mark[]>()
  state: WorkbookState | null
  /** The report as it was handed over, and the sheet it stands on. */
  report: { readonly sheet: string; readonly content: ReportSheet } | null = null
  /** Every call in order: 'readActive', 'apply' … */
  readonly calls: HostCall[] = []
  readonly #hidden: ReadonlySet<string>
  readonly #delay: number
  readonly #limit: number
  #troubles: Trouble[] = []
  #changeListeners = new Set<(change: SheetChange) => void>()
  #selectListeners = new Set<(place: SheetPlace) => void>()
  #last: { readonly plan: EditPlan; readonly before: readonly Grid[]; readonly after: readonly Grid[] } | null = null
  /** The sheet added last, while nothing was applied after it. */
  #added: Grid | null = null

  constructor(grids: readonly Grid[], options: MemoryHostOptions = {}) {
    this.grids = [...grids]
    this.program = options.program ?? 'Excel'
    this.fileName = options.fileName ?? null
    this.abilities = { ...ALL, ...options.abilities }
    this.active = options.active ?? grids[0]?.sheet ?? ''
    this.selected = place(this.active, { row: 0, col: 0 })
    this.state = options.state ?? null
    this.#hidden = new Set(options.hidden)
    this.#delay = options.delay ?? 0
    this.#limit = options.limit ?? 8_000
  }

  // What the user and the world do.

  /** Somebody types into a cell; listeners are told. */
  type(sheet: string, at: CellAddress, text: string, { remote = false }: { remote?: boolean } = {}): void {
    const grid = this.grid(sheet)
    const rows: (ReturnType<typeof grid.cell> | undefined)[][] = []
    for (const row of grid.usedRows) rows[row] = [...grid.rowCells(row)]
    ;(rows[at.row] ??= [])[at.col] = text === '' ? null : textCell(text)
    this.replace(new Grid({ ...grid, sheet, rows, revision: `${grid.revision}'` }))
    for (const listener of this.#changeListeners) listener({ sheet, remote })
  }

  /** The user selects cells, maybe on another sheet; listeners are told. */
  choose(sheet: string, range: SheetPlace['range']): void {
    this.active = sheet
    this.selected = { sheet, range }
    for (const listener of this.#selectListeners) listener(this.selected)
  }

  /** The next `times` calls fail so; 'hang' never answers until the limit or a cancel. */
  fail(
    call: HostCall,
    how: RefusalCode | 'hang',
    { sheet = null, times = 1 }: { sheet?: string | null; times?: number } = {},
  ) {
    this.#troubles.push({ call, how, sheet, left: times })
  }

  /** Everything is well again. */
  heal(): void {
    this.#troubles = []
  }

  grid(sheet: string): Grid {
    const grid = this.grids.find((one) => one.sheet === sheet)
    if (!grid) throw new HostRefusal('no-such-sheet', this.program)
    return grid
  }

  /** The text shown in a cell. */
  text(sheet: string, at: CellAddress): string {
    return this.grid(sheet).cell(at.row, at.col)?.text ?? ''
  }

  replace(grid: Grid): void {
    this.grids = this.grids.map((one) => (one.sheet === grid.sheet ? grid : one))
  }

  get listeners(): number {
    return this.#changeListeners.size + this.#selectListeners.size
  }

  // The port.

  async sheets() {
    await this.#answer('sheets')
    return this.grids.map(({ sheet }) => ({ name: sheet, hidden: this.#hidden.has(sheet) }))
  }

  async read(sheet: string, options?: Cancellable) {
    await this.#answer('read', sheet, options)
    return this.grid(sheet)
  }

  async readActive(options?: Cancellable) {
    await this.#answer('readActive', this.active, options)
    return this.grid(this.active)
  }

  async selection() {
    await this.#answer('selection')
    return this.selected
  }

  async apply(plan: EditPlan, options?: Cancellable) {
    await this.#answer('apply', plan.edits[0]?.sheet ?? null, options)
    const before = this.grids
    const { grids: after, outcome } = applyToGrids(before, plan)
    this.grids = after
    if (outcome.applied.length > 0) this.#last = { plan: { ...plan, edits: outcome.applied }, before, after }
    if (outcome.applied.length > 0) this.#added = null
    return outcome
  }

  async undo(): Promise<EditOutcome | null> {
    await this.#answer('undo')
    if (this.#added) return this.#removeAdded(this.#added)
    const last = this.#last
    if (!last) return null
    this.#last = null
    const isUntouched = (sheet: string) => last.after.some((grid) => grid.sheet === sheet && this.grids.includes(grid))
    const { edits } = last.plan
    const whole = edits.filter(({ sheet }) => isUntouched(sheet))
    for (const grid of last.before) if (whole.some(({ sheet }) => sheet === grid.sheet)) this.replace(grid)
    // Where somebody has gone on, cells go back one by one and inserted rows stay.
    const rest = edits.filter((edit) => !whole.includes(edit))
    const blocks = (name: string) =>
      rowBlocks(rest.filter((edit): edit is InsertRows => edit.kind === 'insert-rows' && edit.sheet === name))
    const cells = rest.filter((edit): edit is SetCell => edit.kind === 'set-cell')
    const back = cells.map((edit): SetCell => {
      const at = { ...edit.at, row: rowAfter(blocks(edit.sheet), edit.at.row) }
      return { ...edit, at, from: edit.to, to: edit.from }
    })
    const { grids, outcome } = applyToGrids(this.grids, { title: `撤销：${last.plan.title}`, edits: back.reverse() })
    this.grids = grids
    const stay = rest.filter(({ kind }) => kind === 'insert-rows')
    const skipped = stay.map((edit) => ({ edit, reason: 'changed' as const, found: null }))
    return { applied: [...whole, ...outcome.applied], skipped: [...outcome.skipped, ...skipped] }
  }

  async mark(sheet: string, marks: readonly Mark[]) {
    await this.#answer('mark', sheet)
    this.grid(sheet)
    if (marks.length > 0) this.marks.set(sheet, marks)
    else this.marks.delete(sheet)
  }

  async clearMarks(sheet?: string) {
    await this.#answer('clearMarks', sheet ?? null)
    if (sheet === undefined) this.marks.clear()
    else this.marks.delete(sheet)
  }

  async select({ sheet, at }: { readonly sheet: string; readonly at: CellAddress }) {
    await this.#answer('select', sheet)
    this.grid(sheet)
    const { range } = place(sheet, at)
    this.choose(sheet, range)
  }

  onChange(listener: (change: SheetChange) => void) {
    this.#changeListeners.add(listener)
    return () => void this.#changeListeners.delete(listener)
  }

  onSelect(listener: (place: SheetPlace) => void) {
    this.#selectListeners.add(listener)
    return () => void this.#selectListeners.delete(listener)
  }

  async writeReport(content: ReportSheet) {
    await this.#answer('writeReport')
    const isOurs = (grid: Grid) => grid.cell(1, 0)?.text === content.signature
    let name = content.name
    for (let n = 2; this.grids.some((grid) => grid.sheet === name && !isOurs(grid)); n++)
      name = `${content.name}${String(n)}`
    const rows = content.rows.map(({ cells }) => cells.map((text) => (text === '' ? null : textCell(text))))
    this.grids = [...this.grids.filter((grid) => !isOurs(grid)), new Grid({ sheet: name, rows })]
    this.report = { sheet: name, content }
    return name
  }

  async addSheet(draft: SheetDraft) {
    await this.#answer('addSheet')
    const taken = this.grids.map(({ sheet }) => sheet)
    const name = freeSheetName(draft.name, taken)
    if (name === null) throw new HostRefusal('unknown', this.program)
    this.#added = draftGrid({ ...draft, name })
    this.grids = [...this.grids, this.#added]
    this.choose(name, place(name, { row: 0, col: 0 }).range)
    return name
  }

  #removeAdded(added: Grid): EditOutcome | null {
    if (!this.grids.some(({ sheet }) => sheet === added.sheet)) {
      this.#added = null
      return null
    }
    if (!this.grids.includes(added)) throw new HostRefusal('sheet-changed', this.program)
    this.#added = null
    this.grids = this.grids.filter((grid) => grid !== added)
    const [first] = this.grids
    if (first && this.active === added.sheet) this.choose(first.sheet, place(first.sheet, { row: 0, col: 0 }).range)
    return { applied: [], skipped: [], removedSheet: added.sheet }
  }

  async loadState() {
    await this.#answer('loadState')
    return this.state
  }

  async saveState(state: WorkbookState) {
    await this.#answer('saveState')
    // As a file would keep it: nothing but JSON survives.
    this.state = JSON.parse(JSON.stringify(state)) as WorkbookState
  }

  async #answer(call: HostCall, sheet: string | null = null, { cancel }: Cancellable = {}): Promise<void> {
    this.calls.push(call)
    const trouble = this.#troubles.find(
      (one) => one.call === call && one.left > 0 && (one.sheet === null || one.sheet === sheet),
    )
    if (trouble) trouble.left--
    const wait = trouble?.how === 'hang' ? this.#limit : this.#delay
    await new Promise<void>((resolve, reject) => {
      const stop = () => reject(new HostRefusal('cancelled', this.program))
      if (cancel?.aborted) {
        stop()
        return
      }
      if (wait === 0) {
        resolve()
        return
      }
      const timer = setTimeout(resolve, wait)
      cancel?.addEventListener('abort', () => {
        clearTimeout(timer)
        stop()
      })
    })
    if (trouble) throw new HostRefusal(trouble.how === 'hang' ? 'timeout' : trouble.how, this.program)
  }
}

/** A spreadsheet program in memory over grids. */
export function memoryHost(grids: readonly Grid[], options: MemoryHostOptions = {}): MemoryHost {
  return new MemoryHost(grids, options)
}

function place(sheet: string, { row, col }: CellAddress): SheetPlace {
  return { sheet, range: { top: row, left: col, bottom: row, right: col } }
}
