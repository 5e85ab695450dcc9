import { formatRange, type Cell, type CellAddress, type Grid } from '../../src/sheet/index.ts'
import { LabelBook } from '../../src/table/index.ts'
import type { CellStyle } from './xlsxStyles.ts'
import type { CellInput, SheetDescription } from './xlsxWriter.ts'

const BOOK = new LabelBook()
const TITLE = /绩效(目标|自评).{0,4}表([（(]\d{4}年度[)）])?$/
/** What stands around the table without lines: 附表1, 单位：万元, the year below the title, the foot. */
const OUTSIDE = /^(附表|填报单位[:：]|填表人|单位负责人|注[:：]|[（(]\d{4}年度[)）])|(单位|金额)[:：]\s*(万元|元)$/
const LINE_HEIGHT = 15
const TITLE_STYLE: CellStyle = { size: 16, bold: true, align: 'center', valign: 'center', wrap: true }
const HEADER_FILL = 'DDEBF7'

/** Columns whose short entries stand in the middle; names, descriptions and reasons begin at the left. */
const CENTRED: ReadonlySet<string> = new Set([
  'level1',
  'level2',
  'value',
  'operator',
  'unit',
  'weight',
  'direction',
  'order',
])

type RowKind = 'title' | 'outside' | 'header' | 'body' | 'blank'

/** How a bureau's table looks: a large title, lines around the form, a bold header, wrapped texts, amounts right. */
export function drawSheet(grid: Grid, widths: readonly number[]): SheetDescription {
  const right = Math.max(grid.colCount, ...grid.merges.map((merge) => merge.right + 1))
  const rows: CellInput[][] = []
  const rowHeights: Record<number, number> = {}
  let centred: ReadonlySet<number> = new Set()
  for (let row = 0; row < grid.rowCount; row++) {
    const kind = rowKind(grid, row)
    if (kind !== 'body') centred = kind === 'header' ? centredColumns(grid, row) : new Set()
    const cells: CellInput[] = []
    for (let col = 0; col < right; col++) {
      const cell = grid.cell(row, col)
      const style = styleOf(grid, { row, col }, kind, centred)
      if (cell?.error) cells.push({ error: cell.error, style })
      else if (cell || style.border) cells.push({ value: cell?.value ?? null, style })
      else cells.push(null)
    }
    rows.push(cells)
    rowHeights[row] = kind === 'title' ? 32 : heightOf(grid, row, widths)
  }
  return { name: grid.sheet, rows, merges: grid.merges.map(formatRange), columnWidths: widths, rowHeights }
}

function rowKind(grid: Grid, row: number): RowKind {
  const texts = grid.rowCells(row).flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []))
  const covered = grid.merges.some((merge) => merge.top < row && merge.bottom >= row)
  const [first] = texts
  if (first === undefined) return covered ? 'body' : 'blank'
  // A title may take two rows: the bureau's name above the form's.
  if (
    texts.length === 1 &&
    (TITLE.test(first) || (row === 0 && !OUTSIDE.test(first) && TITLE.test(grid.cell(1, 0)?.text ?? '')))
  )
    return 'title'
  if (texts.some((text) => OUTSIDE.test(text))) return 'outside'
  const columns = texts.filter((text) => BOOK.column(text) !== null).length
  const listed = texts.filter((text) => BOOK.list(text).length > 0).length
  return columns >= 3 || (listed >= 3 && listed >= texts.length - 1) ? 'header' : 'body'
}

function styleOf(grid: Grid, { row, col }: CellAddress, kind: RowKind, centred: ReadonlySet<number>): CellStyle {
  if (kind === 'title') return TITLE_STYLE
  if (kind === 'blank') return {}
  const cell = grid.shown(row, col)
  if (kind === 'outside') return { align: outsideAlign(cell?.text ?? ''), valign: 'center' }
  const lined: CellStyle = { border: true, wrap: true, valign: 'center' }
  if (kind === 'header') return { ...lined, bold: true, fill: HEADER_FILL, align: 'center' }
  if (!cell) return lined
  if (typeof cell.value === 'number')
    return { ...lined, align: centred.has(col) ? 'center' : 'right', ...numberFormat(cell) }
  if (BOOK.field(cell.text)) return { ...lined, bold: true, align: 'center' }
  return { ...lined, align: centred.has(col) ? 'center' : 'left' }
}

function outsideAlign(text: string): 'left' | 'center' | 'right' {
  if (/^[（(]\d{4}/.test(text)) return 'center'
  return /(单位|金额)[:：]\s*(万元|元)$/.test(text) ? 'right' : 'left'
}

function centredColumns(grid: Grid, header: number): ReadonlySet<number> {
  const columns = new Set<number>()
  grid.rowCells(header).forEach((cell, col) => {
    const roles = cell ? [BOOK.column(cell.text), ...BOOK.list(cell.text)] : []
    if (!roles.some((role) => role !== null && CENTRED.has(role))) return
    const { left, right } = grid.areaAt(header, col)
    for (let c = left; c <= right; c++) columns.add(c)
  })
  return columns
}

/** The format under which a number is shown as it is written in the source. */
function numberFormat({ text }: Cell): CellStyle {
  const decimals = text.split('.')[1]?.length ?? 0
  const whole = text.includes(',') ? '#,##0' : '0'
  if (decimals === 0) return whole === '0' ? {} : { format: whole }
  return { format: `${whole}.${'0'.repeat(decimals)}` }
}

/** Room for the longest wrapped text that stands in this row alone. */
function heightOf(grid: Grid, row: number, widths: readonly number[]): number {
  let lines = 1
  grid.rowCells(row).forEach((cell, col) => {
    const area = grid.areaAt(row, col)
    if (!cell || area.bottom > row) return
    let width = 0
    for (let c = area.left; c <= area.right; c++) width += widths[c] ?? 9
    const needed = cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)
    lines = Math.max(lines, needed)
  })
  return lines * LINE_HEIGHT + 6
}

function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char > 'ÿ' ? 2 : 1
  return width
}
