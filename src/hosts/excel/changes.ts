import { parseRange, type CellRange, type SheetChange } from '../../sheet/index.ts'
import { EventLine } from './eventLine.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/** How long Excel may take to tell us of our own write, in ms. */
const ECHO_TIME = 5_000

/** Passes changes of cells on to listeners: one event handler for the workbook, own writes left out. */
export class Changes {
  readonly line: EventLine<SheetChange>
  readonly #environment: ExcelEnvironment
  readonly #now: () => number
  readonly #onError: (error: unknown) => void
  readonly #echoes: { range: CellRange; until: number }[] = []

  constructor(environment: ExcelEnvironment, onError: (error: unknown) => void, now: () => number = () => Date.now()) {
    this.#environment = environment
    this.#onError = onError
    this.#now = now
    this.line = new EventLine(
      environment,
      ({ workbook }) => [workbook.worksheets.onChanged.add((event) => this.#changed(event))],
      onError,
    )
  }

  /** Our own write to these cells is about to be made: the event it raises is not a change by the user. */
  expectOwn(ranges: readonly CellRange[]): void {
    const until = this.#now() + ECHO_TIME
    for (const range of ranges) this.#echoes.push({ range, until })
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
      if (sheet !== null) this.line.tell({ sheet, remote })
    } catch (error) {
      this.#onError(error)
    }
  }

  /** Newer hosts say who wrote (ExcelApi 1.14); older ones are known by place and time. */
  #isOwn({ triggerSource, address }: Excel.WorksheetChangedEventArgs): boolean {
    if (this.#environment.supports('1.14')) return triggerSource === 'ThisLocalAddin'
    const now = this.#now()
    const wanted = rangeOf(address)
    const live = this.#echoes.filter(({ until }) => until >= now)
    const at = live.findIndex(({ range }) => wanted !== null && range.top === wanted.top && range.left === wanted.left)
    if (at >= 0) live.splice(at, 1)
    this.#echoes.splice(0, Infinity, ...live)
    return at >= 0
  }
}

/** "B3", "B3:C4", or whole rows "3:4". */
function rangeOf(address: string): CellRange | null {
  const rows = /^(\d+):(\d+)$/.exec(address)
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: 0 }
  return parseRange(address)
}
