import type { CellRange } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'
import { rangeOf } from './ranges.ts'
import { refusal } from './refusals.ts'

/** A used range up to this size is taken as it is; formats on empty rows make it much larger than what it holds. */
const MODEST_CELLS = 50_000
/** Beyond this a sheet is refused, as in Excel. */
const MOST_CELLS = 1_000_000

/** The cells from the first to the last that may hold something. Throws HostRefusal for more than a million. */
export function extentOf(application: WpsApplication, sheet: Et.Worksheet): CellRange {
  const used: Et.Range | null | undefined = sheet.UsedRange
  // A sheet that holds nothing but a chart has none.
  if (!used) throw refusal('no-such-sheet')
  const { Row: row, Column: col } = used
  const extent = { top: row - 1, left: col - 1, bottom: row + used.Rows.Count - 2, right: col + used.Columns.Count - 2 }
  if (size(extent) <= MODEST_CELLS) return extent
  const filled = trimmed(application, sheet, extent)
  if (size(filled) > MOST_CELLS) throw refusal('too-large')
  return filled
}

/** Without the empty rows below and the empty columns to the right, found by counting what halves hold. */
function trimmed(application: WpsApplication, sheet: Et.Worksheet, extent: CellRange): CellRange {
  const functions = application.WorksheetFunction
  const holds = (part: CellRange) => Number(functions.CountA(rangeOf(sheet, part))) > 0
  const bottom = last(extent.top, extent.bottom, (row) => holds({ ...extent, top: row }))
  const right = last(extent.left, extent.right, (col) => holds({ ...extent, bottom, left: col }))
  return { ...extent, bottom, right }
}

/** The last line from which on there is something. */
function last(from: number, to: number, holdsFrom: (line: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holdsFrom(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function size({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1)
}
