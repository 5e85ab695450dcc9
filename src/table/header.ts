import { labelText, normalise } from '../value/index.ts'
import { inBrackets, type LabelBook, type ListRole } from './labels.ts'
import type { ColumnHeader, ColumnRole } from './model.ts'
import type { SheetView, Spot } from './sheetView.ts'

/** A column of the indicator block: its header, and the sheet columns it spans (a merged header covers several). */
export interface Column extends ColumnHeader {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

export type ColumnSet = Partial<Record<ColumnRole, Column>>

/** The columns of a flat list left of the levels; a list may state a goal for the year and one for the whole period. */
export type ListColumns = Partial<Readonly<Record<ListRole, Column>>> & { readonly goals: readonly Column[] }

export interface IndicatorHeader {
  readonly row: number
  /** The last row of the header: a second row may refine the first. */
  readonly bottom: number
  /** One set of columns; two in a double form (中期 left, 年度 right), which share level 1. */
  readonly sets: readonly ColumnSet[]
  /** The columns of a flat list that stand before the indicators. */
  readonly list: ListColumns
  /** 实际完成值, 得分: a self-assessment. */
  readonly selfAssessment: boolean
}

/** Cheap to ask of every cell: only rows that pass are read as a header. */
export const HEADER_HINT =
  /三\s*级|指\s*标\s*(?:名\s*称|内\s*容|值)|目\s*标\s*(?:值|内\s*容)|绩\s*效\s*标\s*准|实\s*现\s*值|预\s*期\s*值|具\s*体\s*指\s*标/

/**
 * Reads a row as the header of an indicator block; null when it is none. Needs a name, a value and a third column.
 * The row above may hold the levels (merged down into this one), the row below may refine what this one says.
 */
export function readHeader(view: SheetView, row: number, book: LabelBook): IndicatorHeader | null {
  const spots = view.spots(row)
  const first = collect(spots, book)
  const next = view.nextRow(row)
  const second = next === null ? null : refine(view, next, row, book, first)
  const found = second ?? first
  if (found.columns.length < 2) return null
  const above = rowAbove(view, row, book, found)
  const columns = [...above.columns, ...found.columns].sort((a, b) => a.left - b.left)
  const sets = split(nameFromStandard(columns))
  const main = sets[0] ?? {}
  const count = Object.keys(main).length
  if (!main.value || !main.name || count < 3) return null
  // A header names its levels, or says how its values are measured; a row of data holds none of these words by chance.
  if (!main.level1 && !main.level2 && !main.weight && !main.unit && !main.operator) return null
  const bottom = second && next !== null ? next : row
  const merged = Math.max(...found.columns.map((column) => column.bottom), bottom)
  return {
    row: above.row ?? row,
    bottom: Math.min(merged, row + 3),
    sets,
    list: listColumns([...above.spots, ...spots], book, main),
    selfAssessment: found.result,
  }
}

type RoleColumn = Column & { readonly role: ColumnRole }

interface Found {
  readonly columns: RoleColumn[]
  readonly result: boolean
}

function columnAt(spot: Spot): Column {
  return { cell: spot.cell, text: spot.text, left: spot.cell.col, right: spot.area.right, bottom: spot.area.bottom }
}

function collect(spots: readonly Spot[], book: LabelBook): Found {
  const columns: RoleColumn[] = []
  let result = false
  for (const spot of spots) {
    if (spot.text.length > 30) continue
    if (book.list(spot.text).includes('result')) result = true
    const role = book.column(spot.text) ?? (labelText(spot.text) === '绩效标准' ? 'basis' : null)
    if (!role) continue
    const last = columns[columns.length - 1]
    // An unmerged header repeats its label in the cells it covered.
    if (
      last &&
      last.role === role &&
      normalise(last.text) === normalise(spot.text) &&
      spot.cell.col <= last.right + 1
    ) {
      columns[columns.length - 1] = { ...last, right: spot.area.right }
      continue
    }
    columns.push({ role, ...columnAt(spot) })
  }
  return { columns, result }
}

/** The columns that only the row above names: its level 1, and the projects of a flat list, stand over blank cells. */
function rowAbove(
  view: SheetView,
  row: number,
  book: LabelBook,
  found: Found,
): { row: number | null; columns: RoleColumn[]; spots: Spot[] } {
  const nothing = { row: null, columns: [], spots: [] }
  const upper = view.previousRow(row)
  if (upper === null) return nothing
  const own = view.spots(row)
  const free = view
    .spots(upper)
    .filter((spot) => !own.some((s) => s.cell.col <= spot.area.right && s.area.right >= spot.cell.col))
  const list = free.filter((spot) => listRole(spot, book) !== null)
  const listed = list.length > 1 && list.some((spot) => listRole(spot, book) === 'project')
  const columns = free.flatMap((spot): RoleColumn[] => {
    const role = spot.text.length > 30 ? null : book.column(spot.text)
    if (role === null || found.columns.some((column) => column.role === role)) return []
    const level = role === 'level1' || role === 'level2'
    return level || spot.area.bottom >= row ? [{ role, ...columnAt(spot) }] : []
  })
  if (!listed && columns.length === 0) return nothing
  return { row: upper, columns, spots: listed ? list : [] }
}

/** Hubei prints 绩效标准 where others print 三级指标: without a name column it is the name, else it is the basis. */
function nameFromStandard(columns: RoleColumn[]): RoleColumn[] {
  if (columns.some((column) => column.role === 'name')) return columns
  if (!columns.some((column) => column.role === 'level2')) return columns
  const at = columns.findIndex((column) => column.role === 'basis' && labelText(column.text) === '绩效标准')
  const stand = at >= 0 ? at : columns.findIndex((column) => column.role === 'description')
  return columns.map((column, index) => (index === stand ? { ...column, role: 'name' as const } : column))
}

/** What only a second row says, under a label that says what it is: 指标值 over 计算符号 | 数值 | 单位. */
const SECOND_ROW: Readonly<Record<string, ColumnRole>> = { 值: 'value', 数值: 'value', 数: 'value', 指标: 'value' }

/** A second header row below the first: 指标值 over 计算符号 | 指标值 | 计量单位. null when the next row is none. */
function refine(view: SheetView, row: number, upper: number, book: LabelBook, first: Found): Found | null {
  const spots = view.spots(row)
  if (spots.length === 0 || first.columns.length === 0) return null
  const below: RoleColumn[] = []
  let result = first.result
  for (const spot of spots) {
    const label = spot.text.length > 30 ? '' : labelText(spot.text)
    if (label !== '' && book.list(label).includes('result')) {
      result = true
      continue
    }
    const role = label === '' ? null : (book.column(label) ?? SECOND_ROW[label] ?? null)
    if (role) below.push({ role, ...columnAt(spot) })
    // An unmerged label (绩效指标, 项目名称) is printed again in each of its rows.
    else if (label === '' || label !== labelText(view.grid.shown(upper, spot.cell.col)?.text ?? '')) return null
  }
  if (below.length === 0) return null
  const kept = first.columns.filter((column) => !below.some((b) => b.left <= column.right && b.right >= column.left))
  if (kept.length === 0 && !below.some((column) => column.role === 'name')) return null
  return { columns: [...kept, ...below].sort((a, b) => a.left - b.left), result }
}

const PERIOD_VALUE = /实施期|中期|长期/
const YEAR_VALUE = /全年|年度|当年|本年/

/** Two sets of name and value make a double form; they share what stands before the first of them. */
function split(columns: readonly RoleColumn[]): ColumnSet[] {
  const sets: ColumnSet[] = [{}]
  // 实施期指标值 | 年度指标值 behind one name: a double form as well.
  let periodValue: Column | null = null
  for (const { role, ...column } of columns) {
    let current = sets[sets.length - 1] ?? {}
    if (current[role]) {
      const complete = current.name && current.value
      if (complete && role === 'value') {
        const [period, annual] = byScope(current.value, column)
        if (period) periodValue = period
        current.value = annual
        continue
      }
      // 一级指标 | 分值 | 二级指标 | 三级指标 | 指标值 | 分值: the weight of an indicator stands behind it.
      if (role === 'weight' && complete) current.weight = column
      if (!complete || (role !== 'level2' && role !== 'name' && role !== 'level1')) continue
      current = {}
      if (sets[0]?.level1) current.level1 = sets[0].level1
      sets.push(current)
      if (role === 'level1') current.level1 = column
    }
    current[role] = column
  }
  const full = sets.filter((set) => set.name && set.value)
  if (full.length > 1) {
    for (const set of full) if (!set.level2 && full[0]?.level2) set.level2 = full[0].level2
    return full
  }
  const main = sets[0] ?? {}
  return periodValue ? [{ ...main, value: periodValue }, main] : [main]
}

/** Of two value columns behind one name: that of the period, if one is, and this year's (半年 gives way to 全年). */
function byScope(known: Column | undefined, next: Column): [period: Column | null, annual: Column] {
  if (!known) return [null, next]
  const [one, other] = [labelOf(known), labelOf(next)]
  if (PERIOD_VALUE.test(one) && !PERIOD_VALUE.test(other)) return [known, next]
  if (PERIOD_VALUE.test(other) && !PERIOD_VALUE.test(one)) return [next, known]
  return [null, YEAR_VALUE.test(other) && !YEAR_VALUE.test(one) ? next : known]
}

/** The label with what it says in brackets: 指标值（全年）. */
function labelOf(column: Column): string {
  return normalise(column.text)
}

/** What a label left of the levels names in a flat list. */
function listRole(spot: Spot, book: LabelBook): ListRole | null {
  const listed = book.list(spot.text).find((role) => LISTED.includes(role))
  if (listed) return listed
  const field = book.field(spot.text)?.field ?? null
  return LISTED.find((role) => role === field) ?? null
}

const LISTED: readonly ListRole[] = ['project', 'unit-name', 'budget', 'goal', 'code']

/** A flat list names its projects left of the levels: 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 … */
function listColumns(spots: readonly Spot[], book: LabelBook, main: ColumnSet): ListColumns {
  const before = main.level1?.left ?? main.level2?.left ?? 0
  const list: Partial<Record<ListRole, Column>> = {}
  const goals: Column[] = []
  for (const spot of spots) {
    if (spot.cell.col >= before) break
    const role = listRole(spot, book)
    if (!role) continue
    if (role === 'goal') {
      const last = goals[goals.length - 1]
      // An unmerged label is printed again.
      if (last && labelText(last.text) === labelText(spot.text)) goals[goals.length - 1] = widen(last, spot)
      else goals.push(columnAt(spot))
    } else list[role] ??= columnAt(spot)
  }
  return list.project ? { ...list, goals } : { goals: [] }
}

function widen(column: Column, spot: Spot): Column {
  return { ...column, right: spot.area.right }
}

/** What the header says in brackets about the total of the weights: 分值权重(90) → 90. */
export function statedWeightTotal(header: ColumnHeader): number | null {
  const inside = inBrackets(header.text)
  if (inside === null) return null
  const match = /^(\d{2,3})[%分]?$/.exec(inside)
  return match ? Number(match[1]) : null
}
