import { MAX_COLS, MAX_ROWS, type SheetPlace } from '../../sheet/index.ts'
import { EventLine } from './eventLine.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/** What is selected now; of several areas the first. Rejects with HostRefusal (a chart may be selected). */
export function selectedPlace(environment: ExcelEnvironment): Promise<SheetPlace> {
  return runBatch(environment, {}, async (context, sync) => {
    const selected = context.workbook.getSelectedRanges()
    selected.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount')
    selected.worksheet.load('name')
    await sync()
    const area = selected.areas.items[0]
    if (!area) throw refusal('unknown')
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = area
    return {
      sheet: selected.worksheet.name,
      range: {
        top,
        left,
        bottom: Math.min(top + rowCount, MAX_ROWS) - 1,
        right: Math.min(left + columnCount, MAX_COLS) - 1,
      },
    }
  })
}

/**
 * Tells listeners what is selected, after a selection and after going to another sheet. Events only say that something
 * happened; what is told is what Excel then has, so that a burst of them costs two questions and not one for each.
 */
export class Selections {
  readonly line: EventLine<SheetPlace>
  readonly #environment: ExcelEnvironment
  readonly #onError: (error: unknown) => void
  #asking = false
  #again = false

  constructor(environment: ExcelEnvironment, onError: (error: unknown) => void) {
    this.#environment = environment
    this.#onError = onError
    this.line = new EventLine(
      environment,
      ({ workbook: { worksheets } }) => [
        worksheets.onSelectionChanged.add(() => this.#moved()),
        worksheets.onActivated.add(() => this.#moved()),
      ],
      onError,
    )
  }

  async #moved(): Promise<void> {
    this.#again = true
    if (this.#asking) return
    this.#asking = true
    try {
      while (this.#again) {
        this.#again = false
        const place = await selectedPlace(this.#environment)
        if (!this.#again) this.line.tell(place)
      }
    } catch (error) {
      this.#onError(error)
    } finally {
      this.#asking = false
    }
  }
}
