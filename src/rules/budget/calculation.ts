import type { Amount } from '../../value/index.ts'
import type { StatedResult } from './statedResult.ts'

/** A calculation a text spells out, with the result it claims. */
export interface Calculation {
  /** 「8人×3500元×12个月」 */
  readonly formula: string
  /** What it can come to: more than one where the text may be read in more than one way (months left out). */
  readonly computed: readonly [Amount, ...Amount[]]
  readonly stated: StatedResult
  /** Where the calculation begins in the text. */
  readonly from: number
}

/** Whether the stated result is one the calculation comes to, rounded to the digits it is written with. */
export function holds({ computed, stated }: Calculation): boolean {
  return computed.some((amount) => amount.minus(stated.amount).abs().compare(stated.rounding) <= 0)
}
