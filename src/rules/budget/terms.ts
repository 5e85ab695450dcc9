import { Amount, type MoneyUnit } from '../../value/index.ts'
import type { CellAddress } from '../../sheet/index.ts'
import type { Related } from '../rule.ts'

/** An amount with the place it was read from. */
export interface Term {
  readonly cell: CellAddress
  readonly text: string
  readonly amount: Amount
}

/** The cells of a sum, for the finding. */
export function termCells(terms: readonly Term[]): Related[] {
  return terms.map(({ cell, text }) => ({ cell, role: 'term' as const, value: text }))
}

/** 「8＋1.5＋20」: every amount of a sum in one unit, so that it can be added up again by hand. */
export function spellSum(terms: readonly { readonly amount: Amount }[], unit: MoneyUnit): string {
  return terms.map(({ amount }) => amount.format(unit).slice(0, -unit.length)).join('＋')
}

/** Whether one amount is ten thousand times the other: 元 and 万元 mixed up. */
export function isUnitSlip(a: Amount, b: Amount): boolean {
  if (a.isZero() || b.isZero()) return false
  return a.equals(b.times(10000)) || b.equals(a.times(10000))
}

/** Whether the amounts differ by more than a tolerance in yuan. */
export function differs(a: Amount, b: Amount, tolerance: number): boolean {
  return tolerance === 0 ? !a.equals(b) : a.minus(b).abs().compare(Amount.yuan(tolerance)) > 0
}
