import { labelText } from '../value/index.ts'
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

export interface IndicatorHeader {
  readonly row: number
  /** The last row of the header: a second row may refine the first. */
  readonly bottom: number
  /** One set of columns; two in a double form (中期 left, 年度 right), which share level 1. */
  readonly sets: readonly ColumnSet[]
  /** The columns of a flat list that stand before the indicators. */
  readonly list: Partial<Record<ListRole, Column>>
  /** 实际完成值, 得分: a self-assessment. */
  readonly selfAssessment: boolean
}

// Cheap to ask of every cell; only rows that pass are read as a header.
const HINT = /三\s*级|指标名称|指标内容|目标内容|绩效标准|指\s*标\s*值|目标值|实现值|预期值|具体指标/

/** Whether a row could be a header of indicators; a quick look before `readHeader`. */
export function mayBeHeader(text: string): boolean {
  return text.length <= 24 && HINT.test(text)
}

/** Reads a row as the header of an indicator block; null when it is none. Needs a name, a value and a third column. */
export function readHeader(view: SheetView, row: number, book: LabelBook): IndicatorHeader | null {
  const first = collect(view.spots(row), book)
  let bottom = row
  const next = view.nextRow(row)
  const second = next === null ? null : refine(view.spots(next), book, first)
  if (second && next !== null) bottom = next
  const found = second ?? first
  const merged = Math.max(...found.columns.map((column) => column.bottom), bottom)
  const sets = split(found.columns)
  const main = sets[0] ?? {}
  const count = Object.keys(main).length
  if (!main.value || !main.name || count < 3) return null
  // A header names its levels; a row of data could hold three of the words by chance, never these.
  if (!main.level1 && !main.level2) return null
  const flat = listColumns(view.spots(row), book, main)
  return { row, bottom: Math.min(merged, row + 3), sets, list: flat, selfAssessment: found.result }
}

interface Found {
  readonly columns: (Column & { role: ColumnRole })[]
  readonly result: boolean
}

function collect(spots: readonly Spot[], book: LabelBook): Found {
  const columns: (Column & { role: ColumnRole })[] = []
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
      labelText(last.text) === labelText(spot.text) &&
      spot.cell.col <= last.right + 1
    ) {
      columns[columns.length - 1] = { ...last, right: spot.area.right }
      continue
    }
    columns.push({
      role,
      cell: spot.cell,
      text: spot.text,
      left: spot.cell.col,
      right: spot.area.right,
      bottom: spot.area.bottom,
    })
  }
  return { columns: nameFromStandard(columns), result }
}

/** Hubei prints 绩效标准 where others print 三级指标: without a name column it is the name, else it is the basis. */
function nameFromStandard(columns: (Column & { role: ColumnRole })[]): (Column & { role: ColumnRole })[] {
  if (columns.some((column) => column.role === 'name')) return columns
  if (!columns.some((column) => column.role === 'level2')) return columns
  const at = columns.findIndex((column) => column.role === 'basis' && labelText(column.text) === '绩效标准')
  const stand = at >= 0 ? at : columns.findIndex((column) => column.role === 'description')
  return columns.map((column, index) => (index === stand ? { ...column, role: 'name' as const } : column))
}

/** A second header row below the first: 指标值 over 计算符号 | 指标值 | 计量单位. null when the next row is none. */
function refine(spots: readonly Spot[], book: LabelBook, first: Found): Found | null {
  if (spots.length === 0 || first.columns.length < 2) return null
  const below: (Column & { role: ColumnRole })[] = []
  for (const spot of spots) {
    const role = spot.text.length > 30 ? null : book.column(spot.text)
    if (!role) return null
    below.push({
      role,
      cell: spot.cell,
      text: spot.text,
      left: spot.cell.col,
      right: spot.area.right,
      bottom: spot.area.bottom,
    })
  }
  const kept = first.columns.filter((column) => !below.some((b) => b.left <= column.right && b.right >= column.left))
  if (kept.length === 0) return null
  const columns = [...kept, ...below].sort((a, b) => a.left - b.left)
  return { columns: nameFromStandard(columns), result: first.result }
}

/** Two sets of name and value make a double form; they share what stands before the first of them. */
function split(columns: readonly (Column & { role: ColumnRole })[]): ColumnSet[] {
  const sets: ColumnSet[] = [{}]
  for (const { role, ...column } of columns) {
    let current = sets[sets.length - 1] ?? {}
    if (current[role]) {
      const complete = current.name && current.value
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
  return sets.slice(0, 1)
}

/** A flat list names its projects left of the levels: 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 … */
function listColumns(spots: readonly Spot[], book: LabelBook, main: ColumnSet): Partial<Record<ListRole, Column>> {
  const before = main.level1?.left ?? main.level2?.left ?? 0
  const list: Partial<Record<ListRole, Column>> = {}
  for (const spot of spots) {
    if (spot.cell.col >= before) break
    for (const role of book.list(spot.text)) {
      if (role !== 'project' && role !== 'unit-name' && role !== 'budget' && role !== 'goal') continue
      list[role] ??= {
        cell: spot.cell,
        text: spot.text,
        left: spot.cell.col,
        right: spot.area.right,
        bottom: spot.area.bottom,
      }
      break
    }
  }
  return list.project ? list : {}
}

/** What the header says in brackets about the total of the weights: 分值权重(90) → 90. */
export function statedWeightTotal(header: ColumnHeader): number | null {
  const inside = inBrackets(header.text)
  if (inside === null) return null
  const match = /^(\d{2,3})[%分]?$/.exec(inside)
  return match ? Number(match[1]) : null
}
