import type { CellRange } from '../../../sheet/index.ts'
import type { Scalar } from './values.ts'

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>='

/** A formula taken apart. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  /** `sheet` null: the sheet the formula stands on. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'negated' | 'percent' | 'plus'; readonly of: Expression }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  /** An argument left out: IF(A1>0,1,). */
  | { readonly kind: 'missing' }
