import { parseRange, type CellRange, type SheetChange } from '../../sheet/index.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

type Listener = (change: SheetChange) => void

/** How long Excel may take to tell us of our own write, in ms. */
const ECHO_TIME = 5_000

/** Passes changes of cells on to listeners: one event handler for the workbook, own writes left out. */
export class Changes {
  readonly #environment: ExcelEnvironment
  readonly #now: () => number
  readonly #listeners = new Set<Listener>()
  readonly #echoes: { range: CellRange; until: number }[] = []
  #handler: Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | null> = Promise.resolve(null)
  readonly #onError: (error: unknown) => void

  constructor(environment: ExcelEnvironment, onError: (error: unknown) => void, now: () => number = () => Date.now()) {
    this.#environment = environment
    this.#onError = onError
    this.#now = now
  }

  /** Our own write to these cells is about to be made: the event it raises is not a change by the user. */
  expectOwn(ranges: readonly CellRange[]): void {
    const until = this.#now() + ECHO_TIME
    for (const range of ranges) this.#echoes.push({ range, until })
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#handler = this.#handler.then(() => this.#register()).catch(this.#failed)
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
      this.#handler = this.#handler
        .then((handler) => (handler === null ? null : this.#unregister(handler)))
        .catch(this.#failed)
    }
  }

  /** Resolves when the handler is in place, or gone. */
  settled(): Promise<unknown> {
    return this.#handler
  }

  readonly #failed = (error: unknown): null => {
    this.#onError(error)
    return null
  }

  #register() {
    return runBatch(this.#environment, {}, async (context, sync) => {
      const handler = context.workbook.worksheets.onChanged.add((event) => this.#changed(event))
      await sync()
      return handler
    })
  }

  async #unregister(handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>): Promise<null> {
    handler.remove()
    await handler.context.sync()
    return null
  }

  async #changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const remote = event.source === 'Remote'
    if (!remote && this.#isOwn(event)) return
    try {
      const sheet = await runBatch(this.#environment, {}, async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(event.worksheetId)
        worksheet.load('name')
        await sync()
        return worksheet.isNullObject ? null : worksheet.name
      })
      if (sheet !== null) for (const listener of this.#listeners) listener({ sheet, remote })
    } catch (error) {
      this.#onError(error)
    }
  }

  /** Newer hosts say who wrote (ExcelApi 1.14); older ones are known by place and time. */
  #isOwn({ triggerSource, address }: Excel.WorksheetChangedEventArgs): boolean {
    if (this.#environment.supports('1.14')) return triggerSource === 'ThisLocalAddin'
    const now = this.#now()
    const wanted = rangeOf(address)
    const at = this.#echoes.findIndex(
      ({ range, until }) => until >= now && wanted !== null && range.top === wanted.top && range.left === wanted.left,
    )
    if (at < 0) return false
    this.#echoes.splice(at, 1)
    return true
  }
}

/** "B3", "B3:C4", or whole rows "3:4". */
function rangeOf(address: string): CellRange | null {
  const rows = /^(\d+):(\d+)$/.exec(address)
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: 0 }
  return parseRange(address)
}
