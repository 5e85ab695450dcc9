import { SESSION_WORDS } from '../words/session.ts'
import { failureOf } from './failures.ts'
import type { Busy, PaneState, Task } from './paneState.ts'
import type { Store } from './store.ts'

/** Thrown where a newer task has taken over: what comes back late is of no interest any more. */
class Superseded extends Error {}

/** One task's hold on the state: it lasts until the task ends, is cancelled, or another one takes over. */
export interface Turn {
  readonly signal: AbortSignal
  /** Waits, and goes on only if the task still has its turn. */
  wait<T>(promise: Promise<T>): Promise<T>
  put(change: Partial<PaneState>): void
  progress(progress: Busy['progress']): void
}

export interface TaskOptions {
  /** Changes something: whoever comes next waits for its end. Reading gives way instead. */
  readonly writes?: boolean
  /** Belongs to what was done before: leaves its words, or its failure, standing. */
  readonly keeps?: boolean
  /** Comes by itself: keeps, and fails without a word. */
  readonly quiet?: boolean
}

interface Running {
  readonly task: Task
  readonly writes: boolean
  readonly controller: AbortController
  readonly ended: Promise<void>
  end(): void
}

/** One thing at a time: reading gives way to whatever comes next, writing is waited for. */
export class Tasks {
  readonly #store: Store
  readonly #now: () => number
  #running: Running | null = null
  #again: (() => Promise<boolean>) | null = null

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** Runs a task in its turn. Whatever goes wrong is put into the state. Gives whether it came to its end. */
  async run(task: Task, body: (turn: Turn) => Promise<void>, options: TaskOptions = {}): Promise<boolean> {
    const { writes = false, quiet = false, keeps = quiet } = options
    while (this.#running?.writes) await this.#running.ended
    this.#running?.controller.abort()
    this.#running?.end()
    const running = startRunning(task, writes)
    this.#running = running
    const busy: Busy = { task, since: this.#now(), progress: null }
    if (!quiet) this.#again = null
    this.#store.put(keeps ? { busy } : { busy, failure: null, notice: null })
    try {
      await body(this.#turn(running))
      return this.#running === running
    } catch (error) {
      if (this.#running !== running || error instanceof Superseded) return false
      if (!quiet) {
        this.#again = () => this.run(task, body, options)
        this.#store.put({ failure: failureOf(error, task) })
      }
      return false
    } finally {
      if (this.#running === running) this.#stop()
    }
  }

  /** Ends what is under way, whether the program answers or not. */
  cancel(): void {
    const running = this.#running
    if (!running) return
    running.controller.abort()
    this.#stop()
    // Of a reading that is given up there is nothing to say; a writing may have done half of it.
    if (running.writes) {
      this.#store.put({ failure: { code: 'cancelled', message: SESSION_WORDS.cancelled, retry: 'check' } })
    }
  }

  /** Does what failed once more. */
  async retry(): Promise<boolean> {
    const again = this.#again
    this.#again = null
    return again ? again() : false
  }

  get canRetry(): boolean {
    return this.#again !== null
  }

  #stop(): void {
    const running = this.#running
    this.#running = null
    this.#store.put({ busy: null })
    running?.end()
  }

  #turn(running: Running): Turn {
    const hold = () => {
      if (this.#running !== running) throw new Superseded()
    }
    return {
      signal: running.controller.signal,
      wait: async (promise) => {
        const value = await promise
        hold()
        return value
      },
      put: (change) => {
        hold()
        this.#store.put(change)
      },
      progress: (progress) => {
        hold()
        const { busy } = this.#store.get()
        if (busy) this.#store.put({ busy: { ...busy, progress } })
      },
    }
  }
}

function startRunning(task: Task, writes: boolean): Running {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { task, writes, controller: new AbortController(), ended, end: () => end() }
}
