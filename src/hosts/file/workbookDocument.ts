import {
  insertionProblem,
  type Cell,
  type Grid,
  type InsertRows,
  type Mark,
  type NewRows,
  type ReportSheet,
  type SheetDraft,
  type SheetInfo,
  type WorkbookState,
} from '../../sheet/index.ts'
import type { CellText, Changed, SheetLook, SheetNote, UncalculatedCell, WorkbookDocument } from './document.ts'
import { rereadRows } from './gridRows.ts'
import { readCellLooks, type CellLooks } from './look/cellLooks.ts'
import { themeColors } from './look/colors.ts'
import { readSheetLook } from './look/sheetLook.ts'
import type { Book } from './ooxml/book.ts'
import { ChangeStop } from './ooxml/changeStop.ts'
import { addDraft } from './ooxml/draftPart.ts'
import { readNotes } from './ooxml/notesPart.ts'
import { insertRows } from './ooxml/insertRows.ts'
import { furnishRows } from './ooxml/newRows/furnishRows.ts'
import { replaceMarks } from './ooxml/marks.ts'
import { writeReport } from './ooxml/reportPart.ts'
import { loadState, saveState } from './ooxml/stateStore.ts'
import { setCells, type StyleFacts } from './ooxml/setCells.ts'
import { updateResults, type ContentChange, type FormulaReadings } from './savedResults.ts'
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
  readonly formulas: FormulaReadings
  formats: readonly string[] | null
  cellLooks: CellLooks | null
}

/** What a change is known to leave alone, though it writes into the same parts. */
interface Kept {
  readonly content?: boolean
}
const SAME_CONTENT: Kept = { content: true }

/** A workbook over its package; see WorkbookDocument. */
export class PatchedWorkbook implements WorkbookDocument {
  readonly name: string
  readonly sheets: readonly SheetInfo[]
  readonly activeSheet: string
  readonly uncalculated: readonly UncalculatedCell[]
  readonly #book: Book
  readonly #readings: Readings

  private constructor(name: string, book: Book, readings: Readings, uncalculated: readonly UncalculatedCell[] = []) {
    const { sheets, active } = book.parts
    this.name = name
    this.sheets = sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden }))
    this.activeSheet = active ?? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? ''
    this.uncalculated = uncalculated
    this.#book = book
    this.#readings = readings
  }

  /** Reads every sheet once, so that what is damaged is known before anything is shown. Throws FileRefusal. */
  static open(book: Book, name: string): PatchedWorkbook {
    const { package: source, parts } = book
    const strings = parts.sharedStrings === null ? [] : readSharedStrings(source, parts.sharedStrings, source.limits)
    const formulas = { tokens: new Map(), sheets: new Map() }
    const readings = { strings, grids: new Map(), looks: new Map(), formulas, formats: null, cellLooks: null }
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
    return this.#changeContent(
      sheet,
      () => setCells(this.#book, sheet, cells, this.#facts()),
      (changed) => {
        changed.#rereadRows(this, sheet, new Set(cells.map(({ at }) => at.row)))
        const now = changed.grid(sheet)
        const before = this.grid(sheet)
        const isOther = ({ at: { row, col } }: CellText) => !sameValue(before.cell(row, col), now.cell(row, col))
        return { kind: 'cells', sheet, cells: cells.filter(isOther).map(({ at }) => at) }
      },
    )
  }

  insertRows(sheet: string, before: number, count: number, rows?: NewRows): Changed {
    const inserted = this.#insertBareRows(sheet, before, count)
    if (!rows || !inserted.ok || !(inserted.document instanceof PatchedWorkbook)) return inserted
    return inserted.document.#furnish({ kind: 'insert-rows', sheet, before, count, rows, expects: [] }, this)
  }

  #insertBareRows(sheet: string, before: number, count: number): Changed {
    const make = () => insertRows(this.#book, sheet, before, count, this.#facts().hasFormulas)
    return this.#changeContent(sheet, make, () => ({ kind: 'rows', sheet, before, count }))
  }

  /** Rows that were just inserted into another document get their look, merged areas and texts. */
  #furnish(edit: InsertRows & { readonly rows: NewRows }, before: WorkbookDocument): Changed {
    const { sheet, rows } = edit
    const { merges } = before.grid(sheet)
    const furnish = () => {
      if (insertionProblem(edit, [edit], merges)) throw contradictory(sheet, edit.before)
      return furnishRows(this.#book, edit, rows, merges)
    }
    // What stands in an area that grows upwards goes to its new first cell.
    const raised = rows.grow
      .filter(({ top }) => top === edit.before)
      .flatMap(({ top, left }) => [
        { row: top, col: left },
        { row: top + edit.count, col: left },
      ])
    const furnished = this.#changeContent(sheet, furnish, () => ({ kind: 'cells', sheet, cells: raised }))
    const texts = rows.cells.filter(({ text }) => text !== '')
    if (!furnished.ok || texts.length === 0) return furnished
    const cells = texts.map(({ row, col, text }) => ({ at: { row: edit.before + row, col }, text }))
    return furnished.document.setCells(sheet, cells)
  }

  mark(sheet: string, marks: readonly Mark[]): Changed {
    return this.#changeSheet(sheet, () => replaceMarks(this.#book, sheet, marks), SAME_CONTENT)
  }

  clearMarks(sheet?: string): Changed {
    if (sheet !== undefined) return this.mark(sheet, [])
    return this.#change(
      () => this.sheets.reduce((book, { name }) => replaceMarks(book, name, []), this.#book),
      SAME_CONTENT,
    )
  }

  writeReport(report: ReportSheet): Changed & { readonly sheet?: string } {
    return this.#changeNamed(() => writeReport(this.#book, report, (other) => this.grid(other)))
  }

  addSheet(draft: SheetDraft): Changed & { readonly sheet?: string } {
    return this.#changeNamed(() => addDraft(this.#book, draft))
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

  /** A change that puts a sheet into the workbook, under a name that it finds. */
  #changeNamed(make: () => { readonly book: Book; readonly sheet: string }): Changed & { readonly sheet?: string } {
    let name = ''
    const changed = this.#change(() => {
      const { book, sheet } = make()
      name = sheet
      return book
    })
    return changed.ok ? { ...changed, sheet: name } : changed
  }

  #changeSheet(sheet: string, make: () => Book, kept: Kept = {}): Changed {
    return this.#change(() => {
      if (!this.#book.sheet(sheet)) throw noSuchSheet(sheet, this.sheets)
      return make()
    }, kept)
  }

  /** A change that formulas may be concerned by: their results come with it. */
  #changeContent(sheet: string, make: () => Book, told: (changed: PatchedWorkbook) => ContentChange): Changed {
    const changed = this.#changeSheet(sheet, make)
    if (!changed.ok || !(changed.document instanceof PatchedWorkbook) || !this.#hasFormulas()) return changed
    const document = changed.document
    return { ok: true, document: document.#withResults(told(document)) }
  }

  /** The workbook with the results of formulas as they are after a change. */
  #withResults(change: ContentChange): PatchedWorkbook {
    const { formulas, looks, formats, cellLooks } = this.#readings
    const updated = updateResults(this.#book, change, (sheet) => this.grid(sheet), formulas, this.uncalculated)
    const { grids } = this.#kept(updated.book, {})
    const readings = { ...this.#readings, grids, looks, formats, cellLooks }
    const document = new PatchedWorkbook(this.name, updated.book, readings, updated.uncalculated)
    for (const [sheet, rows] of updated.rows) document.#rereadRows(this, sheet, rows)
    return document
  }

  /** Takes over what another state of the sheet was read as, but for these rows. */
  #rereadRows(before: PatchedWorkbook, sheet: string, rows: ReadonlySet<number>): void {
    const { package: source } = this.#book
    const xml = source.text(this.#part(sheet))
    const grid = rereadRows(before.grid(sheet), xml, rows, this.#context(), source.limits)
    if (grid) this.#readings.grids.set(sheet, grid)
  }

  /** The document after a change, or why there was none. What the change did not touch is not read again. */
  #change(make: () => Book, kept: Kept = {}): Changed {
    let book: Book
    try {
      book = make()
    } catch (error) {
      if (error instanceof ChangeStop) return { ok: false, refusal: { code: error.code, message: error.message } }
      throw error
    }
    return { ok: true, document: new PatchedWorkbook(this.name, book, this.#kept(book, kept), this.uncalculated) }
  }

  #kept(book: Book, { content = false }: Kept): Readings {
    const { strings, grids, looks, formulas, formats, cellLooks } = this.#readings
    const touched = book.package.changedFrom(this.#book.package)
    const isTouched = (part: string | null) => part !== null && touched.has(partKey(part))
    const keep = <T>(readings: Map<string, T>, isStale: (part: string) => boolean) => {
      const kept = new Map<string, T>()
      for (const { name, part } of book.parts.sheets) {
        const reading = readings.get(name)
        if (reading !== undefined && !isStale(part)) kept.set(name, reading)
      }
      return kept
    }
    const isRedrawn = (part: string) =>
      isTouched(part) || isTouched(relationsPart(part)) || isTouched(book.related(part, 'comments'))
    const isRestyled = isTouched(book.parts.styles)
    return {
      strings,
      grids: content ? new Map(grids) : keep(grids, isTouched),
      looks: keep(looks, isRedrawn),
      formulas,
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
      hasFormulas: this.#hasFormulas(),
    }
  }

  #hasFormulas(): boolean {
    return this.sheets.some(({ name }) => hasFormulas(this.grid(name)))
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

const KNOWN_FORMULAS = new WeakMap<Grid, boolean>()

function hasFormulas(grid: Grid): boolean {
  let known = KNOWN_FORMULAS.get(grid)
  if (known === undefined) {
    known = grid.usedRows.some((row) => grid.rowCells(row).some((cell) => typeof cell?.formula === 'string'))
    KNOWN_FORMULAS.set(grid, known)
  }
  return known
}

function sameValue(a: Cell | null, b: Cell | null): boolean {
  return (a?.value ?? null) === (b?.value ?? null) && (a?.error ?? null) === (b?.error ?? null)
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
