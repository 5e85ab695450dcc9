import Big from 'big.js'
import type { Indicator, Scope, Table, TextField } from '../../table/index.ts'
import { normalise, type Decimal } from '../../value/index.ts'
import { isTotalRow } from '../totalRow.ts'

/** A weight as written, and its number: `10`, `10%` and `10分` are 10; null for anything else. */
export interface Weight {
  readonly field: TextField
  readonly indicator: Indicator
  readonly number: Decimal | null
}

const NUMBER = /^(-?\d+(?:\.\d+)?)[%分]?$/

const known: Readonly<Record<Scope, WeakMap<Table, readonly Weight[]>>> = {
  annual: new WeakMap(),
  period: new WeakMap(),
}

/**
 * The weights of one scope, a merged cell counted once; [] where the form has no such column or nobody filled it.
 * Computed once per table: several rules ask.
 */
export function weightsOf(table: Table, scope: Scope): readonly Weight[] {
  if (!table.columns.weight) return []
  let weights = known[scope].get(table)
  if (!weights) known[scope].set(table, (weights = readWeights(table, scope)))
  return weights
}

function readWeights(table: Table, scope: Scope): Weight[] {
  const weights: Weight[] = []
  let last: TextField | null = null
  for (const indicator of table.indicators) {
    const field = indicator.weight
    if (!field || indicator.scope !== scope || isTotalRow(indicator)) continue
    if (last && last.cell.row === field.cell.row && last.cell.col === field.cell.col) continue
    last = field
    const match = NUMBER.exec(normalise(field.text))
    weights.push({ field, indicator, number: match?.[1] === undefined ? null : new Big(match[1]) })
  }
  return weights.some((weight) => weight.field.text !== '') ? weights : []
}
