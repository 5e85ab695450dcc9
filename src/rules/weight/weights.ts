import type { Indicator, Scope, TextField } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import { isTotalRow } from '../totalRow.ts'

const NUMBER = /^(-?\d+(?:\.\d+)?)[%分]?$/
const NOTHING = /^[/\\—–-]*$/

/** A weight as the form states it, of one row or of a merged cell over several rows. */
export interface Weight {
  readonly field: TextField
  readonly indicator: Indicator
  /** 10 for 10, 10%, 10分. null: blank (or a dash); NaN: no number. */
  readonly number: number | null
  /** The cell shows a formula error. */
  readonly error: boolean
}

/** The weights of one half of a table, each merged cell once, without the row that adds them up. */
export function weightsOf(indicators: readonly Indicator[], scope: Scope): Weight[] {
  const weights: Weight[] = []
  let last: TextField | null = null
  for (const indicator of indicators) {
    const field = indicator.weight
    if (!field || indicator.scope !== scope || isTotalRow(indicator)) continue
    if (last && last.cell.row === field.cell.row && last.cell.col === field.cell.col) continue
    last = field
    const plain = normalise(field.text)
    const number = NOTHING.test(plain) ? null : Number(NUMBER.exec(plain)?.[1] ?? NaN)
    weights.push({ field, indicator, number, error: plain.startsWith('#') })
  }
  return weights
}
