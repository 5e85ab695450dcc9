import { columnName, type CellAddress, type CellRange, type Grid } from '../sheet/index.ts'
import type { ColumnRole, EmptySlot, Indicator, Level1Class, Level2Class, LevelField, Table } from '../table/index.ts'
import { isNotApplicable, labelText, normalise } from '../value/index.ts'
import { headersOf, periodColumns, type ColumnCells, type PeriodColumns } from './blockColumns.ts'
import { classOfLine, type FormClass } from './formClass.ts'

/** A row of the indicator block, filled or pre-printed. */
export interface Line {
  readonly row: number
  /** The last row that belongs to it: cells merged downwards, a basis that goes on after a page break. */
  readonly bottom: number
  readonly level1: LevelField<Level1Class> | null
  readonly level2: LevelField<Level2Class> | null
  readonly class: FormClass | null
  /** null: pre-printed and still empty. */
  readonly indicator: Indicator | null
  /** May be filled: empty, 指标1：, or 本项目不适用此指标. */
  readonly open: boolean
}

/** The rows of one class that stand together. */
export interface Run {
  readonly class: FormClass | null
  readonly lines: readonly Line[]
}

/** The indicators of a table as they stand on its sheet: this year's, where it has another period's beside them. */
export interface Block extends PeriodColumns {
  readonly table: Table
  readonly grid: Grid
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
  readonly headerBottom: number
  readonly lines: readonly Line[]
  readonly runs: readonly Run[]
  /** Cost is a level 1 of its own. */
  readonly costLevel1: boolean
  readonly hasLevel2: boolean
  areaAt(row: number, col: number): CellRange
  /** As shown, without blanks at its ends; a merged area's text in each of its cells. */
  textAt(row: number, col: number): string
}

const NUMBER_ONLY = /^(?:指标[\d一二三四五六七八九十]{1,2}[:、.]?)?(?:…+|\.{3,})?$/
const TOTAL = /^(?:合计|总计|小计|总分|共计)$/

/** Reads where a table's indicators stand; null where it has no header of indicators. */
export function readBlock(table: Table, grid: Grid): Block | null {
  if (!table.header) return null
  const scope = [...table.indicators, ...table.slots].some((line) => line.scope === 'annual') ? 'annual' : 'period'
  const own = table.indicators.filter((one) => one.scope === scope && !TOTAL.test(one.name.plain))
  const slots = table.slots.filter((slot) => slot.scope === scope)
  const headers = headersOf(table, own[0] ?? null)
  const columns = mapValues(headers, (cell) => cell.col)
  const headerBottom = Math.max(...Object.values(headers).map((cell) => grid.areaAt(cell.row, cell.col).bottom))
  const last = Math.max(headerBottom, ...own.map((one) => one.row), ...slots.map((slot) => slot.row))
  const areas = areasByRow(grid, headerBottom + 1, last)
  const areaAt = (row: number, col: number): CellRange => {
    if (row <= headerBottom) return grid.areaAt(row, col)
    const found = areas.get(row)?.find((area) => col >= area.left && col <= area.right)
    return found ?? { top: row, left: col, bottom: row, right: col }
  }
  const textAt = (row: number, col: number): string => {
    const area = areaAt(row, col)
    return grid.cell(area.top, area.left)?.text.trim() ?? ''
  }
  const hasLevel2 = columns.level2 !== undefined
  const costLevel1 = [...own, ...slots].some((line) => line.level1?.class === 'cost')

  const filled = new Set(own.map((one) => one.row))
  const rows = new Map<number, Pick<Line, 'level1' | 'level2' | 'indicator' | 'open'>>()
  for (const { row, level1, level2 } of slots) rows.set(row, { level1, level2, indicator: null, open: true })
  for (const one of own) {
    rows.set(one.row, { level1: one.level1, level2: one.level2, indicator: one, open: isOpen(one) })
  }
  const written = [columns.name, columns.value].filter((col) => col !== undefined)
  for (const level of levelAreas([...own, ...slots], areaAt, hasLevel2)) {
    for (let row = level.area.top; row <= level.area.bottom; row++) {
      if (rows.has(row) || filled.has(row) || written.some((col) => textAt(row, col) !== '')) continue
      rows.set(row, { level1: level.level1, level2: level.level2, indicator: null, open: true })
    }
  }
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const lines = sorted.map(([row, line], i): Line => {
    const limit = sorted[i + 1]?.[0] ?? null
    const bottom = bottomOf(row, limit, { table, grid, columns, areaAt, textAt, written, header: headers })
    return { row, bottom, ...line, class: classOfLine(line, hasLevel2) }
  })
  const period = scope === 'annual' ? table.indicators.filter((one) => one.scope === 'period') : []
  const beside = period.filter((one) => filled.has(one.row) || rows.has(one.row))
  return {
    table,
    grid,
    columns,
    ...periodColumns(beside, columns),
    headerBottom,
    lines,
    runs: runsOf(lines),
    costLevel1,
    hasLevel2,
    areaAt,
    textAt,
  }
}

function mapValues<K extends string, V, W>(record: Partial<Record<K, V>>, map: (value: V) => W): Partial<Record<K, W>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as V)])) as Partial<
    Record<K, W>
  >
}

/** Merged areas by row: a merge over the whole block is looked up once a row, not once a cell. */
function areasByRow(grid: Grid, first: number, last: number): Map<number, CellRange[]> {
  const areas = new Map<number, CellRange[]>()
  for (const merge of grid.merges) {
    for (let row = Math.max(first, merge.top); row <= Math.min(last, merge.bottom); row++) {
      const known = areas.get(row)
      if (known) known.push(merge)
      else areas.set(row, [merge])
    }
  }
  return areas
}

/** A row that a form printed to be filled in: nothing but 指标1：, or that the class does not apply. */
function isOpen({ name, value }: Indicator): boolean {
  const { kind } = value.value
  if (kind === 'blank') return NUMBER_ONLY.test(normalise(name.text))
  return kind === 'not-applicable' && (name.text === '' || isNotApplicable(name.plain))
}

interface LevelArea extends Pick<EmptySlot, 'level1' | 'level2'> {
  readonly area: CellRange
}

/** The merged areas of the innermost level: rows inside them without a text are pre-printed rows. */
function levelAreas(
  lines: readonly Pick<EmptySlot, 'level1' | 'level2'>[],
  areaAt: Block['areaAt'],
  hasLevel2: boolean,
): LevelArea[] {
  const areas = new Map<string, LevelArea>()
  for (const { level1, level2 } of lines) {
    const level = hasLevel2 ? level2 : level1
    if (!level) continue
    const area = areaAt(level.cell.row, level.cell.col)
    if (area.bottom > area.top) areas.set(columnName(area.left) + String(area.top), { area, level1, level2 })
  }
  return [...areas.values()]
}

interface RowSource extends Pick<Block, 'table' | 'grid' | 'columns' | 'areaAt' | 'textAt'> {
  readonly written: readonly number[]
  readonly header: ColumnCells
}

function bottomOf(row: number, limit: number | null, source: RowSource): number {
  const { table, grid, columns, areaAt, written } = source
  // Most rows have the next one right below them.
  if (limit === row + 1) return row
  const isOwn = (col: number) => col >= table.range.left && col <= table.range.right
  const bottom = Math.max(row, ...written.map((col) => areaAt(row, col).bottom))
  const tail = [columns.basis, columns.description, columns.weight, columns.direction].filter(
    (col) => col !== undefined,
  )
  let end = bottom
  for (let next = bottom + 1; limit === null || next < limit; next++) {
    const used = grid
      .rowCells(next)
      .flatMap((cell, col) => (isOwn(col) && cell && cell.text.trim() !== '' ? [col] : []))
    if (used.length === 0) break
    if (isHeaderAgain(next, source)) continue
    if (!used.every((col) => tail.includes(col))) break
    end = next
  }
  return end
}

/** The header printed once more, on the next page. */
function isHeaderAgain(row: number, { grid, columns, header }: RowSource): boolean {
  const label = (at: number, col: number | undefined) => labelText(grid.cell(at, col ?? 0)?.text ?? '')
  const same = (cell: CellAddress | undefined, col: number | undefined) =>
    cell !== undefined && label(cell.row, cell.col) === label(row, col)
  return same(header.name, columns.name) && same(header.value, columns.value)
}

function runsOf(lines: readonly Line[]): Run[] {
  const runs: { class: FormClass | null; lines: Line[] }[] = []
  for (const line of lines) {
    const last = runs[runs.length - 1]
    if (last && last.class === line.class) last.lines.push(line)
    else runs.push({ class: line.class, lines: [line] })
  }
  return runs
}
