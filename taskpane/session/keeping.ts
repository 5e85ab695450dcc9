import type { RefusalCode, WorkbookState } from '../../src/sheet/index.ts'
import type { CheckSettings } from './core.ts'
import type { Core, Desk } from './desk.ts'
import { failureOf, isRefusal } from './failures.ts'
import { localDay } from './localDate.ts'
import type { Sharing } from './sharing.ts'

/** Failures that may be gone the next time. */
const PASSING: readonly RefusalCode[] = ['timeout', 'cell-editing', 'host-lost']

export type KeptChange = (state: WorkbookState, core: Core) => WorkbookState

/** What is kept with the workbook: read once, and again before each saving, so that nobody's decisions are lost. */
export class Keeping {
  readonly #desk: Desk
  readonly #sharing: Sharing
  #state: WorkbookState | null = null
  #reading: Promise<void> | null = null
  /** What has been changed and not saved yet. */
  #unsaved: KeptChange[] = []
  /** It is there and cannot be read: nothing is ever written over it. */
  #isUnreadable = false
  #settings: CheckSettings | null = null
  #day = ''

  /** The workbook's own pack as it was read last: parsing it again would make another pack of it. */
  #own: { readonly text: string | null; readonly read: ReturnType<Core['readPack']> } | null = null

  constructor(desk: Desk, sharing: Sharing) {
    this.#desk = desk
    this.#sharing = sharing
  }

  /** Reads what is kept, the first time it is asked for. A failure is said once; the settings then hold for now only. */
  read(): Promise<void> {
    return (this.#reading ??= this.#read())
  }

  /** By what to check today. The same object as long as nothing has changed. */
  async settings(): Promise<CheckSettings> {
    await this.read()
    const core = await this.#desk.load()
    const day = localDay(this.#desk.environment.now())
    const { fileName } = await this.#desk.host()
    if (!this.#settings || this.#settings.fileName !== fileName || day !== this.#day) {
      const state = this.#state ?? core.NOTHING_KEPT
      const { pack, from } = await this.#pack(state, core)
      this.#day = day
      this.#settings = {
        fileName,
        pack,
        from,
        own: core.readOwnRules(state),
        decisions: { entries: state.ignored, today: day },
      }
    }
    return this.#settings
  }

  /** Changes what is kept: at once for this session, then in the workbook. */
  async change(change: KeptChange): Promise<void> {
    await this.read()
    const core = await this.#desk.load()
    this.#take(change(this.#state ?? core.NOTHING_KEPT, core), core)
    this.#unsaved.push(change)
  }

  /** Brings into the workbook what has been changed. */
  async save(): Promise<void> {
    if (this.#isUnreadable || this.#unsaved.length === 0) return
    const core = await this.#desk.load()
    const host = await this.#desk.host()
    const changes = this.#unsaved
    const latest = (await host.loadState()) ?? core.NOTHING_KEPT
    const state = changes.reduce((made, change) => change(made, core), latest)
    await host.saveState(state)
    this.#unsaved = this.#unsaved.filter((change) => !changes.includes(change))
    if (this.#unsaved.length === 0) this.#take(state, core)
  }

  /** Another pack holds on this computer. */
  packChanged(): void {
    this.#settings = null
  }

  /** The workbook's own pack, else the one that holds on this computer, else the built-in one that fits. */
  async #pack(state: WorkbookState, core: Core): Promise<Pick<CheckSettings, 'pack' | 'from'>> {
    const own = this.#ownPack(state, core).pack
    const typed = (pack: NonNullable<typeof own>) => this.#sharing.typed(pack)
    if (own) {
      const from = { origin: 'workbook', file: null, keptOn: null, cannotKeep: null } as const
      return { pack: await typed(own), from }
    }
    const { pack, origin, files, keptOn } = await this.#sharing.current()
    const from = { origin, file: files?.main ?? null, keptOn, cannotKeep: core.cannotKeep(files) }
    return { pack: pack && (await typed(pack)), from }
  }

  #ownPack(state: WorkbookState, core: Core): ReturnType<Core['readPack']> {
    if (!this.#own || this.#own.text !== state.pack) this.#own = { text: state.pack, read: core.readPack(state) }
    return this.#own.read
  }

  async #read(): Promise<void> {
    const { store } = this.#desk
    try {
      const core = await this.#desk.load()
      const state = await (await this.#desk.host()).loadState()
      this.#take(state ?? core.NOTHING_KEPT, core)
      const { problem } = this.#ownPack(state ?? core.NOTHING_KEPT, core)
      if (problem !== null) store.put({ failure: { code: 'bad-pack', message: problem, retry: null } })
    } catch (error) {
      if (isRefusal(error) && error.code === 'state-unreadable') this.#isUnreadable = true
      // What may be over in a moment is asked again at the next check.
      if (isRefusal(error) && PASSING.includes(error.code)) this.#reading = null
      store.put({ failure: failureOf(error, null) })
    }
  }

  #take(state: WorkbookState, core: Core): void {
    this.#state = state
    this.#settings = null
    this.#desk.store.put({ settings: core.readPaneSettings(state) })
  }
}
