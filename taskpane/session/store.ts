import { initialState } from './initialState.ts'
import type { PaneState } from './paneState.ts'

/** The one state, replaced at each change; listeners hear of it afterwards. */
export class Store {
  #state = initialState()
  readonly #listeners = new Set<() => void>()

  readonly get = (): PaneState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  put(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
