import { MAX_COLS, MAX_ROWS, type SheetPlace } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'
import { firstArea } from './ranges.ts'
import { refusal } from './refusals.ts'

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 }

/** What is selected now; of several areas the first. Where a chart or a picture is, the cells behind it. */
export function selectedPlace(application: WpsApplication, book: Et.Workbook): SheetPlace {
  const window: Et.Window | null | undefined = application.ActiveWindow
  const range: Et.Range | null | undefined = window?.RangeSelection
  const area = (range ? firstArea(range.Address()) : null) ?? FIRST_CELL
  const bounds = { bottom: Math.min(area.bottom, MAX_ROWS - 1), right: Math.min(area.right, MAX_COLS - 1) }
  return { sheet: activeSheet(book).Name, range: { ...area, ...bounds } }
}

/** The worksheet the user looks at. Throws HostRefusal where that is a chart's. */
export function activeSheet(book: Et.Workbook): Et.Worksheet {
  const sheet: Et.Worksheet | null | undefined = book.ActiveSheet
  if (!sheet) throw refusal('no-such-sheet')
  return sheet
}
