import { GENERAL, shownNumber } from '../../../../sheet/index.ts'
import { round } from '../arithmetic.ts'
import type { Call, SheetFunction } from '../call.ts'
import { isError, NotComputable, toNumber, toText, VALUE_ERROR, type ErrorValue, type Scalar } from '../values.ts'

const DECIMALS = /^(?:#,##)?0+(?:\.(0+))?(%?)$/
const DATE = /^yyyy(?:年|-|\/)m{1,2}(?:(?:月|-|\/)(?:d{1,2}日?)?)?$/
/** Before March 1900 the calendars of programs differ. */
const FIRST_DATE = 61

/** A text argument, and perhaps a whole number that says how many signs. */
function withText(work: (text: string, call: Call) => Scalar): SheetFunction {
  return (call) => {
    const text = toText(call.value(0))
    return isError(text) ? text : work(text, call)
  }
}

function length(call: Call, index: number): number | ErrorValue {
  if (index >= call.count) return 1
  const number = toNumber(call.value(index))
  if (isError(number)) return number
  return number < 0 ? VALUE_ERROR : Math.trunc(number)
}

const left = withText((text, call) => {
  const count = length(call, 1)
  return isError(count) ? count : text.slice(0, count)
})

const right = withText((text, call) => {
  const count = length(call, 1)
  return isError(count) ? count : text.slice(Math.max(0, text.length - count))
})

const middle = withText((text, call) => {
  const start = length(call, 1)
  if (isError(start)) return start
  if (start < 1) return VALUE_ERROR
  const count = length(call, 2)
  return isError(count) ? count : text.slice(start - 1, start - 1 + count)
})

function concatenate(call: Call): Scalar {
  let text = ''
  for (let i = 0; i < call.count; i++) {
    const piece = toText(call.value(i))
    if (isError(piece)) return piece
    text += piece
  }
  return text
}

/** Only with the codes that are certain: decimals, percentages, dates. */
function shownAs(call: Call): Scalar {
  const value = call.value(0)
  const code = toText(call.value(1))
  if (isError(value) || isError(code)) return isError(value) ? value : (code as ErrorValue)
  if (typeof value !== 'number' && value !== null) throw new NotComputable('TEXT')
  const number = value ?? 0
  if (code === GENERAL) return toText(number)
  const decimals = DECIMALS.exec(code)
  if (decimals) {
    const places = (decimals[1]?.length ?? 0) + (decimals[2] === '%' ? 2 : 0)
    return shownNumber(round(number, places, 'nearest'), code)
  }
  if (!DATE.test(code) || number < FIRST_DATE) throw new NotComputable('TEXT')
  return shownNumber(number, code.replace(/[年月日]/g, '"$&"'), call.cells.date1904)
}

function numberOf(call: Call): Scalar {
  const value = call.value(0)
  return typeof value === 'boolean' ? VALUE_ERROR : toNumber(value)
}

export const TEXTS: Readonly<Record<string, SheetFunction>> = {
  CONCATENATE: concatenate,
  LEFT: left,
  RIGHT: right,
  MID: middle,
  LEN: withText((text) => text.length),
  TEXT: shownAs,
  VALUE: numberOf,
}
