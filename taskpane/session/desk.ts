import type { CellAddress, SheetHost, SheetPlace } from '../../src/sheet/index.ts'
import type * as core from './core.ts'
import { SESSION_WORDS } from '../words/session.ts'
import { failureOf, isRefusal, PaneFailure } from './failures.ts'
import type { PaneEnvironment } from './session.ts'
import { Store } from './store.ts'
import { Tasks } from './tasks.ts'

export type Core = typeof core

/** What all parts of the session work with: the state, the host, the core once it is loaded. */
export class Desk {
  readonly environment: PaneEnvironment
  readonly store = new Store()
  readonly tasks: Tasks
  /** null until it is loaded. */
  core: Core | null = null
  readonly #host: Promise<SheetHost>
  #loading: Promise<Core> | null = null
  /** Where the pane itself went, as long as the user has gone nowhere else. */
  #gone: string[] = []

  constructor(environment: PaneEnvironment) {
    this.environment = environment
    this.tasks = new Tasks(this.store, () => environment.now())
    this.#host = environment.openHost().catch((error: unknown) => {
      throw isRefusal(error) ? error : new PaneFailure('host-lost', SESSION_WORDS.hostUnreachable)
    })
  }

  host(): Promise<SheetHost> {
    return this.#host
  }

  /** Loads the core on demand; where that failed, tries again. */
  async load(): Promise<Core> {
    this.#loading ??= import('./core.ts')
    try {
      return (this.core = await this.#loading)
    } catch {
      this.#loading = null
      throw new PaneFailure('unknown', SESSION_WORDS.notLoaded, true)
    }
  }

  /** Goes to a cell. The program will tell of it as of any other selection. */
  async go({ sheet, at }: { readonly sheet: string; readonly at: CellAddress }): Promise<void> {
    this.#gone.push(keyOf(sheet, at.row, at.col))
    try {
      await (await this.host()).select({ sheet, at })
    } catch (error) {
      this.#gone = []
      const isHidden = this.store.get().workbook?.sheets.some(({ name, hidden }) => hidden && name === sheet)
      if (isHidden !== true) throw error
      this.store.put({ notice: { text: SESSION_WORDS.hidden(sheet), undo: false, skipped: [] } })
    }
  }

  /** Whether a selection that the program tells of is the pane's own doing. They are told in order; some are left out. */
  wentTo({ sheet, range: { top, left } }: SheetPlace): boolean {
    const at = this.#gone.lastIndexOf(keyOf(sheet, top, left))
    this.#gone = at < 0 ? [] : this.#gone.slice(at)
    return at >= 0
  }

  /** Something small that is no task of its own, like going to a cell: a failure is put into the state. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.store.put({ failure: failureOf(error, null) })
    }
  }
}

function keyOf(sheet: string, row: number, col: number): string {
  return `${String(row)},${String(col)},${sheet}`
}
