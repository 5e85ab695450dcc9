import Big from 'big.js'
import { DIVISION_ERROR, NotComputable, NUMBER_ERROR, type ErrorValue } from './values.ts'

/** Excel keeps fifteen digits. */
const DIGITS = 15
/** Decimals up to four places are added as whole numbers. */
const SCALE = 1e4

/**
 * A result without the noise of binary arithmetic: within a few units of its last binary place of a number of fifteen
 * digits it is that number. 3.3000000000000003 → 3.3; a third stays as it is.
 */
export function settled(value: number): number {
  if (Number.isInteger(value)) return value
  const short = Number(value.toPrecision(DIGITS))
  return Math.abs(value - short) <= Math.abs(value) * 2 * Number.EPSILON ? short : value
}

/** Numbers added as the decimals they are written as: 0.1 + 0.2 is 0.3, and what cancels leaves nothing. */
export function sum(numbers: readonly number[]): number | ErrorValue {
  let scaled = 0
  for (const number of numbers) {
    const whole = Math.round(number * SCALE)
    scaled += whole
    if (whole / SCALE !== number || Math.abs(scaled) > Number.MAX_SAFE_INTEGER) return decimalSum(numbers)
  }
  return scaled / SCALE
}

function decimalSum(numbers: readonly number[]): number | ErrorValue {
  let total = new Big(0)
  for (const number of numbers) {
    // Far apart they would fill with zeros, and what is lost is lost in Excel too.
    if (number !== 0 && (Math.abs(number) > 1e30 || Math.abs(number) < 1e-30)) {
      return finite(numbers.reduce((left, right) => left + right, 0))
    }
    total = total.plus(number)
  }
  return settled(total.toNumber())
}

export function multiply(left: number, right: number): number | ErrorValue {
  return finite(left * right)
}

export function divide(left: number, right: number): number | ErrorValue {
  return right === 0 ? DIVISION_ERROR : finite(left / right)
}

export function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent === 0) return NUMBER_ERROR
  if (base === 0 && exponent < 0) return DIVISION_ERROR
  return finite(base ** exponent)
}

/** The largest whole number that is not above. */
export function floor(value: number): number {
  return Math.floor(settled(value))
}

export function modulo(value: number, divisor: number): number | ErrorValue {
  if (divisor === 0) return DIVISION_ERROR
  const times = floor(value / divisor)
  // Where Excel gives up depends on its version.
  if (Math.abs(times) > 1e12) throw new NotComputable()
  return sum([value, -settled(times * divisor)])
}

export type Rounding = 'nearest' | 'up' | 'down'
const MODES = { down: 0, nearest: 1, up: 3 } as const

/** Decimal rounding, halves away from zero; places below 0 round to tens, hundreds, … */
export function round(value: number, places: number, rounding: Rounding): number {
  const at = Math.max(-400, Math.min(400, Math.trunc(places)))
  return new Big(value.toPrecision(DIGITS)).round(at, MODES[rounding]).toNumber()
}

function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? settled(value) : NUMBER_ERROR
}

/** Whether two numbers are the same to fifteen digits, as comparisons see them. */
export function compareNumbers(left: number, right: number): number {
  if (left === right || left.toPrecision(DIGITS) === right.toPrecision(DIGITS)) return 0
  return left < right ? -1 : 1
}
