import { runBatch, type ExcelEnvironment, type Sync } from './session.ts'

/**
 * Listeners of ours behind handlers in Excel, which are there only while somebody listens. `register` adds the handlers
 * within a run; what goes wrong while nobody waits is told to `onError`.
 */
export class EventLine<T> {
  readonly #environment: ExcelEnvironment
  readonly #register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<never>[]
  readonly #onError: (error: unknown) => void
  readonly #listeners = new Set<(told: T) => void>()
  #handlers: Promise<OfficeExtension.EventHandlerResult<never>[]> = Promise.resolve([])

  constructor(
    environment: ExcelEnvironment,
    register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<never>[],
    onError: (error: unknown) => void,
  ) {
    this.#environment = environment
    this.#register = register
    this.#onError = onError
  }

  add(listener: (told: T) => void): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#handlers = this.#handlers.then(() => this.#registered()).catch(this.#failed)
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
      this.#handlers = this.#handlers.then((handlers) => this.#unregistered(handlers)).catch(this.#failed)
    }
  }

  tell(told: T): void {
    for (const listener of this.#listeners) listener(told)
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0
  }

  /** Resolves when the handlers are in place, or gone. */
  settled(): Promise<unknown> {
    return this.#handlers
  }

  readonly #failed = (error: unknown): [] => {
    this.#onError(error)
    return []
  }

  #registered() {
    return runBatch(this.#environment, {}, async (context, sync: Sync) => {
      const handlers = this.#register(context)
      await sync()
      return handlers
    })
  }

  async #unregistered(handlers: OfficeExtension.EventHandlerResult<never>[]): Promise<[]> {
    for (const handler of handlers) handler.remove()
    // All of a line's handlers were added in one run.
    await handlers[0]?.context.sync()
    return []
  }
}
