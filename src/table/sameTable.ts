import type { CellAddress } from '../sheet/index.ts'
import type { Indicator, LevelField, Table, TextField } from './model.ts'

/**
 * Whether two tables, read at two moments, say the same in the same cells: whatever a rule says of one, it says of the
 * other. Made for a check after an edit, which leaves nearly all tables as they were.
 */
export function isSameTable(a: Table, b: Table): boolean {
  const { indicators: ofA, ...restA } = a
  const { indicators: ofB, ...restB } = b
  return (
    a.sheet === b.sheet &&
    ofA.length === ofB.length &&
    ofA.every((indicator, i) => isSameIndicator(indicator, ofB[i] ?? indicator)) &&
    isAlike(restA, restB)
  )
}

/** Named one by one: some of them are read only when they are asked for. */
const FIELDS = ['name', 'description', 'weight', 'direction', 'basis'] as const satisfies (keyof Indicator)[]

function isSameIndicator(a: Indicator, b: Indicator): boolean {
  return (
    a.row === b.row &&
    a.scope === b.scope &&
    isSameLevel(a.level1, b.level1) &&
    isSameLevel(a.level2, b.level2) &&
    FIELDS.every((field) => isSameText(a[field], b[field])) &&
    isSameText(a.value, b.value) &&
    isSameText(a.value.operator, b.value.operator) &&
    isSameText(a.value.unit, b.value.unit) &&
    // Says also what its text does not: whether the cell shows an error.
    isAlike(a.value.value, b.value.value)
  )
}

function isSameLevel<C>(a: LevelField<C> | null, b: LevelField<C> | null): boolean {
  return isSameText(a, b) && a?.class === b?.class
}

function isSameText(a: TextField | null, b: TextField | null): boolean {
  if (a === null || b === null) return a === b
  return a.text === b.text && isSameCell(a.cell, b.cell) && isSameCell(a.label, b.label)
}

function isSameCell(a: CellAddress | null, b: CellAddress | null): boolean {
  if (a === null || b === null) return a === b
  return a.row === b.row && a.col === b.col
}

/** Whether two plain values hold the same, down to their leaves. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right: Readonly<Record<string, unknown>> = { ...b }
  return left.length === Object.keys(right).length && left.every(([key, value]) => isAlike(value, right[key]))
}
