import type { SheetHost } from '../../src/sheet/index.ts'
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

  /** Something small that is no task of its own, like going to a cell: a failure is put into the state. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.store.put({ failure: failureOf(error, null) })
    }
  }
}
