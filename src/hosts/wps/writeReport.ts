import type { CellRange, ReportRowKind, ReportSheet } from '../../sheet/index.ts'
import { addressLists } from '../common/areas.ts'
import { reportName, rowsOfKinds } from '../common/reportParts.ts'
import { literalText } from '../common/typedText.ts'
import type { WpsApplication } from './application.ts'
import { sheetsOf } from './books.ts'
import { bgr, XL } from './constants.ts'
import { newSheet } from './newSheet.ts'
import { columnsAddress, rangeOf } from './ranges.ts'
import { refusal } from './refusals.ts'
import { assign } from './sheetWriter.ts'
import { unionOf } from './unions.ts'
import { writing } from './writing.ts'

/** Where the place begins that is told of a whole sheet. */
const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 }

/** Rows written in one call. */
const ROWS_AT_ONCE = 500

/**
 * Puts the report on a sheet of its own and goes there; gives the sheet's name. A sheet that is not ours (its A2 is not
 * the signature) is left alone and a free name is taken. `onWrite` is told what is about to be written. Throws HostRefusal.
 */
export function writeReport(
  application: WpsApplication,
  book: Et.Workbook,
  report: ReportSheet,
  onWrite: (sheet: string, place: CellRange) => void,
): string {
  const sheets = sheetsOf(book).map((sheet) => ({ sheet, name: sheet.Name }))
  const ours = sheets.filter(
    ({ sheet, name }) =>
      name.startsWith(report.name) && sheet.Range('A2').Value2 === report.signature && !sheet.ProtectContents,
  )
  const name = reportName(
    report.name,
    sheets.map((one) => one.name),
    ours.map((one) => one.name),
  )
  if (name === null) throw refusal('unknown')
  const own = ours.find((one) => one.name === name)
  if (!own && book.ProtectStructure) throw refusal('protected')
  return writing(application, book, '写检查报告', () => {
    if (own) {
      onWrite(name, FIRST_CELL)
      own.sheet.Cells.Clear()
    }
    const sheet = own?.sheet ?? newSheet(book, name)
    const right = report.widths.length - 1
    const lines = report.rows.map(({ cells }) => report.widths.map((_, col) => literalText(cells[col] ?? '')))
    for (let top = 0; top < lines.length; top += ROWS_AT_ONCE) {
      const some = lines.slice(top, top + ROWS_AT_ONCE)
      const place = { top, left: 0, bottom: top + some.length - 1, right }
      onWrite(name, place)
      assign(rangeOf(sheet, place), some)
    }
    dress(application, sheet, report)
    sheet.Activate()
    return name
  })
}

/** The user's own font stays; what the rows are is said by weight, size and one quiet fill. */
function dress(application: WpsApplication, sheet: Et.Worksheet, { rows, widths }: ReportSheet): void {
  widths.forEach((width, col) => {
    sheet.Range(columnsAddress(col, col)).ColumnWidth = width
  })
  const right = widths.length - 1
  const each = (kinds: readonly ReportRowKind[], style: (range: Et.Range) => void) => {
    for (const range of unionOf(application, sheet, addressLists(rowsOfKinds(rows, kinds, right)))) style(range)
  }
  const bold = (size: number) => (range: Et.Range) => {
    const font = range.Font
    font.Bold = true
    font.Size = size
  }
  each(['title'], bold(16))
  each(['verdict', 'section'], bold(12))
  each(['signature'], ({ Font: font }) => {
    font.Color = bgr('#707070')
    font.Size = 9
  })
  each(['header'], (range) => {
    range.Font.Bold = true
    range.Interior.Color = bgr('#E8EEF4')
  })
  each(['header', 'row'], (range) => {
    range.WrapText = true
    range.VerticalAlignment = XL.top
    for (const edge of [XL.edgeBottom, XL.insideHorizontal]) {
      const line = range.Borders.Item(edge as Et.XlBordersIndex)
      line.LineStyle = XL.continuous
      line.Color = bgr('#D9D9D9')
    }
  })
  each(['note'], ({ Font: font }) => {
    font.Color = bgr('#505050')
  })
  // Room is made for wrapped texts that are typed, not for all that are written.
  rangeOf(sheet, { top: 0, left: 0, bottom: rows.length - 1, right }).Rows.AutoFit()
}
