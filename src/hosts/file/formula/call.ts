import type { Cells } from './cells.ts'
import type { Operand, Scalar } from './values.ts'

/** A function as it is called in a formula; arguments are worked out when they are asked for. */
export interface Call {
  readonly name: string
  readonly count: number
  readonly cells: Cells
  readonly row: number
  readonly col: number
  isMissing(index: number): boolean
  /** An argument that may be a reference; null where it is left out or not there. */
  operand(index: number): Operand
  /** An argument as one value. */
  value(index: number): Scalar
}

/** Throws NotComputable where the result would be a guess. */
export type SheetFunction = (call: Call) => Operand
