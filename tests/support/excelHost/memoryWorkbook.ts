import { formatRange, shownNumber, shownText, type Cell, type CellRange, type Grid } from '../../../src/sheet/index.ts'

export interface MemoryCell {
  value: string | number | boolean
  formula: string | null
  format: string
  /** What Excel shows; null: as the format says. '####' where the column is too narrow. */
  shown: string | null
}

export interface MemoryFormat {
  id: string
  type: string
  ranges: CellRange[]
  stopIfTrue: boolean
  formula: string
  fill: string
  /** It came back by an undo and Excel has lost hold of it (office-js issue 6396). */
  isLost?: boolean
}

export interface MemoryValidation {
  /** What may be entered: 'list' with its rule, as Office.js gives it. */
  type: string
  rule: unknown
  errorAlert: unknown
  prompt: unknown
  ignoreBlanks: boolean
  ranges: CellRange[]
}

export interface MemorySheet {
  readonly id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  cells: Map<string, MemoryCell>
  merges: CellRange[]
  hiddenRows: Set<number>
  hiddenCols: Set<number>
  /** In the order of their priority. */
  formats: MemoryFormat[]
  fills: Map<string, string>
  /** What a cell looks like, fills apart: 'thin border, bold'. */
  looks: Map<string, string>
  /** Heights of rows set by hand, in points. */
  heights: Map<number, number>
  validations: MemoryValidation[]
  notes: Map<string, string>
  /** Threaded comments. */
  comments: Map<string, string>
  /** What areas were made to look like, by their address. */
  styles: Map<string, Record<string, unknown>>
  isProtected: boolean
  allowFormatCells: boolean
}

export interface MemoryXmlPart {
  readonly id: string
  xml: string
}

export const cellKey = (row: number, col: number) => `${row},${col}`

const COMMON_FORMATS = ['General', '0', '0.0', '0.00', '#,##0', '#,##0.00', '0%', '0.00%', 'yyyy/m/d']

/** A number format that shows a cell of a grid as it was shown there: grids do not carry their formats. */
function formatFor({ value, text }: Cell): string {
  if (typeof value === 'number')
    return COMMON_FORMATS.find((format) => shownNumber(value, format) === text) ?? `"${text}"`
  return typeof value === 'string' && value !== text ? `;;;"${text}"` : 'General'
}

const overlaps = (a: CellRange, b: CellRange) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

/** A workbook as Excel holds it while it is open. */
export class MemoryWorkbook {
  readonly sheets: MemorySheet[] = []
  xmlParts: MemoryXmlPart[] = []
  name = ''
  /** Days are counted from 1904. */
  date1904 = false
  active = 0
  /** The selected areas with their sheet: "'表1'!A1,C3:D4". A1 of a sheet that is not named in it. */
  selection = ''
  #ids = 0

  nextId(): string {
    return `{${String(++this.#ids).padStart(8, '0')}}`
  }

  addSheet(name: string, rows: readonly (readonly (string | number | boolean | null)[])[] = []): MemorySheet {
    const sheet: MemorySheet = {
      id: this.nextId(),
      name,
      visibility: 'Visible',
      cells: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenCols: new Set(),
      formats: [],
      fills: new Map(),
      looks: new Map(),
      heights: new Map(),
      validations: [],
      notes: new Map(),
      comments: new Map(),
      styles: new Map(),
      isProtected: false,
      allowFormatCells: false,
    }
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null) sheet.cells.set(cellKey(r, c), { value, formula: null, format: 'General', shown: null })
      }),
    )
    this.sheets.push(sheet)
    return sheet
  }

  /** The sheet of a file: its values, formulas, merged areas and hidden rows, shown as the file host shows them. */
  addGrid(grid: Grid): MemorySheet {
    const sheet = this.addSheet(grid.sheet)
    for (const row of grid.usedRows) {
      grid.rowCells(row).forEach((cell, col) => {
        if (!cell) return
        const { value, formula } = cell
        sheet.cells.set(cellKey(row, col), { value: value ?? '', formula, format: formatFor(cell), shown: null })
      })
    }
    sheet.merges = [...grid.merges]
    sheet.hiddenRows = new Set(grid.hiddenRows)
    sheet.hiddenCols = new Set(grid.hiddenCols)
    return sheet
  }

  sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name)
    if (!found) throw new RangeError(`no sheet ${name}`)
    return found
  }

  addFormat(sheet: MemorySheet, format: Omit<MemoryFormat, 'id'>): MemoryFormat {
    const added = { ...format, id: this.nextId() }
    // Excel puts a new conditional format in front of the others.
    sheet.formats.unshift(added)
    return added
  }

  /** All there is, comparable; selection and identifiers of the session left out. */
  snapshot(): unknown {
    return structuredClone({
      sheets: this.sheets.map((sheet) => ({
        ...sheet,
        id: '',
        cells: [...sheet.cells].sort(),
        merges: sheet.merges.map(formatRange).sort(),
        fills: [...sheet.fills].sort(),
        looks: [...sheet.looks].sort(),
        heights: [...sheet.heights].sort(),
        hiddenRows: [...sheet.hiddenRows].sort(),
        notes: [...sheet.notes].sort(),
        comments: [...sheet.comments].sort(),
        formats: sheet.formats.map((format) => ({ ...format, id: '' })),
      })),
      xml: this.xmlParts.map(({ xml }) => xml),
    })
  }

  /** The same workbook after saving and opening: new identifiers, formulas written as Excel writes them. */
  reopened(): MemoryWorkbook {
    const copy = new MemoryWorkbook()
    copy.#ids = 1_000
    for (const sheet of this.sheets) {
      const kept = structuredClone(sheet)
      const formats = kept.formats.map((format) => ({ ...format, id: copy.nextId() }))
      copy.sheets.push({ ...kept, formats, id: copy.nextId() })
    }
    copy.date1904 = this.date1904
    copy.xmlParts = this.xmlParts.map(({ xml }) => ({ id: copy.nextId(), xml }))
    return copy
  }
}

export function shownIn(cell: MemoryCell | undefined, date1904: boolean): string {
  if (!cell) return ''
  if (cell.shown !== null) return cell.shown
  if (typeof cell.value === 'number') return shownNumber(cell.value, cell.format, date1904)
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : shownText(cell.value, cell.format)
}

/** What Excel stores when this is typed or written into a cell of this format. */
export function typed(input: unknown, format: string): MemoryCell | null {
  const cell = (value: string | number | boolean, code = format, formula: string | null = null): MemoryCell => ({
    value,
    formula,
    format: code,
    shown: null,
  })
  if (typeof input === 'number' || typeof input === 'boolean') return cell(input)
  if (typeof input !== 'string') throw new TypeError(`cannot write ${JSON.stringify(input)}`)
  if (input === '') return format === 'General' ? null : cell('')
  if (format === '@') return cell(input)
  if (input.startsWith("'")) return cell(input.slice(1))
  if (input.startsWith('=')) return cell('', format, input.slice(1))
  if (/^\s*[-+]?[\d,]+(?:\.\d*)?\s*$/.test(input)) return cell(Number(input.replaceAll(',', '')))
  const percent = /^([-+]?\d+(?:\.\d+)?)%$/.exec(input)
  if (percent) return cell(Number(percent[1]) / 100, input.includes('.') ? '0.00%' : '0%')
  const date = /^(\d{4})(?:[-/]|年)(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/.exec(input)
  if (date) {
    const day = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000
    return cell(day + 25_569, 'yyyy/m/d')
  }
  if (/^(?:true|false)$/i.test(input)) return cell(input.toLowerCase() === 'true')
  return cell(input)
}

/** The smallest rectangle over the cells of a part of the sheet that hold something; null where none does. */
export function usedRange(sheet: MemorySheet, valuesOnly: boolean, within?: CellRange): CellRange | null {
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 }
  const include = (range: CellRange) => {
    const part = within ? intersection(range, within) : range
    if (!part) return
    used.top = Math.min(used.top, part.top)
    used.left = Math.min(used.left, part.left)
    used.bottom = Math.max(used.bottom, part.bottom)
    used.right = Math.max(used.right, part.right)
  }
  for (const [key, { value, formula }] of sheet.cells) {
    const [row = 0, col = 0] = key.split(',').map(Number)
    if (valuesOnly && value === '' && formula === null) continue
    include({ top: row, left: col, bottom: row, right: col })
  }
  if (!valuesOnly) sheet.merges.forEach(include)
  return used.bottom < 0 ? null : used
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  if (!overlaps(a, b)) return null
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
}

/** What is left of a range around another one, in up to four pieces. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  const common = intersection(range, hole)
  if (!common) return [range]
  const pieces = [
    { ...range, bottom: common.top - 1 },
    { ...common, left: range.left, right: common.left - 1 },
    { ...common, left: common.right + 1, right: range.right },
    { ...range, top: common.bottom + 1 },
  ]
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right)
}

/** The rectangles of visible cells of a range. */
export function visibleAreas(sheet: MemorySheet, range: CellRange): CellRange[] {
  const runs = (from: number, to: number, hidden: ReadonlySet<number>) => {
    const list: [number, number][] = []
    for (let i = from; i <= to; i++) {
      const last = list.at(-1)
      if (hidden.has(i)) continue
      if (last && last[1] === i - 1) last[1] = i
      else list.push([i, i])
    }
    return list
  }
  const cols = runs(range.left, range.right, sheet.hiddenCols)
  return runs(range.top, range.bottom, sheet.hiddenRows).flatMap(([top, bottom]) =>
    cols.map(([left, right]) => ({ top, left, bottom, right })),
  )
}

/** Everything a sheet keeps by cell. Formulas stay as they are: the tests' workbooks have none that moved rows concern. */
function byCell(sheet: MemorySheet): Map<string, unknown>[] {
  return [sheet.cells, sheet.fills, sheet.looks, sheet.notes, sheet.comments]
}

/** Gives what is kept by cell or row its new row; null: it goes. */
function moveRows(sheet: MemorySheet, to: (row: number) => number | null): void {
  for (const kept of byCell(sheet)) {
    const entries = [...kept]
    kept.clear()
    for (const [key, value] of entries) {
      const [row = 0, col = 0] = key.split(',').map(Number)
      const moved = to(row)
      if (moved !== null) kept.set(cellKey(moved, col), value)
    }
  }
  const heights = [...sheet.heights]
  sheet.heights.clear()
  for (const [row, height] of heights) {
    const moved = to(row)
    if (moved !== null) sheet.heights.set(moved, height)
  }
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => to(row) ?? []))
}

/**
 * Inserts rows as Excel does where no other manner is asked for: they have the formats, the height and the validations
 * of the row above, and its conditional formats.
 */
export function insertRowsAt(sheet: MemorySheet, before: number, count: number): void {
  const move = (range: CellRange): CellRange => ({
    ...range,
    top: range.top >= before ? range.top + count : range.top,
    bottom: range.bottom >= before ? range.bottom + count : range.bottom,
  })
  const extend = (range: CellRange): CellRange =>
    range.bottom === before - 1 ? { ...range, bottom: range.bottom + count } : move(range)
  moveRows(sheet, (row) => (row >= before ? row + count : row))
  sheet.merges = sheet.merges.map(move)
  for (const format of sheet.formats) format.ranges = format.ranges.map(extend)
  for (const validation of sheet.validations) validation.ranges = validation.ranges.map(extend)
  for (let row = before; before > 0 && row < before + count; row++) {
    for (const [key, { format }] of [...sheet.cells]) {
      const [at = 0, col = 0] = key.split(',').map(Number)
      if (at === before - 1 && format !== 'General')
        sheet.cells.set(cellKey(row, col), { value: '', formula: null, format, shown: null })
    }
    copyLooks(sheet, before - 1, row, (col) => col)
    const height = sheet.heights.get(before - 1)
    if (height !== undefined) sheet.heights.set(row, height)
  }
}

/** Fill and look of a row's cells, to those cells of another row that `toCol` names. */
export function copyLooks(sheet: MemorySheet, from: number, to: number, toCol: (col: number) => number | null): void {
  for (const kept of [sheet.fills, sheet.looks]) {
    for (const [key, value] of [...kept]) {
      const [row = 0, col = 0] = key.split(',').map(Number)
      const target = toCol(col)
      if (row === from && target !== null) kept.set(cellKey(to, target), value)
    }
  }
}

/** Takes rows away; what stands below moves up. A merged area of which one cell is left is none any more. */
export function deleteRowsAt(sheet: MemorySheet, first: number, count: number): void {
  const row = (n: number) => (n < first ? n : Math.max(first, n - count))
  const move = (range: CellRange): CellRange => ({
    ...range,
    top: row(range.top),
    bottom: range.bottom < first ? range.bottom : Math.max(first, range.bottom - count + 1) - 1,
  })
  const rest = (ranges: readonly CellRange[]) => ranges.map(move).filter(({ top, bottom }) => bottom >= top)
  moveRows(sheet, (at) => (at >= first && at < first + count ? null : row(at)))
  sheet.merges = rest(sheet.merges).filter(({ top, left, bottom, right }) => bottom > top || right > left)
  for (const format of sheet.formats) format.ranges = rest(format.ranges)
  for (const validation of sheet.validations) validation.ranges = rest(validation.ranges)
  sheet.formats = sheet.formats.filter(({ ranges }) => ranges.length > 0)
  sheet.validations = sheet.validations.filter(({ ranges }) => ranges.length > 0)
}

export function addressOf(sheet: MemorySheet, range: CellRange): string {
  return `'${sheet.name.replaceAll("'", "''")}'!${formatRange(range)}`
}
