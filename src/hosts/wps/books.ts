import type { WpsApplication } from './application.ts'
import { refusal, toRefusal } from './refusals.ts'

/**
 * The workbooks that are open, of which the user may go to another one at any time. What follows on a reading (fixes,
 * marks, decisions) belongs to the workbook that was read: in another one it is refused.
 */
export class Books {
  readonly #application: WpsApplication
  #read: Et.Workbook | null = null

  constructor(application: WpsApplication) {
    this.#application = application
  }

  /** The workbook the user looks at. Throws HostRefusal where none is open. */
  active(): Et.Workbook {
    const book: Et.Workbook | null | undefined = this.#application.ActiveWorkbook
    if (!book) throw refusal('no-workbook')
    return book
  }

  /** The same, for a reading. */
  forReading(): Et.Workbook {
    this.#read = this.active()
    return this.#read
  }

  /** The same, for what follows on a reading. Throws HostRefusal in another workbook than the one that was read. */
  forWriting(): Et.Workbook {
    const book = this.active()
    if (this.isOther(book)) throw refusal('no-such-sheet', 'another workbook')
    return book
  }

  isOther(book: Et.Workbook): boolean {
    return this.#read !== null && !isSame(this.#read, book)
  }
}

/** Whether a workbook held from before is this one, which is open. */
export function isSame(held: Et.Workbook, book: Et.Workbook): boolean {
  return nameOf(held) === book.FullName
}

/** null for a workbook that was closed. Its name is asked each time: it changes when it is saved under another one. */
function nameOf(book: Et.Workbook): string | null {
  try {
    return book.FullName
  } catch (error) {
    const known = toRefusal(error)
    if (known === error) throw error
    return null
  }
}

/** A worksheet by its name. Throws HostRefusal where there is none. */
export function sheetNamed(book: Et.Workbook, name: string): Et.Worksheet {
  const sheet = findSheet(book, name)
  if (!sheet) throw refusal('no-such-sheet')
  return sheet
}

/** A worksheet by its name, in one call where it is there; null where there is none. */
export function findSheet(book: Et.Workbook, name: string): Et.Worksheet | null {
  try {
    return (book.Worksheets.Item(name) as Et.Worksheet | null | undefined) ?? null
  } catch (error) {
    if (toRefusal(error) === error || sheetsOf(book).some((sheet) => sheet.Name === name)) throw error
    return null
  }
}

/** The worksheets from left to right, sheets of charts left out. */
export function sheetsOf(book: Et.Workbook): Et.Worksheet[] {
  const sheets = book.Worksheets
  const count = sheets.Count
  // `Item` of one index is one sheet; only for several it would be `Sheets`.
  return Array.from({ length: count }, (_, i) => sheets.Item(i + 1) as Et.Worksheet)
}

/** The workbook's file name; null for one that was never saved. */
export function fileNameOf(application: WpsApplication): string | null {
  const book: Et.Workbook | null | undefined = application.ActiveWorkbook
  return book && book.Path !== '' ? book.Name : null
}
