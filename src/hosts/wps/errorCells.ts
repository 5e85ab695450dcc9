import { isCellError } from '../../sheet/index.ts'

/** An error of a cell is a number to the object model: this, and the error's own code. */
const BASE = -2_146_828_288

const BY_CODE: ReadonlyMap<number, string> = new Map([
  [2000, '#NULL!'],
  [2007, '#DIV/0!'],
  [2015, '#VALUE!'],
  [2023, '#REF!'],
  [2029, '#NAME?'],
  [2036, '#NUM!'],
  [2042, '#N/A'],
  [2043, '#GETTING_DATA'],
  [2045, '#SPILL!'],
  [2050, '#CALC!'],
])

/** Errors without a text of their own in older programs. */
const LATER = { from: 2044, to: 2059 } as const

export function mayBeError(value: unknown): value is number {
  return typeof value === 'number' && codeOf(value) !== null
}

/**
 * The error that such a value stands for: what the cell shows says it, or its code where the column is too narrow to show
 * it. The number itself where the cell shows another text: then it is one.
 */
export function errorOr(value: number, shown: unknown): string | number {
  const text = typeof shown === 'string' ? shown.trim() : ''
  if (isCellError(text)) return text
  const known = BY_CODE.get(value - BASE) ?? '#VALUE!'
  return /^#/.test(text) || text === '' ? known : value
}

function codeOf(value: number): number | null {
  const code = value - BASE
  return BY_CODE.has(code) || (Number.isInteger(code) && code >= LATER.from && code <= LATER.to) ? code : null
}
