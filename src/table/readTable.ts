import type { Cell, CellAddress, CellRange } from '../sheet/index.ts'
import { labelText, normalise, type MoneyUnit } from '../value/index.ts'
import { readDetails, readSummary } from './details.ts'
import { readFields, type Fields } from './fields.ts'
import { groupByProject } from './flatList.ts'
import { formOf } from './form.ts'
import type { IndicatorHeader } from './header.ts'
import { isPrintedAgain, readIndicators, type IndicatorBlock } from './indicators.ts'
import type { LabelBook } from './labels.ts'
import type {
  ColumnHeader,
  ColumnRole,
  DetailBlock,
  Fund,
  Problem,
  Procurement,
  Scope,
  SummaryBlock,
  Table,
} from './model.ts'
import { agreedUnit, statedUnits } from './money.ts'
import { procurementTop, readProcurement } from './procurement.ts'
import type { Region } from './regions.ts'
import type { SheetView } from './sheetView.ts'
import { readTasks } from './tasks.ts'
import { projectFromTitle, titleField, titleOf } from './titles.ts'
import { budgetYear, yearOfFileName, type YearSources } from './year.ts'

/** What a region is read with; `problems` takes what could not be understood. */
export interface Reading {
  readonly view: SheetView
  readonly book: LabelBook
  readonly fileName: string
  readonly problems: Problem[]
  /** Takes the 政府采购表 that were met. */
  readonly procurements: Procurement[]
}

/** A table before it is numbered. */
export type UnnamedTable = Omit<Table, 'id'>

/** Reads a region: one table, the tables of a flat list, or none where a title has no header below it. */
export function readRegion(reading: Reading, region: Region): UnnamedTable[] {
  const { view, book, fileName, problems } = reading
  const parts = readParts(reading, region)
  const header = region.headers[0] ?? null
  if (!header && !parts.summary) {
    if (region.title) problems.push(noHeader(view, region.title.cell, region.title.text))
    return []
  }
  const fields = readFields(view, parts.rest, book, region.titleSpots, parts.unit)
  const title = titleOf(view, region, parts.rest)
  const years: YearSources = {
    title: title.field ?? titleField(region.under),
    yearRow: title.yearRow,
    yearField: fields.yearField,
    code: fields.code,
    period: fields.period,
    project: fields.project,
    fileYear: yearOfFileName(fileName),
  }
  const base = {
    sheet: view.grid.sheet,
    range: rangeOf(view, title.top, Math.max(parts.last, header?.bottom ?? 0)),
    title: title.field,
    projectFromTitle: projectFromTitle(title.field?.text ?? ''),
    project: fields.project,
    unitName: fields.unitName,
    code: fields.code,
    period: fields.period,
    purpose: fields.purpose,
    moneyUnits: fields.moneyUnits,
    funds: fundsOf(fields, parts.details),
    goals: fields.goals,
    tasks: readTasks(view, parts.rest),
    paymentPlan: fields.paymentPlan,
    details: parts.details,
    year: budgetYear(years),
  }
  if (!header) return [summaryTable(base, parts.summary)]
  const table = indicatorTable(view, base, fields, header, parts.blocks)
  return header.list.project ? groupByProject(view, table, header, parts.unit, years) : [table]
}

function noHeader(view: SheetView, cell: CellAddress, title: string): Problem {
  return { sheet: view.grid.sheet, cell, code: 'no-header', data: { title } }
}

interface ScopedBlock {
  readonly header: IndicatorHeader
  readonly block: IndicatorBlock
  readonly scope: Scope
}

/** The blocks of a region and what they leave over. */
interface Parts {
  readonly blocks: readonly ScopedBlock[]
  readonly details: DetailBlock | null
  readonly summary: SummaryBlock | null
  /** The money unit stated above the table. */
  readonly unit: MoneyUnit | null
  /** The rows that belong to no block: they hold the fields. */
  readonly rest: readonly number[]
  /** The last row of any block. */
  readonly last: number
}

function readParts(reading: Reading, region: Region): Parts {
  const { view, book } = reading
  const end = Math.min(region.end, (view.grid.usedRows[view.grid.usedRows.length - 1] ?? 0) + 1)
  const bought = region.procurements.map((header) => ({ header, row: procurementTop(view, header) }))
  const lists = [...region.details, ...(region.summary ? [region.summary] : []), ...bought]
  const starts = [...region.headers, ...lists].map((s) => s.row)
  const stops = [...starts, end].sort((a, b) => a - b)
  const stopAfter = (row: number) => stops.find((stop) => stop > row) ?? end
  const unit = unitAbove(view, region, end)
  const taken: { readonly from: number; readonly to: number }[] = []

  const details = region.details.map((d) => {
    const read = readDetails(view, d, stopAfter(d.row), unit)
    taken.push({ from: d.row, to: read?.last ?? d.row })
    return read
  })
  for (const { header, row } of bought) {
    const read = readProcurement(view, header, stopAfter(header.row))
    reading.procurements.push(read.block)
    taken.push({ from: row, to: read.last })
  }
  const blocks = readBlocks(reading, region, stopAfter)
  for (const { header, block } of blocks) taken.push({ from: header.row, to: block.last })
  const summary = region.summary ? readSummary(view, region.summary, book, end, unit) : null
  if (region.summary) taken.push({ from: region.summary.row, to: summary?.last ?? 0 })

  return {
    blocks,
    details: details.find((d) => d !== null)?.block ?? null,
    summary: summary?.block ?? null,
    unit,
    rest: view.grid
      .rowsBetween(region.top, end)
      .filter((row) => !taken.some(({ from, to }) => row >= from && row <= to)),
    last: Math.max(0, ...blocks.map((b) => b.block.last), ...details.map((d) => d?.last ?? 0), summary?.last ?? 0),
  }
}

function readBlocks(
  { view, problems }: Reading,
  region: Region,
  stopAfter: (row: number) => number,
): readonly ScopedBlock[] {
  const blocks: ScopedBlock[] = []
  for (const header of region.headers) {
    const previous = blocks[blocks.length - 1]
    const again = previous && isPrintedAgain(header, previous.header) ? previous : null
    const scope = scopeAt(view, header, region) ?? again?.scope ?? 'annual'
    const scopes: Scope[] = header.sets.length > 1 ? ['period', 'annual'] : [scope]
    const before = again?.scope === scope ? again.block : null
    const block = readIndicators(view, header, stopAfter(header.row), scopes, before)
    problems.push(...block.problems)
    blocks.push({ header, block, scope })
  }
  return blocks
}

/** The unit stated above the table, or above the first of several tables under one title; null if two differ. */
function unitAbove(view: SheetView, region: Region, end: number): MoneyUnit | null {
  const first = region.headers[0]?.row ?? region.summary?.row ?? end
  const statements = statedUnits(view, view.grid.rowsBetween(region.top, first))
  if (statements.length === 0 && region.under) return unitAbove(view, region.under, region.under.end)
  return agreedUnit(statements)
}

/** The funds as labelled; where only a list of tasks or of costs says an amount, its total is the budget. */
function fundsOf(fields: Fields, details: DetailBlock | null): readonly Fund[] {
  const total = details?.total ?? null
  if (fields.funds.length > 0 || total?.state !== 'amount') return fields.funds
  return [{ scope: 'annual', total, splits: [] }]
}

type Base = Omit<UnnamedTable, 'kind' | 'form' | 'header' | 'columns' | 'indicators' | 'slots' | 'summary'>

function summaryTable(base: Base, summary: SummaryBlock | null): UnnamedTable {
  return { ...base, kind: 'summary', form: 'F3', header: null, columns: {}, indicators: [], slots: [], summary }
}

function indicatorTable(
  view: SheetView,
  base: Base,
  fields: Fields,
  header: IndicatorHeader,
  blocks: readonly ScopedBlock[],
): UnnamedTable {
  // Nearly every table has one block.
  const only = blocks.length === 1 ? blocks[0]?.block : undefined
  const indicators = only?.indicators ?? blocks.flatMap((b) => b.block.indicators)
  const slots = only?.slots ?? blocks.flatMap((b) => b.block.slots)
  const titled = base.title?.text ?? ''
  const kind = kindOf(titled, header, fields)
  const main = header.sets[header.sets.length - 1] ?? {}
  const form = formOf({
    labels: fields.labels,
    titled,
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
    budget: base.funds.length > 0,
  })
  return {
    ...base,
    kind,
    form,
    header: main.name?.cell ?? { row: header.row, col: 0 },
    columns: columnsOf(header),
    indicators,
    slots,
    summary: null,
  }
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
