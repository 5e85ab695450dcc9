import { HostRefusal, MAX_COLS, MAX_ROWS, type SheetPlace } from '../../sheet/index.ts'
import { EventLine } from './eventLine.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/**
 * What is selected now; of several areas the first. Where a chart or a picture is, the first cell of the sheet that the
 * user looks at. Rejects with HostRefusal.
 */
export async function selectedPlace(environment: ExcelEnvironment): Promise<SheetPlace> {
  try {
    return await selectedCells(environment)
  } catch (error) {
    if (!(error instanceof HostRefusal) || error.detail !== 'InvalidSelection') throw error
    const sheet = await activeSheet(environment)
    return { sheet, range: { top: 0, left: 0, bottom: 0, right: 0 } }
  }
}

function activeSheet(environment: ExcelEnvironment): Promise<string> {
  return runBatch(environment, {}, async (context, sync) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.load('name')
    await sync()
    return sheet.name
  })
}

function selectedCells(environment: ExcelEnvironment): Promise<SheetPlace> {
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
