import { compareCells, type CellAddress, type CellRange, type Grid } from '../../sheet/index.ts'
import { countsAsShown, definedNames } from './definedNames.ts'
import type { UncalculatedCell } from './document.ts'
import { readsFrom } from './formula/dependents.ts'
import { readFormula, type Formula, type NameLookup, type TokenCache } from './formula/formula.ts'
import { keyOf, savedValue, type GridSource } from './formula/gridCells.ts'
import { concerned, recalculate } from './formula/recalculate.ts'
import { isError, type Scalar } from './formula/values.ts'
import type { Book } from './ooxml/book.ts'
import type { ScannedCell } from './ooxml/cellScan.ts'
import { formulaCells } from './ooxml/formulaCells.ts'
import { writeResults, type FormulaResult } from './ooxml/writeResults.ts'

/** What a change did to the cells of a sheet: other values in some, or blank rows put in. */
export type ContentChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly cells: readonly CellAddress[] }
  | { readonly kind: 'rows'; readonly sheet: string; readonly before: number; readonly count: number }

/** The formulas of the sheets as they were read last, taken over while a sheet's part stays as it is. */
export interface FormulaReadings {
  readonly tokens: TokenCache
  readonly sheets: Map<string, SheetFormulas>
}

interface SheetFormulas {
  readonly xml: string
  readonly workbookXml: string
  readonly byCell: ReadonlyMap<number, { readonly formula: Formula; readonly cell: ScannedCell }>
}

export interface UpdatedResults {
  readonly book: Book
  /** The rows in which results were written, by sheet. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>
  readonly uncalculated: readonly UncalculatedCell[]
}

/**
 * After a change: works out the formulas that it concerns, on all sheets, and saves their results. What is not worked
 * out keeps its saved result and is named, until it is worked out or overwritten.
 * @param uncalculated what had not been worked out before the change.
 */
export function updateResults(
  book: Book,
  change: ContentChange,
  grid: (sheet: string) => Grid,
  readings: FormulaReadings,
  uncalculated: readonly UncalculatedCell[],
): UpdatedResults {
  const sheets = readFormulas(book, readings)
  const formulas = [...sheets.values()].flatMap(({ byCell }) => [...byCell.values()].map(({ formula }) => formula))
  const formulaAt = (sheet: string, { row, col }: CellAddress) => sheets.get(sheet)?.byCell.get(keyOf(row, col))
  const first = firstConcerned(formulas, change)
  for (const { sheet, at } of moved(uncalculated, change)) {
    const found = formulaAt(sheet, at)
    if (found) first.push(found.formula)
  }
  const changed = change.kind === 'rows' ? [] : change.cells.map((at) => ({ sheet: change.sheet, range: single(at) }))
  const waiting = concerned(formulas, changed, first)
  if (waiting.length === 0) return { book, rows: new Map(), uncalculated: [] }
  if (countsAsShown(book.package.text(book.parts.workbook))) {
    const uncalculated = inOrder(
      sheets.keys(),
      waiting.map((formula) => named(formula, null)),
    )
    return { book, rows: new Map(), uncalculated }
  }
  const source: GridSource = {
    sheets: book.parts.sheets.map(({ name }) => name),
    date1904: book.parts.date1904,
    grid,
    isFiltered: (sheet) => (sheets.get(sheet)?.xml ?? '').includes('autoFilter'),
    isSubtotal: (sheet, at) => formulaAt(sheet, at)?.formula.isSubtotal ?? false,
  }
  const { results, left } = recalculate(waiting, source)
  const written = new Map<string, FormulaResult[]>()
  for (const [{ sheet, at, hasResult }, value] of results) {
    const saved = grid(sheet).cell(at.row, at.col)
    const found = formulaAt(sheet, at)
    if (!found || (hasResult && saved && isSame(savedValue(saved), value))) continue
    const list = written.get(sheet)
    if (list) list.push({ cell: found.cell, value })
    else written.set(sheet, [{ cell: found.cell, value }])
  }
  return {
    book: book.with(writtenParts(book, sheets, written)),
    rows: new Map([...written].map(([sheet, list]) => [sheet, new Set(list.map(({ cell }) => cell.row))])),
    uncalculated: inOrder(
      source.sheets,
      [...left].map(([formula, unsupported]) => named(formula, unsupported)),
    ),
  }
}

function readFormulas(book: Book, readings: FormulaReadings): ReadonlyMap<string, SheetFormulas> {
  const workbookXml = book.package.text(book.parts.workbook)
  let names: NameLookup | null = null
  const lookUp: NameLookup = (name, sheet) => (names ??= definedNames(workbookXml))(name, sheet)
  const sheets = new Map<string, SheetFormulas>()
  for (const { name: sheet, part } of book.parts.sheets) {
    const xml = book.package.text(part)
    let known = readings.sheets.get(sheet)
    if (known?.xml !== xml || known.workbookXml !== workbookXml) {
      const byCell: [number, { formula: Formula; cell: ScannedCell }][] = formulaCells(xml).map((stored) => [
        keyOf(stored.at.row, stored.at.col),
        { formula: readFormula(sheet, stored, readings.tokens, lookUp), cell: stored.cell },
      ])
      known = { xml, workbookXml, byCell: new Map(byCell) }
    }
    sheets.set(sheet, known)
  }
  for (const [sheet, known] of sheets) readings.sheets.set(sheet, known)
  return sheets
}

/** The formulas that a change concerns at once, but for those that name a changed cell. */
function firstConcerned(formulas: readonly Formula[], change: ContentChange): Formula[] {
  if (change.kind === 'cells') {
    return change.cells.length === 0
      ? []
      : formulas.filter((formula) => !formula.hasResult || formula.precedents.isOpen)
  }
  const { sheet, before, count } = change
  const inserted = { top: before, left: 0, bottom: before + count - 1, right: Infinity }
  return formulas.filter(
    (formula) => !formula.hasResult || formula.precedents.asksPlace || readsFrom(formula, sheet, inserted),
  )
}

function moved(uncalculated: readonly UncalculatedCell[], change: ContentChange): readonly UncalculatedCell[] {
  if (change.kind === 'cells') return uncalculated
  const { sheet, before, count } = change
  return uncalculated.map((cell) => {
    const { row, col } = cell.at
    return cell.sheet === sheet && row >= before ? { ...cell, at: { row: row + count, col } } : cell
  })
}

function writtenParts(
  book: Book,
  sheets: ReadonlyMap<string, SheetFormulas>,
  written: ReadonlyMap<string, readonly FormulaResult[]>,
): Record<string, string> {
  const parts: Record<string, string> = {}
  for (const { name, part } of book.parts.sheets) {
    const results = written.get(name)
    const xml = sheets.get(name)?.xml
    if (results && xml !== undefined) parts[part] = writeResults(xml, results)
  }
  return parts
}

function named({ sheet, at }: Formula, unsupported: string | null): UncalculatedCell {
  return { sheet, at, unsupported }
}

/** Sheet by sheet, in reading order. */
function inOrder(sheets: Iterable<string>, cells: readonly UncalculatedCell[]): UncalculatedCell[] {
  const places = new Map([...sheets].map((sheet, i) => [sheet, i]))
  const place = (sheet: string) => places.get(sheet) ?? 0
  return [...cells].sort((a, b) => place(a.sheet) - place(b.sheet) || compareCells(a.at, b.at))
}

function single({ row, col }: CellAddress): CellRange {
  return { top: row, left: col, bottom: row, right: col }
}

function isSame(a: Scalar, b: Scalar): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b
}
