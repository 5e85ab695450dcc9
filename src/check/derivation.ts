import type { CellAddress } from '../sheet/index.ts'
import type { MoneyUnit } from '../value/index.ts'

/** One line of a sum as an accountant writes it. */
export interface DerivationLine {
  /** 监督抽检总费用 */
  readonly name: string
  readonly sheet: string
  readonly cell: CellAddress
  /** The amount in the derivation's unit, exact: '137', '3.05'. The lines of one derivation have the same decimals. */
  readonly amount: string
}

/** How a sum was compared: its terms, what they make, what they should make, the gap. */
export interface Derivation {
  readonly unit: MoneyUnit
  readonly terms: readonly DerivationLine[]
  readonly sum: string
  /** The budget, or the total as printed. */
  readonly against: DerivationLine
  /** With its sign: '+4.00' where the terms make more. */
  readonly gap: string
}
