import type { Cell, CellAddress, CellRange, Grid } from '../sheet/index.ts'
import { labelText, normalise } from '../value/index.ts'
import { readDetailHeader, readDetails, readSummary, readSummaryHeader, type ListHeader } from './details.ts'
import { readFields, type Fields } from './fields.ts'
import { groupByProject } from './flatList.ts'
import { formOf } from './form.ts'
import { HEADER_HINT, readHeader, type IndicatorHeader } from './header.ts'
import { isPrintedAgain, readIndicators, repeatsHeader, type IndicatorBlock } from './indicators.ts'
import { isTitle, LabelBook } from './labels.ts'
import type { ColumnHeader, ColumnRole, Problem, RecognisedWorkbook, Scope, Table, TextField } from './model.ts'
import { statedUnit } from './money.ts'
import { findProblems } from './problems.ts'
import { SheetView, spotField, type Spot } from './sheetView.ts'
import { budgetYear, yearOfFileName } from './year.ts'

export interface RecogniseOptions {
  /** The file's name: says the budget year where the table does not. */
  readonly fileName?: string
  /** Synonyms of printed labels, from the pack: known label → further ones. */
  readonly labels?: LabelBook
}

const BOOK = new LabelBook()

/** Finds every 绩效目标表 on the sheets of a workbook. Reads labels, never fixed addresses. */
export function recognise(grids: readonly Grid[], options: RecogniseOptions = {}): RecognisedWorkbook {
  const tables: Table[] = []
  const problems: Problem[] = []
  for (const grid of grids) {
    const found = recogniseSheet(grid, options, tables.length)
    tables.push(...found.tables)
    problems.push(...found.problems)
  }
  return { tables, problems }
}

/** What begins a table or a part of one, row by row. */
interface Region {
  title: Spot | null
  /** All title spots of the region's top (an unmerged title is repeated in its row). */
  readonly titleSpots: Set<Spot>
  readonly top: number
  readonly headers: IndicatorHeader[]
  summary: ListHeader | null
  readonly details: ListHeader[]
  end: number
}

/** Finds the tables of one sheet; `count` tables were found before (ids go on). */
export function recogniseSheet(grid: Grid, options: RecogniseOptions, count: number): RecognisedWorkbook {
  const view = new SheetView(grid)
  const book = options.labels ?? BOOK
  const problems: Problem[] = []
  const tables: Table[] = []
  for (const region of regionsOf(view, book)) {
    for (const table of readRegion(view, region, book, options.fileName ?? '', problems)) {
      tables.push({ ...table, id: `t${String(count + tables.length + 1)}` })
    }
  }
  if (tables.length === 0 && grid.usedRows.some((row) => view.spots(row).length > 0)) {
    problems.push({ sheet: grid.sheet, cell: null, code: 'no-table', data: {} })
  }
  return { tables, problems: [...problems, ...findProblems(grid, tables)] }
}

function regionsOf(view: SheetView, book: LabelBook): Region[] {
  const regions: Region[] = []
  let current: Region | null = null
  const open = (row: number): Region => {
    if (current) current.end = row
    current = { title: null, titleSpots: new Set(), top: row, headers: [], summary: null, details: [], end: Infinity }
    regions.push(current)
    return current
  }
  let header: IndicatorHeader | null = null
  // The first row since the last block that names a project anew, where no title separates two tables.
  let anew: number | null = null
  for (const row of view.grid.usedRows) {
    if (header && row <= header.bottom) continue
    const first = firstCell(view, row)
    if (first && isTitle(first.text)) {
      const spots = view.spots(row)
      if (spots.every((spot) => spot.text === first.text || spot.text.length < 40)) {
        const last: Region | null = current
        const fresh: Region = last && isHeading(view, last, row) ? last : open(row)
        fresh.title = spots.find((spot) => spot.text === first.text) ?? null
        for (const spot of spots) if (spot.text === first.text) fresh.titleSpots.add(spot)
        header = null
        anew = null
        continue
      }
    }
    const region: Region = current ?? open(row)
    const shape = shapeOf(view, row)
    if (shape.header) {
      if (header && repeatsHeader(view, row, header)) {
        // Printed again at a page break, or a second block of the same shape (长期/年度): a block of its own either way.
        const again = readHeader(view, row, book)
        if (again && anew === null) {
          region.headers.push(again)
          header = again
          continue
        }
      }
      const found = readHeader(view, row, book)
      if (found) {
        const target: Region = region.headers.length > 0 && anew !== null ? open(anew) : region
        target.headers.push(found)
        header = found
        anew = null
        continue
      }
    }
    if (shape.list) {
      const details = readDetailHeader(view, row, book)
      if (details) {
        region.details.push(details)
        continue
      }
      const summary = region.headers.length === 0 && !region.summary ? readSummaryHeader(view, row, book) : null
      if (summary && !header) {
        region.summary = summary
        continue
      }
    }
    if (header && anew === null && shape.project && namesProject(view, row, book)) anew = row
  }
  return regions.filter((region) => region.title || region.headers.length > 0 || region.summary)
}

/** Whether a region is so far nothing but a title in the row right above: a heading of the document, or half a title. */
function isHeading(view: SheetView, region: Region, row: number): boolean {
  if (!region.title || region.headers.length > 0 || region.summary) return false
  return view.nextRow(region.title.cell.row) === row
}

function firstCell(view: SheetView, row: number) {
  for (const cell of view.grid.rowCells(row)) if (cell && cell.text !== '') return cell
  return null
}

const LIST_HINT = /金\s*额|预\s*算/
const PROJECT_HINT = /名\s*称|编\s*[码号]|代\s*码|支出方向/
// Most cells hold none of them: one look tells.
const ANY_HINT = new RegExp([HEADER_HINT, LIST_HINT, PROJECT_HINT].map((hint) => hint.source).join('|'))

/** What a row could be, asked cheaply of every cell. */
interface Shape {
  readonly header: boolean
  readonly list: boolean
  readonly project: boolean
}

function shapeOf(view: SheetView, row: number): Shape {
  let header = false
  let list = false
  let project = false
  for (const cell of view.grid.rowCells(row)) {
    if (!cell || cell.text.length > 24 || cell.text.length < 2 || !ANY_HINT.test(cell.text)) continue
    if (!header && HEADER_HINT.test(cell.text)) header = true
    if (!list && LIST_HINT.test(cell.text)) list = true
    if (!project && PROJECT_HINT.test(cell.text)) project = true
  }
  return { header, list, project }
}

/** Whether a row below a block of indicators starts another project: 项目名称 or 项目编码 as its first label. */
function namesProject(view: SheetView, row: number, book: LabelBook): boolean {
  return view.spots(row).some((spot) => {
    const field = book.field(spot.text)?.field
    return field === 'project' || field === 'code'
  })
}

function readRegion(
  view: SheetView,
  region: Region,
  book: LabelBook,
  fileName: string,
  problems: Problem[],
): Omit<Table, 'id'>[] {
  const { grid } = view
  const end = Math.min(region.end, (grid.usedRows[grid.usedRows.length - 1] ?? 0) + 1)
  const starts = [
    ...region.headers.map((h) => h.row),
    ...region.details.map((d) => d.row),
    region.summary?.row ?? Infinity,
  ]
  const header = region.headers[0] ?? null
  const stops = [...starts, end].sort((a, b) => a - b)
  const stopAfter = (row: number) => stops.find((stop) => stop > row) ?? end

  const used = grid.rowsBetween(region.top, end)
  const units = grid
    .rowsBetween(region.top, header?.row ?? region.summary?.row ?? end)
    .flatMap((row) => unitsOf(view, row))
  const tableUnit = new Set(units).size === 1 ? (units[0] ?? null) : null

  // Details first: their rows hold no fields.
  const taken: { readonly from: number; readonly to: number }[] = []
  const details = region.details.map((d) => {
    const read = readDetails(view, d, stopAfter(d.row), tableUnit)
    taken.push({ from: d.row, to: read?.last ?? d.row })
    return read
  })
  const blocks: { header: IndicatorHeader; block: IndicatorBlock; scope: Scope }[] = []
  for (const h of region.headers) {
    const previous = blocks[blocks.length - 1]
    const again = previous && isPrintedAgain(h, previous.header) ? previous : null
    const scope = scopeAt(view, h, region) ?? again?.scope ?? 'annual'
    const scopes: Scope[] = h.sets.length > 1 ? ['period', 'annual'] : [scope]
    const before = again?.scope === scope ? again.block : null
    const block = readIndicators(view, h, stopAfter(h.row), scopes, before)
    problems.push(...block.problems)
    blocks.push({ header: h, block, scope })
    taken.push({ from: h.row, to: block.last })
  }
  const summary = region.summary ? readSummary(view, region.summary, book, end, tableUnit) : null
  if (region.summary) taken.push({ from: region.summary.row, to: summary?.last ?? 0 })

  if (!header && !summary) {
    if (region.title) {
      problems.push({
        sheet: grid.sheet,
        cell: region.title.cell,
        code: 'no-header',
        data: { title: region.title.text },
      })
    }
    return []
  }
  const fieldRows = used.filter((row) => !taken.some(({ from, to }) => row >= from && row <= to))
  const fields = readFields(view, fieldRows, book, region.titleSpots)
  const title = titleOf(view, region, fieldRows)
  const last = Math.max(
    ...blocks.map((b) => b.block.last),
    ...details.map((d) => d?.last ?? 0),
    summary?.last ?? 0,
    header?.bottom ?? 0,
  )
  const range = rangeOf(view, title.top, last)
  const base = {
    sheet: grid.sheet,
    range,
    title: title.field,
    projectFromTitle: projectFromTitle(title.field?.text ?? ''),
    project: fields.project,
    unitName: fields.unitName,
    code: fields.code,
    period: fields.period,
    purpose: fields.purpose,
    moneyUnits: fields.moneyUnits,
    funds: fields.funds,
    goals: fields.goals,
    paymentPlan: fields.paymentPlan,
    details: details.find((d) => d !== null)?.block ?? null,
  }
  const yearSources = {
    title: title.field,
    yearRow: title.yearRow,
    yearField: fields.yearField,
    code: fields.code,
    period: fields.period,
    project: fields.project,
    fileYear: yearOfFileName(fileName),
  }
  if (!header) {
    return [
      {
        ...base,
        kind: 'summary',
        form: 'F3',
        year: budgetYear(yearSources),
        header: null,
        columns: {},
        indicators: [],
        slots: [],
        summary: summary?.block ?? null,
      },
    ]
  }
  const indicators = joined(blocks.map((b) => b.block.indicators))
  const slots = joined(blocks.map((b) => b.block.slots))
  const kind = kindOf(title.field?.text ?? '', header, fields)
  const main = header.sets[header.sets.length - 1] ?? {}
  const table: Omit<Table, 'id'> = {
    ...base,
    kind,
    form: formOf({
      labels: fields.labels,
      titled: title.field?.text ?? '',
      kind,
      double: header.sets.length > 1,
      blocks: new Set(blocks.map((b) => b.scope)).size,
      flatList: header.list.project !== undefined,
      operatorColumn: main.operator !== undefined,
      weightColumn: main.weight !== undefined,
      costLevel1: indicators.some((i) => i.level1?.class === 'cost') || slots.some((s) => s.level1?.class === 'cost'),
      numberedGoals: fields.goals.some((goal) => goal.label !== null && isNumberedGoal(view, goal.label)),
      nameLabel: labelText(main.name?.text ?? ''),
      valueLabel: labelText(main.value?.text ?? ''),
      details: base.details !== null,
    }),
    year: budgetYear(yearSources),
    header: main.name?.cell ?? { row: header.row, col: 0 },
    columns: columnsOf(header),
    indicators,
    slots,
    summary: null,
  }
  return header.list.project ? groupByProject(view, table, header, tableUnit, yearSources) : [table]
}

/** The lists one after the other; most tables have one block, whose list is taken as it is. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists
  return lists.length === 1 && only ? only : lists.flat()
}

function unitsOf(view: SheetView, row: number) {
  return view.spots(row).flatMap((spot) => statedUnit(spot.text) ?? [])
}

function isNumberedGoal(view: SheetView, label: CellAddress): boolean {
  return /目标\s*\d/.test(normalise(view.grid.cell(label.row, label.col)?.text ?? ''))
}

const PERIOD_BLOCK = /长期|中期|实施期/
const ANNUAL_BLOCK = /年度/

/** Which period a block of indicators speaks of: said left of it or in the row above; null where nothing says. */
function scopeAt(view: SheetView, header: IndicatorHeader, region: Region): Scope | null {
  const left = Math.min(...Object.values(header.sets[0] ?? {}).map((column) => column.left))
  const near: string[] = []
  for (let col = 0; col < left; col++) near.push(labelText(view.grid.shown(header.row, col)?.text ?? ''))
  const above = view.grid.rowsBetween(region.top, header.row).slice(-1)[0]
  if (above !== undefined) {
    const spots = view.spots(above)
    if (spots.length === 1 && (spots[0]?.text.length ?? 99) < 16) near.push(labelText(spots[0]?.text ?? ''))
  }
  for (const text of near) {
    if (!text.includes('指标')) continue
    if (PERIOD_BLOCK.test(text)) return 'period'
    if (ANNUAL_BLOCK.test(text)) return 'annual'
  }
  return null
}

function kindOf(title: string, header: IndicatorHeader, fields: Fields): Table['kind'] {
  if (header.selfAssessment || /自评/.test(title)) return 'self-assessment'
  return fields.overall || /整体/.test(title) ? 'overall' : 'project'
}

function columnsOf(header: IndicatorHeader): Partial<Record<ColumnRole, ColumnHeader>> {
  const columns: Partial<Record<ColumnRole, ColumnHeader>> = {}
  for (const [role, column] of Object.entries(header.sets[header.sets.length - 1] ?? {})) {
    columns[role as ColumnRole] = { cell: column.cell, text: column.text }
  }
  return columns
}

const YEAR_ROW = /^[(（]?\s*(19|20)\d{2}\s*年?\s*度?\s*[)）]?$/

/** The title, its upper half where it takes two rows, and the row of the year below it. */
function titleOf(view: SheetView, region: Region, rows: readonly number[]) {
  const spot = region.title
  let yearRow: TextField | null = null
  for (const row of rows.slice(0, 5)) {
    const year = view.spots(row).find((s) => YEAR_ROW.test(normalise(s.text)) && s.text.includes('年'))
    if (year) yearRow = spotField(year, null)
  }
  if (!spot) return { field: null, yearRow, top: firstContent(region, rows) }
  return { field: spotField(spot, null), yearRow, top: spot.cell.row }
}

function firstContent(region: Region, rows: readonly number[]): number {
  return rows[0] ?? region.headers[0]?.row ?? region.top
}

/** From the title's row to the last row, over the columns in use there. */
function rangeOf(view: SheetView, top: number, last: number): CellRange {
  const { grid } = view
  let left = Infinity
  let right = 0
  for (const row of grid.rowsBetween(top, last + 1)) {
    const cells = grid.rowCells(row)
    const first = cells.findIndex(isWritten)
    if (first < 0) continue
    let end = cells.length - 1
    while (!isWritten(cells[end])) end--
    left = Math.min(left, first)
    right = Math.max(right, grid.mergeAt(row, end)?.right ?? end)
  }
  return { top, left: Number.isFinite(left) ? left : 0, bottom: last, right }
}

function isWritten(cell: Cell | null | undefined): boolean {
  return Boolean(cell && (cell.text !== '' || cell.error !== null))
}

const GENERIC_TITLE =
  /^(\d{4}年度?)?(省级|市级|县级|区级|本级|中央)?(部门|单位|财政|预算|专项|资金|项目|政策|支出|方向|整体|区域|年度|转移支付|重点|和|及|\d{4})*$/

/** The project a title names: 「1.食品安全工作经费绩效目标表」 → 食品安全工作经费; null for a form's own title. */
export function projectFromTitle(title: string): string | null {
  const plain = normalise(title).replace(/^\d{1,3}[.、]/, '')
  const name = plain.replace(/(项目|支出)?绩效(目标|自评)(申报|汇总|批复|自评)?表([(（].*)?$/, '')
  if (name === plain || name === '' || GENERIC_TITLE.test(name)) return null
  return name
}
