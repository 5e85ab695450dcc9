import type { CellError, CellRange } from '../../../sheet/index.ts'

/** An error as a value: it goes from cell to cell until something catches it. */
export interface ErrorValue {
  readonly error: CellError
}

/** What a cell or a part of a formula is worth; null: nothing is stored, counts as 0, '' or FALSE. */
export type Scalar = number | string | boolean | null | ErrorValue

/** Cells of one sheet as a formula names them. */
export interface Area {
  readonly sheet: string
  readonly range: CellRange
}

export type Operand = Scalar | Area

export const VALUE_ERROR: ErrorValue = { error: '#VALUE!' }
export const DIVISION_ERROR: ErrorValue = { error: '#DIV/0!' }
export const NUMBER_ERROR: ErrorValue = { error: '#NUM!' }

/** Thrown where a result would only be a guess: the cell keeps the one that is saved. */
export class NotComputable extends Error {
  /** The function that is not worked out; null where something else stands in the way. */
  readonly unsupported: string | null
  constructor(unsupported: string | null = null) {
    super(unsupported ?? 'not computable')
    this.name = 'NotComputable'
    this.unsupported = unsupported
  }
}

export function isError(value: Operand): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value
}

export function isArea(value: Operand): value is Area {
  return typeof value === 'object' && value !== null && 'range' in value
}

const PLAIN_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?%?$/i
/** A code such as A01, or a sign that stands in no number, date or currency. */
const CERTAIN_TEXT = /^[A-Za-z]{1,2}\d+$|[^\s\p{N}\p{Script=Latin}.,:/\\+%¥￥$€()（）年月日时分秒点上下午-]/u

/**
 * The number a text stands for; null for a text that is none. A text that another program may read as a number (a date,
 * an amount with its currency, full-width digits) throws NotComputable.
 */
export function numberIn(text: string): number | null {
  const plain = text.trim()
  if (!/\p{N}/u.test(plain)) return null
  if (!PLAIN_NUMBER.test(plain) || !/^[+-]?\.?\d/.test(plain)) {
    if (CERTAIN_TEXT.test(plain)) return null
    throw new NotComputable()
  }
  const isPercent = plain.endsWith('%')
  const number = Number(plain.replace(/[,%]/g, ''))
  return isPercent ? Number(`${number}e-2`) : number
}

/** As arithmetic takes a value. */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number') return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') return numberIn(value) ?? VALUE_ERROR
  return value
}

/** As a text takes a value: fifteen digits of a number. */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'number') return value
  const size = Math.abs(value)
  // Beyond these Excel turns to powers of ten in ways of its own.
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) throw new NotComputable()
  return String(Number(value.toPrecision(15)))
}

/** As a condition takes a value. */
export function toTruth(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value
  if (value === null) return false
  if (typeof value === 'number') return value !== 0
  if (typeof value !== 'string') return value
  const word = value.toUpperCase()
  return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE_ERROR
}
