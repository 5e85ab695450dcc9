import {
  insertionProblem,
  type Grid,
  type InsertRows,
  type Mark,
  type NewRows,
  type ReportSheet,
  type SheetInfo,
  type WorkbookState,
} from '../../sheet/index.ts'
import type { CellText, Changed, SheetLook, SheetNote, WorkbookDocument } from './document.ts'
import { readCellLooks, type CellLooks } from './look/cellLooks.ts'
import { themeColors } from './look/colors.ts'
import { readSheetLook } from './look/sheetLook.ts'
import type { Book } from './ooxml/book.ts'
import { ChangeStop } from './ooxml/changeStop.ts'
import { readNotes } from './ooxml/notesPart.ts'
import { insertRows } from './ooxml/insertRows.ts'
import { furnishRows } from './ooxml/newRows/furnishRows.ts'
import { replaceMarks } from './ooxml/marks.ts'
import { writeReport } from './ooxml/reportPart.ts'
import { loadState, saveState } from './ooxml/stateStore.ts'
import { setCells, type StyleFacts } from './ooxml/setCells.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readFormats } from './styles.ts'
import { relationsPart } from './workbookParts.ts'
import { readWorksheet, type SheetContext } from './worksheet.ts'
import { partKey } from './zip.ts'

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
    return this.#changeSheet(sheet, () => setCells(this.#book, sheet, cells, this.#facts()))
  }

  insertRows(sheet: string, before: number, count: number, rows?: NewRows): Changed {
    const inserted = this.#insertBareRows(sheet, before, count)
    if (!rows || !inserted.ok || !(inserted.document instanceof PatchedWorkbook)) return inserted
    return inserted.document.#furnish({ kind: 'insert-rows', sheet, before, count, rows, expects: [] }, this)
  }

  #insertBareRows(sheet: string, before: number, count: number): Changed {
    return this.#changeSheet(sheet, () => insertRows(this.#book, sheet, before, count, this.#facts().hasFormulas))
  }

  /** Rows that were just inserted into another document get their look, merged areas and texts. */
  #furnish(edit: InsertRows & { readonly rows: NewRows }, before: WorkbookDocument): Changed {
    const { sheet, rows } = edit
    const { merges } = before.grid(sheet)
    const furnished = this.#changeSheet(sheet, () => {
      if (insertionProblem(edit, [edit], merges)) throw contradictory(sheet, edit.before)
      return furnishRows(this.#book, edit, rows, merges)
    })
    const texts = rows.cells.filter(({ text }) => text !== '')
    if (!furnished.ok || texts.length === 0) return furnished
    const cells = texts.map(({ row, col, text }) => ({ at: { row: edit.before + row, col }, text }))
    return furnished.document.setCells(sheet, cells)
  }

  mark(sheet: string, marks: readonly Mark[]): Changed {
    return this.#changeSheet(sheet, () => replaceMarks(this.#book, sheet, marks))
  }

  clearMarks(sheet?: string): Changed {
    if (sheet !== undefined) return this.mark(sheet, [])
    return this.#change(() => this.sheets.reduce((book, { name }) => replaceMarks(book, name, []), this.#book))
  }

  writeReport(report: ReportSheet): Changed & { readonly sheet?: string } {
    let name = ''
    const changed = this.#change(() => {
      const { book, sheet } = writeReport(this.#book, report, (other) => this.grid(other))
      name = sheet
      return book
    })
    return changed.ok ? { ...changed, sheet: name } : changed
  }

  state(): WorkbookState | null {
    return loadState(this.#book)
  }

  saveState(state: WorkbookState): Changed {
    return this.#change(() => saveState(this.#book, state))
  }

  bytes(): Uint8Array {
    return this.#book.package.bytes()
  }

  #changeSheet(sheet: string, make: () => Book): Changed {
    return this.#change(() => {
      if (!this.#book.sheet(sheet)) throw noSuchSheet(sheet, this.sheets)
      return make()
    })
  }

  /** The document after a change, or why there was none. What the change did not touch is not read again. */
  #change(make: () => Book): Changed {
    let book: Book
    try {
      book = make()
    } catch (error) {
      if (error instanceof ChangeStop) return { ok: false, refusal: { code: error.code, message: error.message } }
      throw error
    }
    return { ok: true, document: new PatchedWorkbook(this.name, book, this.#kept(book)) }
  }

  #kept(book: Book): Readings {
    const { strings, grids, looks, formats, cellLooks } = this.#readings
    const touched = book.package.changedFrom(this.#book.package)
    const isTouched = (part: string | null) => part !== null && touched.has(partKey(part))
    const keep = <T>(readings: Map<string, T>) => {
      const kept = new Map<string, T>()
      for (const { name, part } of book.parts.sheets) {
        const reading = readings.get(name)
        if (reading !== undefined && !isTouched(part) && !isTouched(relationsPart(part))) kept.set(name, reading)
      }
      return kept
    }
    const isRestyled = isTouched(book.parts.styles)
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

  #facts(): StyleFacts {
    return {
      formats: this.#context().formats,
      locked: this.#cellLooks().locked,
      hasFormulas: this.sheets.some(({ name }) => hasFormulas(this.grid(name))),
    }
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

function hasFormulas(grid: Grid): boolean {
  return grid.usedRows.some((row) => grid.rowCells(row).some((cell) => typeof cell?.formula === 'string'))
}

function contradictory(sheet: string, before: number): ChangeStop {
  return new ChangeStop(
    'cannot-change',
    `工作表“${sheet}”第 ${before + 1} 行附近的合并单元格和要插入的内容对不上，没有改动。请重新检查后再插入。`,
  )
}

function noSuchSheet(sheet: string, sheets: readonly SheetInfo[]): ChangeStop {
  const names = sheets.map(({ name }) => `“${name}”`).join('、')
  return new ChangeStop('no-such-sheet', `没有名为“${sheet}”的工作表，没有改动。这个工作簿里有：${names}。`)
}
