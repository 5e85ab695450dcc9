import type { Grid, Mark, ReportSheet, SheetInfo, WorkbookState } from '../../sheet/index.ts'
import type { CellText, Changed, SheetLook, SheetNote, WorkbookDocument } from './document.ts'
import { readCellLooks, type CellLooks } from './look/cellLooks.ts'
import { themeColors } from './look/colors.ts'
import { readSheetLook } from './look/sheetLook.ts'
import type { Book } from './ooxml/book.ts'
import { ChangeStop } from './ooxml/changeStop.ts'
import { readNotes } from './ooxml/notesPart.ts'
import type { PartChanges } from './ooxml/package.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readFormats } from './styles.ts'
import { readWorksheet, type SheetContext } from './worksheet.ts'

/** What was read of a part once; a document after a change takes over what the change did not touch. */
interface Readings {
  readonly strings: readonly string[]
  readonly grids: Map<string, Grid>
  readonly looks: Map<string, SheetLook>
  formats: readonly string[] | null
  cellLooks: CellLooks | null
}

/** A workbook over its package; see WorkbookDocument. */
export class PatchedWorkbook implements WorkbookDocument {
  readonly name: string
  readonly sheets: readonly SheetInfo[]
  readonly activeSheet: string
  readonly #book: Book
  readonly #readings: Readings

  private constructor(name: string, book: Book, readings: Readings) {
    const { sheets, active } = book.parts
    this.name = name
    this.sheets = sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden }))
    this.activeSheet = active ?? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? ''
    this.#book = book
    this.#readings = readings
  }

  /** Reads every sheet once, so that what is damaged is known before anything is shown. Throws FileRefusal. */
  static open(book: Book, name: string): PatchedWorkbook {
    const { package: source, parts } = book
    const strings = parts.sharedStrings === null ? [] : readSharedStrings(source, parts.sharedStrings, source.limits)
    const readings = { strings, grids: new Map(), looks: new Map(), formats: null, cellLooks: null }
    const document = new PatchedWorkbook(name, book, readings)
    const context = document.#context()
    for (const { part, name: sheet } of parts.sheets) {
      readings.grids.set(sheet, readWorksheet(source, part, sheet, context, source.limits))
    }
    return document
  }

  grid(sheet: string): Grid {
    const { grids } = this.#readings
    let grid = grids.get(sheet)
    if (!grid) {
      const { package: source } = this.#book
      grid = readWorksheet(source, this.#part(sheet), sheet, this.#context(), source.limits)
      grids.set(sheet, grid)
    }
    return grid
  }

  look(sheet: string): SheetLook {
    const { looks } = this.#readings
    let look = looks.get(sheet)
    if (!look) {
      const part = this.#part(sheet)
      look = readSheetLook(this.#book.package.text(part), this.#cellLooks(), this.#notes(part))
      looks.set(sheet, look)
    }
    return look
  }

  setCells(sheet: string, cells: readonly CellText[]): Changed {
    return this.#change(() => notYet(sheet, cells))
  }

  insertRows(sheet: string, before: number, count: number): Changed {
    return this.#change(() => notYet(sheet, before, count))
  }

  mark(sheet: string, marks: readonly Mark[]): Changed {
    return this.#change(() => notYet(sheet, marks))
  }

  clearMarks(sheet?: string): Changed {
    return this.#change(() => notYet(sheet))
  }

  writeReport(report: ReportSheet): Changed & { readonly sheet?: string } {
    return this.#change(() => notYet(report))
  }

  state(): WorkbookState | null {
    return null
  }

  saveState(state: WorkbookState): Changed {
    return this.#change(() => notYet(state))
  }

  bytes(): Uint8Array {
    return this.#book.package.bytes()
  }

  /** The document after a change, or why there was none. What the change did not touch is not read again. */
  #change(make: () => PartChanges): Changed {
    let changes: PartChanges
    try {
      changes = make()
    } catch (error) {
      if (error instanceof ChangeStop) return { ok: false, refusal: { code: error.code, message: error.message } }
      throw error
    }
    const book = this.#book.with(changes)
    return { ok: true, document: new PatchedWorkbook(this.name, book, this.#kept(book, changes)) }
  }

  #kept(book: Book, changes: PartChanges): Readings {
    const { strings, grids, looks, formats, cellLooks } = this.#readings
    const isTouched = (part: string) => Object.keys(changes).some((name) => name === part)
    const keep = <T>(readings: Map<string, T>) => {
      const kept = new Map<string, T>()
      for (const { name, part } of book.parts.sheets) {
        const reading = readings.get(name)
        if (reading !== undefined && !isTouched(part)) kept.set(name, reading)
      }
      return kept
    }
    const isRestyled = book.parts.styles !== null && isTouched(book.parts.styles)
    return {
      strings,
      grids: keep(grids),
      looks: keep(looks),
      formats: isRestyled ? null : formats,
      cellLooks: isRestyled ? null : cellLooks,
    }
  }

  #part(sheet: string): string {
    const found = this.#book.sheet(sheet)
    if (!found) throw new RangeError(`no sheet ${sheet}`)
    return found.part
  }

  #notes(part: string): SheetNote[] {
    const notes = this.#book.related(part, 'comments')
    return notes === null ? [] : readNotes(this.#book.package.text(notes))
  }

  #cellLooks(): CellLooks {
    const { package: source, parts } = this.#book
    return (this.#readings.cellLooks ??= readCellLooks(
      parts.styles === null ? null : source.text(parts.styles),
      themeColors(parts.theme === null ? null : source.text(parts.theme)),
    ))
  }

  #context(): SheetContext {
    const { package: source, parts } = this.#book
    this.#readings.formats ??= parts.styles === null ? [] : readFormats(source, parts.styles, source.limits)
    return {
      strings: this.#readings.strings,
      formats: this.#readings.formats,
      date1904: parts.date1904,
      stringCells: [],
      cellsLeft: source.limits.cells,
    }
  }
}

function notYet(..._asked: readonly unknown[]): PartChanges {
  throw new ChangeStop('read-only', '这个文件现在还不能修改。')
}
