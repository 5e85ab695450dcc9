import type { ResolvedPack } from '../../src/packs/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Desk } from './desk.ts'
import { PaneFailure } from './failures.ts'
import type * as lib from './packs/index.ts'

type Lib = typeof lib
export type Shared = lib.Shared

/** Where no page gives packs, or nobody has named one: the built-in pack that fits. */
const FITTING: Shared = { pack: null, origin: 'fitting', files: null, keptOn: null, problem: null }

/** The pack that holds where a workbook brings none: chosen or imported on this computer, or named by the deployment. */
export class Sharing {
  readonly #desk: Desk
  #current: Promise<Shared> | null = null
  /** The same pack, once it can tell kinds of projects. */
  readonly #typed = new WeakMap<ResolvedPack, ResolvedPack>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Found once; a failure to find it is said once, and does not keep anybody from checking. */
  current(): Promise<Shared> {
    return (this.#current ??= this.#find().catch((error: unknown) => {
      this.#current = null
      throw error
    }))
  }

  /** Another one holds from now on. */
  use(shared: Shared): void {
    this.#current = Promise.resolve(shared)
  }

  async load(): Promise<Lib> {
    const core = await this.#desk.load()
    try {
      return await core.loadPacks()
    } catch {
      throw new PaneFailure('unknown', SESSION_WORDS.notLoaded, true)
    }
  }

  /** A pack with settings for single kinds of projects needs the library of kinds: loaded only then. */
  async typed(pack: ResolvedPack): Promise<ResolvedPack> {
    const core = await this.#desk.load()
    if (pack.typeOf || !core.asksType(pack)) return pack
    let typed = this.#typed.get(pack)
    if (!typed) {
      try {
        const { withProjectTypes } = await core.loadProjectTypes()
        this.#typed.set(pack, (typed = withProjectTypes(pack)))
      } catch {
        throw new PaneFailure('unknown', SESSION_WORDS.notLoaded, true)
      }
    }
    return typed
  }

  async #find(): Promise<Shared> {
    const { packs: source, now } = this.#desk.environment
    if (!source || (source.deployment === null && source.recall('choice') === null)) return FITTING
    const { readChoice, sharedPack } = await this.load()
    const shared = await sharedPack(source, readChoice(source), now())
    if (shared.problem !== null) {
      this.#desk.store.put({ failure: { code: 'bad-pack', message: shared.problem, retry: null } })
    }
    return shared
  }
}
