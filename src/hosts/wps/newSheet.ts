import type { WpsApplication } from './application.ts'
import { sheetsOf } from './books.ts'
import { unasked } from './writing.ts'

/** An empty sheet behind the others, in front of the user. */
export function newSheet(book: Et.Workbook, name: string): Et.Worksheet {
  const sheets = sheetsOf(book)
  const sheet = book.Worksheets.Add(undefined, sheets[sheets.length - 1]) as Et.Worksheet
  sheet.Name = name
  return sheet
}

/** Deletes it without a question. */
export function deleteSheet(application: WpsApplication, sheet: Et.Worksheet): void {
  unasked(application, () => sheet.Delete())
}
