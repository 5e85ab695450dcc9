import type { CellAddress } from '../sheet/index.ts'
import type { ColumnRole, Indicator, Table } from '../table/index.ts'

export type ColumnCells = Partial<Record<ColumnRole, CellAddress>>

/** The header cells of the block: a table of two blocks (长期, 年度) has a header for each. */
export function headersOf(table: Table, first: Indicator | null): ColumnCells {
  const headers: ColumnCells = {}
  for (const role of Object.keys(table.columns) as ColumnRole[]) {
    const known = table.columns[role]?.cell
    if (known) headers[role] = known
  }
  if (!first) return headers
  const own: Partial<Record<ColumnRole, CellAddress | null | undefined>> = {
    name: first.name.label,
    value: first.value.label,
    operator: first.value.operator?.label,
    unit: first.value.unit?.label,
    description: first.description?.label,
    weight: first.weight?.label,
    direction: first.direction?.label,
    basis: first.basis?.label,
  }
  for (const role of Object.keys(own) as ColumnRole[]) {
    const cell = own[role]
    if (cell) headers[role] = cell
    else Reflect.deleteProperty(headers, role)
  }
  const shift = (first.name.label?.row ?? 0) - (table.columns.name?.cell.row ?? 0)
  for (const role of ['level1', 'level2'] as const) {
    const cell = headers[role]
    if (cell) headers[role] = { row: cell.row + shift, col: cell.col }
  }
  return headers
}

/** Where the other period stands in a double form. */
export interface PeriodColumns {
  /** Where this year's value stands a second time: the period's column behind one name. */
  readonly periodValue: number | null
  /** The level columns of the period's own half, left of this year's. */
  readonly periodColumns: readonly number[]
}

/** In a double form the period has a half of its own, or only a column for its value. */
export function periodColumns(
  period: readonly Indicator[],
  columns: Readonly<Partial<Record<ColumnRole, number>>>,
): PeriodColumns {
  const [first] = period
  if (!first) return { periodValue: null, periodColumns: [] }
  if (first.name.label?.col === columns.name) {
    const col = first.value.label?.col ?? null
    return { periodValue: col === columns.value ? null : col, periodColumns: [] }
  }
  const level2 = first.level2?.label?.col
  return { periodValue: null, periodColumns: level2 === undefined || level2 === columns.level2 ? [] : [level2] }
}
