import { floor, modulo, round, type Rounding } from '../arithmetic.ts'
import type { Call, SheetFunction } from '../call.ts'
import { isArea, isError, NotComputable, toNumber, type Scalar } from '../values.ts'

/** Both arguments as numbers; the first one's error comes first. */
function withTwo(work: (first: number, second: number) => Scalar): SheetFunction {
  return (call) => {
    const first = toNumber(call.value(0))
    if (isError(first)) return first
    const second = toNumber(call.value(1))
    return isError(second) ? second : work(first, second)
  }
}

function withOne(work: (number: number) => Scalar): SheetFunction {
  return (call) => {
    const number = toNumber(call.value(0))
    return isError(number) ? number : work(number)
  }
}

const rounded = (rounding: Rounding): SheetFunction => withTwo((value, places) => round(value, places, rounding))

/** The place of a reference's first cell, or of the formula itself. */
function place(call: Call, own: number, side: 'top' | 'left'): Scalar {
  if (call.count === 0) return own + 1
  const area = call.operand(0)
  if (!isArea(area) || area.range.top !== area.range.bottom || area.range.left !== area.range.right) {
    throw new NotComputable(call.name)
  }
  return area.range[side] + 1
}

export const NUMBERS: Readonly<Record<string, SheetFunction>> = {
  ABS: withOne(Math.abs),
  INT: withOne(floor),
  MOD: withTwo(modulo),
  ROUND: rounded('nearest'),
  ROUNDUP: rounded('up'),
  ROUNDDOWN: rounded('down'),
  // A running number is often written so.
  ROW: (call) => place(call, call.row, 'top'),
  COLUMN: (call) => place(call, call.col, 'left'),
}
