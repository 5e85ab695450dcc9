import type { MoneyUnit } from '../value/index.ts'
import { labelText } from '../value/index.ts'
import type { Column, IndicatorHeader } from './header.ts'
import type { Scope, Table, TextField } from './model.ts'
import { labelUnit, moneyField } from './money.ts'
import type { SheetView, Spot } from './sheetView.ts'
import { budgetYear, type YearSources } from './year.ts'

interface Group {
  readonly anchor: number
  readonly name: string
  readonly rows: Set<number>
  readonly field: TextField
}

/** One header for many projects (F9): a table for each project, read from its first columns. 小计 rows are no projects. */
export function groupByProject(
  view: SheetView,
  whole: Omit<Table, 'id'>,
  header: IndicatorHeader,
  tableUnit: MoneyUnit | null,
  years: YearSources,
): Omit<Table, 'id'>[] {
  const column = header.list.project
  if (!column) return [whole]
  const groups: Group[] = []
  const rows = new Set([...whole.indicators.map((i) => i.row), ...whole.slots.map((s) => s.row)])
  for (const row of [...rows].sort((a, b) => a - b)) {
    const field = fieldIn(view, row, column)
    const last = groups[groups.length - 1]
    const starts =
      field.text !== '' && !(last && (last.anchor === field.cell.row || last.name === labelText(field.text)))
    if (starts || !last) {
      groups.push({ anchor: field.cell.row, name: labelText(field.text), rows: new Set([row]), field })
    } else last.rows.add(row)
  }
  let unitName = whole.unitName
  // Handed out in one pass: a list may hold thousands of projects.
  const indicators = byGroup(groups, whole.indicators)
  const slots = byGroup(groups, whole.slots)
  return groups.map((group) => {
    const first = Math.min(...group.rows)
    const { budget, goals } = header.list
    const own = header.list['unit-name'] ? fieldIn(view, first, header.list['unit-name']) : null
    // The unit is written once for all its projects.
    if (own && own.text !== '') unitName = own
    const code = header.list.code ? fieldIn(view, first, header.list.code) : null
    return {
      ...whole,
      range: { ...whole.range, top: first, bottom: Math.max(...group.rows) },
      project: group.field,
      unitName,
      code,
      goals: goals.map((goal) => ({ ...fieldIn(view, first, goal), scope: scopeOfGoal(goal) })),
      funds: budget ? [{ scope: 'annual' as const, total: budgetIn(view, first, budget, tableUnit), splits: [] }] : [],
      year: budgetYear({ ...years, project: group.field, code: code ?? years.code }),
      indicators: indicators.get(group) ?? [],
      slots: slots.get(group) ?? [],
    }
  })
}

function byGroup<L extends { readonly row: number }>(groups: readonly Group[], lines: readonly L[]): Map<Group, L[]> {
  const groupOf = new Map(groups.flatMap((group) => [...group.rows].map((row) => [row, group] as const)))
  const found = new Map<Group, L[]>()
  for (const line of lines) {
    const group = groupOf.get(line.row)
    if (!group) continue
    const known = found.get(group)
    if (known) known.push(line)
    else found.set(group, [line])
  }
  return found
}

function scopeOfGoal(column: Column): Scope {
  return /实施期|中期|长期/.test(labelText(column.text)) ? 'period' : 'annual'
}

function fieldIn(view: SheetView, row: number, column: Column): TextField {
  for (let col = column.left; col <= column.right; col++) {
    const field = view.field(row, col, column.cell)
    if (field.text !== '') return field
  }
  return view.field(row, column.left, column.cell)
}

function budgetIn(view: SheetView, row: number, column: Column, tableUnit: MoneyUnit | null) {
  const { cell } = fieldIn(view, row, column)
  const spot: Spot | null = view.spots(cell.row).find((s) => s.cell.col === cell.col) ?? null
  return moneyField(spot, cell, { name: column.text, label: column.cell, unit: labelUnit(column.text) ?? tableUnit })
}
