import type { ResolvedPack } from '../../src/packs/index.ts'
import type { CellRange, Grid, SheetChange, SheetInfo } from '../../src/sheet/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { CheckScope, CheckSettings, Inspection } from './core.ts'
import type { Core, Desk } from './desk.ts'
import { isRefusal, PaneFailure } from './failures.ts'
import type { Keeping } from './keeping.ts'
import type { PaneState, SheetCheck, WorkbookCheck } from './paneState.ts'
import { followSelected } from './selection.ts'
import type { TaskOptions, Turn } from './tasks.ts'
import { shownCheck } from './visible.ts'

const QUIET_MS = 400

/** A sheet that was looked at by itself. */
interface SheetLook {
  readonly inspection: Inspection
  readonly region: CellRange | null
}

/** All sheets that could be read, looked at together. */
interface WorkbookLook {
  readonly inspection: Inspection
  readonly infos: readonly SheetInfo[]
  readonly failures: ReadonlyMap<string, string>
  /** Changes up to here are in it. */
  readonly seen: number
}

/** Reads sheets and checks them; knows what has changed since, and checks again. */
export class Checking {
  readonly #desk: Desk
  readonly #keeping: Keeping
  #sheet: SheetLook | null = null
  #workbook: WorkbookLook | null = null
  /** Changes are numbered; the last one of each sheet. */
  readonly #changes = new Map<string, number>()
  #clock = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #rulesOf: (Pick<CheckSettings, 'own' | 'from'> & { readonly pack: ResolvedPack }) | null = null

  constructor(desk: Desk, keeping: Keeping) {
    this.#desk = desk
    this.#keeping = keeping
  }

  /** What stands behind the findings that are shown. */
  get shown(): Inspection | null {
    const { scope, isPartOfWorkbook } = this.#desk.store.get()
    return (scope === 'workbook' || isPartOfWorkbook ? this.#workbook?.inspection : this.#sheet?.inspection) ?? null
  }

  /** The pack in use; null before the settings were read. */
  get pack(): ResolvedPack | null {
    return this.#rulesOf?.pack ?? null
  }

  /** Sheets that were asked for and could not be read. */
  get unread(): readonly { readonly sheet: string; readonly message: string }[] {
    const { scope, isPartOfWorkbook } = this.#desk.store.get()
    if (scope !== 'workbook' && !isPartOfWorkbook) return []
    return [...(this.#workbook?.failures ?? [])].map(([sheet, message]) => ({ sheet, message }))
  }

  checkSheet({ selection = false }: { readonly selection?: boolean } = {}): Promise<boolean> {
    return this.#desk.tasks.run('check', async (turn) => {
      const { host, core, settings, started } = await this.#begin(turn)
      const place = selection ? await turn.wait(host.selection()) : null
      const seen = this.#clock
      const cancel = { cancel: turn.signal }
      const grid = await turn.wait(place ? host.read(place.sheet, cancel) : host.readActive(cancel))
      if (place && isOneCell(place.range, grid)) throw new PaneFailure('no-table', SESSION_WORDS.oneCell)
      turn.put({ isPartOfWorkbook: false, activeSheet: grid.sheet })
      const region = place?.range ?? null
      const scope = await turn.wait(this.#scopeOf(region))
      this.#takeSheet(turn, core, settings, grid, { region, started, seen, scope })
    })
  }

  checkWorkbook(): Promise<boolean> {
    return this.#desk.tasks.run('workbook', async (turn) => {
      const { host, core, settings, started } = await this.#begin(turn)
      const infos = await turn.wait(host.sheets())
      const seen = this.#clock
      const grids: Grid[] = []
      const failures = new Map<string, string>()
      for (const [done, { name }] of infos.entries()) {
        turn.progress({ done, total: infos.length, label: SESSION_WORDS.reading(name) })
        try {
          grids.push(await turn.wait(host.read(name, { cancel: turn.signal })))
        } catch (error) {
          if (!isRefusal(error) || error.code === 'cancelled' || error.code === 'host-lost') throw error
          failures.set(name, error.message)
        }
      }
      turn.progress({ done: infos.length, total: infos.length, label: SESSION_WORDS.checking })
      await turn.wait(breath())
      const names = infos.map(({ name }) => name)
      const inspection = core.inspect(
        grids,
        settings,
        { whole: failures.size === 0, names },
        this.#workbook?.inspection.result,
      )
      turn.put({ isPartOfWorkbook: false })
      this.#takeWorkbook(turn, core, { inspection, infos, failures, seen }, started)
      turn.put({ scope: 'workbook', selected: null, fixDialog: null, ignoring: null })
      if (inspection.result.tables.length === 0 && failures.size === 0) {
        turn.put({ failure: { code: 'no-table', message: SESSION_WORDS.noTableInWorkbook, retry: null } })
      }
    })
  }

  /** One sheet's findings of a check of the workbook; null: those of all sheets again. */
  async showSheet(name: string | null): Promise<void> {
    const { store, core } = this.#desk
    const { workbook } = store.get()
    if (!this.#workbook || !workbook || !core) return
    if (name === null) {
      store.put({ scope: 'workbook', isPartOfWorkbook: false, selected: null })
      return
    }
    const sheet = core.checkOfSheet(this.#workbook.inspection, workbook.whole, name)
    const stale = this.#isStale(name, this.#workbook.seen)
    store.put({ scope: 'sheet', isPartOfWorkbook: true, sheet: { ...sheet, stale }, selected: null })
    const at = sheet.items[0]?.finding.cell ?? { row: 0, col: 0 }
    await this.#desk.attempt(() => this.#desk.go({ sheet: name, at }))
  }

  /** Looks again at what is shown: reads only what has changed. */
  recheck(options: Pick<TaskOptions, 'keeps' | 'quiet'> = {}): Promise<boolean> {
    const { scope, sheet, isPartOfWorkbook } = this.#desk.store.get()
    const workbook = scope === 'workbook' || isPartOfWorkbook ? this.#workbook : null
    if (!workbook && !sheet) return Promise.resolve(false)
    const task = async (turn: Turn) => {
      const { host, core, settings, started } = await this.#begin(turn)
      const seen = this.#clock
      const read = (name: string) => turn.wait(host.read(name, { cancel: turn.signal }))
      if (!workbook) {
        if (!sheet) return
        const grid = await read(sheet.sheet)
        const region = this.#sheet?.region ?? null
        const scope = await turn.wait(this.#scopeOf(region))
        this.#takeSheet(turn, core, settings, grid, { region, started, seen, scope })
        return
      }
      const grids: Grid[] = []
      for (const grid of workbook.inspection.grids) {
        grids.push(this.#isStale(grid.sheet, workbook.seen) ? await read(grid.sheet) : grid)
      }
      const { inspection } = workbook
      const same = inspection.settings === settings && grids.every((grid, i) => isSame(core, grid, inspection.grids[i]))
      const look = {
        ...workbook,
        inspection: same ? inspection : core.inspect(grids, settings, inspection.scope, inspection.result),
        seen,
      }
      this.#takeWorkbook(turn, core, look, started)
    }
    return this.#desk.tasks.run('check', task, options)
  }

  /** The sheets stay as they were read; decisions or rules have changed. */
  async reinspect(): Promise<void> {
    const settings = await this.#keeping.settings()
    const { store, core } = this.#desk
    if (!core) return
    const before = store.get()
    let { sheet, workbook } = before
    if (this.#workbook && workbook) {
      const { grids, scope, result } = this.#workbook.inspection
      const inspection = core.inspect(grids, settings, scope, result)
      this.#workbook = { ...this.#workbook, inspection }
      workbook = workbookCheck(this.#workbook, core.sheetCheck(inspection, workbook.whole))
      if (before.isPartOfWorkbook && sheet) sheet = core.checkOfSheet(inspection, workbook.whole, sheet.sheet)
    }
    if (this.#sheet && sheet && !before.isPartOfWorkbook) {
      const { grids, scope, result } = this.#sheet.inspection
      const inspection = core.inspect(grids, settings, scope, result)
      this.#sheet = { ...this.#sheet, inspection }
      sheet = core.sheetCheck(inspection, sheet)
    }
    this.#put(before, { sheet, workbook })
    this.#putRules(core, settings)
  }

  /** The rules as they stand before anything has been checked. */
  async showRules(): Promise<void> {
    const settings = await this.#keeping.settings()
    this.#putRules(await this.#desk.load(), settings)
  }

  /** Cells of a sheet have changed. */
  changed({ sheet }: Pick<SheetChange, 'sheet'>): void {
    this.#changes.set(sheet, ++this.#clock)
    const state = this.#desk.store.get()
    const whole = state.workbook?.whole
    const isInWorkbook = this.#workbook?.infos.some((info) => info.name === sheet) === true
    this.#desk.store.put({
      ...(state.sheet?.sheet === sheet ? { sheet: { ...state.sheet, stale: true } } : {}),
      ...(whole && isInWorkbook ? { workbook: { ...state.workbook, whole: { ...whole, stale: true } } } : {}),
    })
    this.live()
  }

  /** Where the user wants it: checks again when nothing has changed for a while. */
  live(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const isWanted = () => {
      const state = this.#desk.store.get()
      return state.settings.live && shownCheck(state)?.stale === true
    }
    if (!isWanted()) return
    this.#timer = setTimeout(() => {
      // Nothing that was asked for is broken off for what comes by itself, nor what is being looked through or written.
      const { fixDialog, ignoring } = this.#desk.store.get()
      if (this.#isBusy || fixDialog !== null || ignoring !== null) this.live()
      else if (isWanted()) void this.#recheckQuietly()
    }, QUIET_MS)
  }

  async #recheckQuietly(): Promise<void> {
    const isDone = await this.recheck({ quiet: true })
    // It has given way to something else: it comes after that.
    if (!isDone && this.#isBusy) this.live()
  }

  get #isBusy(): boolean {
    return this.#desk.store.get().busy !== null
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  /** One sheet of how many: asked only where something is kept that may be about another. */
  async #scopeOf(region: CellRange | null): Promise<CheckScope> {
    const settings = await this.#keeping.settings()
    const core = await this.#desk.load()
    if (!core.asksSheets(settings)) return { whole: false, names: [] }
    const names = (await (await this.#desk.host()).sheets()).map(({ name }) => name)
    return { whole: names.length === 1 && region === null, names }
  }

  async #begin(turn: Turn) {
    const started = this.#desk.environment.now()
    const host = await turn.wait(this.#desk.host())
    const core = await turn.wait(this.#desk.load())
    const settings = await turn.wait(this.#keeping.settings())
    return { host, core, settings, started }
  }

  #takeSheet(
    turn: Turn,
    core: Core,
    settings: CheckSettings,
    grid: Grid,
    facts: {
      readonly region: CellRange | null
      readonly started: number
      readonly seen: number
      readonly scope: CheckScope
    },
  ): void {
    const looked = facts.region ? core.cropped(grid, facts.region) : grid
    const known = this.#sheet?.inspection
    const same =
      known?.settings === settings && isSameScope(known.scope, facts.scope) && isSame(core, looked, known.grids[0])
    const inspection = same ? known : core.inspect([looked], settings, facts.scope, known?.result)
    const before = this.#desk.store.get()
    const now = this.#desk.environment.now()
    const check = core.sheetCheck(inspection, {
      sheet: grid.sheet,
      checkedAt: now,
      millis: now - facts.started,
      stale: this.#isStale(grid.sheet, facts.seen),
      region: facts.region ? core.formatRange(facts.region) : null,
      mergesInferred: before.abilities?.mergedAreas === false,
    })
    // Nothing new: what is on the screen stays the same objects.
    const shown = same && before.sheet?.sheet === grid.sheet && before.sheet.items.length === check.items.length
    const next = shown && before.sheet ? { ...check, items: before.sheet.items } : check
    this.#sheet = { inspection, region: facts.region }
    const isOther = before.sheet?.sheet !== grid.sheet || before.scope !== 'sheet'
    turn.put({ fixDialog: null, ...(isOther ? { selected: null, ignoring: null, marked: false } : {}) })
    this.#put(this.#desk.store.get(), { scope: 'sheet', sheet: next })
    this.#putRules(core, settings)
    if (check.tables === 0)
      turn.put({ failure: { code: 'no-table', message: noTable(core, grid, check), retry: null } })
  }

  #takeWorkbook(turn: Turn, core: Core, look: WorkbookLook, started: number): void {
    const before = this.#desk.store.get()
    const now = this.#desk.environment.now()
    const whole = core.sheetCheck(look.inspection, {
      sheet: '',
      checkedAt: now,
      millis: now - started,
      stale: look.infos.some(({ name }) => this.#isStale(name, look.seen)),
      region: null,
      mergesInferred: before.abilities?.mergedAreas === false,
    })
    this.#workbook = look
    turn.put({ fixDialog: null })
    const part = before.isPartOfWorkbook && before.scope === 'sheet' ? before.sheet?.sheet : undefined
    const sheet = part === undefined ? before.sheet : core.checkOfSheet(look.inspection, whole, part)
    this.#put(before, { workbook: workbookCheck(look, whole), sheet })
    this.#putRules(core, look.inspection.settings)
  }

  /** Puts what was found, and keeps the open finding open. */
  #put(before: PaneState, change: Partial<PaneState>): void {
    const selected = followSelected(before, { ...before, ...change })
    const ignoring = before.ignoring === selected ? before.ignoring : null
    this.#desk.store.put({ ...change, selected, ignoring })
  }

  #putRules(core: Core, settings: CheckSettings): void {
    const pack = core.packUnder(this.shown, settings)
    const { own, from } = settings
    const isOtherPack = this.#rulesOf?.pack !== pack || this.#rulesOf.from !== from
    if (!isOtherPack && this.#rulesOf?.own === own) return
    this.#rulesOf = { pack, own, from }
    const { store } = this.#desk
    const { id, title, version } = pack
    store.put({
      rules: core.ruleItems(pack, own),
      ...(isOtherPack ? { packs: { ...store.get().packs, use: { id, title, version, ...from }, facts: null } } : {}),
    })
  }

  #isStale(sheet: string, seen: number): boolean {
    return (this.#changes.get(sheet) ?? 0) > seen
  }
}

function workbookCheck({ inspection, infos, failures }: WorkbookLook, whole: SheetCheck): WorkbookCheck {
  const { verdict, checkedAt, millis } = whole
  const { tables } = inspection.result
  const count = (name: string, severity: 'error' | 'warning') =>
    whole.items.filter(
      ({ finding }) => finding.sheet === name && finding.severity === severity && finding.ignored === null,
    ).length
  const sheets = infos.map(({ name, hidden }) => ({
    name,
    hidden,
    tables: tables.filter((table) => table.sheet === name).length,
    errors: count(name, 'error'),
    warnings: count(name, 'warning'),
    failure: failures.get(name) ?? null,
  }))
  return { verdict, checkedAt, millis, sheets, whole }
}

function isSame(core: Core, grid: Grid, other: Grid | undefined): boolean {
  return other !== undefined && core.sameContent(grid, other)
}

function isSameScope(a: CheckScope, b: CheckScope): boolean {
  return a.whole === b.whole && a.names.length === b.names.length && a.names.every((name, i) => name === b.names[i])
}

function isOneCell({ top, left, bottom, right }: CellRange, grid: Grid): boolean {
  const area = grid.areaAt(top, left)
  return bottom <= area.bottom && right <= area.right
}

function noTable(core: Core, grid: Grid, { region }: SheetCheck): string {
  if (core.isOwnReport(grid)) return SESSION_WORDS.ownReport
  if (region !== null) return SESSION_WORDS.noTableInRegion(region)
  return grid.usedRows.length === 0 ? SESSION_WORDS.emptySheet : SESSION_WORDS.noTable
}

/** Lets the screen show what is going on before a longer piece of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
