import { divide, multiply, sum } from '../arithmetic.ts'
import type { Call, SheetFunction } from '../call.ts'
import {
  isArea,
  isError,
  NotComputable,
  numberIn,
  toNumber,
  VALUE_ERROR,
  type ErrorValue,
  type Scalar,
} from '../values.ts'

type Take = (value: Scalar, isWritten: boolean) => void

/** Goes through the arguments: values written into the formula, and the cells of references. */
function eachValue(call: Call, take: Take): void {
  for (let i = 0; i < call.count; i++) {
    const operand = call.operand(i)
    if (isArea(operand)) {
      call.cells.each(operand, (value) => {
        take(value, false)
      })
    } else take(operand, true)
  }
}

/** The numbers among the arguments: in cells only numbers count, in the formula itself also texts and truth values. */
function numbers(call: Call): number[] | ErrorValue {
  const found: number[] = []
  let failed: ErrorValue | null = null
  eachValue(call, (value, isWritten) => {
    if (failed) return
    if (isError(value)) failed = value
    else if (typeof value === 'number') found.push(value)
    else if (isWritten) {
      const number = toNumber(value)
      if (isError(number)) failed = number
      else found.push(number)
    }
  })
  return failed ?? found
}

function overNumbers(work: (numbers: readonly number[]) => number | ErrorValue): SheetFunction {
  return (call) => {
    const found = numbers(call)
    return isError(found as Scalar) ? (found as ErrorValue) : work(found as number[])
  }
}

const average = (found: readonly number[]): number | ErrorValue => {
  const total = sum(found)
  return isError(total) ? total : divide(total, found.length)
}

function count(call: Call): number {
  let found = 0
  eachValue(call, (value, isWritten) => {
    if (typeof value === 'number') found++
    else if (isWritten && !isError(value)) {
      if (typeof value !== 'string' || numberIn(value) !== null) found++
    }
  })
  return found
}

function countAny(call: Call): number {
  let found = 0
  eachValue(call, (value, isWritten) => {
    if (isWritten || value !== null) found++
  })
  return found
}

function product(call: Call): Scalar {
  for (let i = 0; i < call.count; i++) if (call.isMissing(i)) throw new NotComputable()
  return overNumbers((found) => {
    if (found.length === 0) return 0
    return found.reduce<number | ErrorValue>((left, right) => (isError(left) ? left : multiply(left, right)), 1)
  })(call) as Scalar
}

/** Sums (9, and 109 without hidden rows) that leave out other subtotals. */
function subtotal(call: Call): Scalar {
  const kind = call.value(0)
  if (kind !== 9 && kind !== 109) throw new NotComputable('SUBTOTAL')
  const found: number[] = []
  let failed: ErrorValue | null = null
  for (let i = 1; i < call.count; i++) {
    const area = call.operand(i)
    if (!isArea(area)) return VALUE_ERROR
    const { sheet } = area
    call.cells.each(area, (value, row, col) => {
      const isHidden = call.cells.isRowHidden(sheet, row)
      // What a filter hides is left out by both kinds, what is hidden by hand only by one: the file does not tell.
      if (isHidden && kind === 9 && call.cells.isFiltered(sheet)) throw new NotComputable()
      if ((isHidden && kind === 109) || call.cells.isSubtotal(sheet, row, col)) return
      if (isError(value)) failed ??= value
      else if (typeof value === 'number') found.push(value)
    })
  }
  return failed ?? sum(found)
}

export const AGGREGATES: Readonly<Record<string, SheetFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(average),
  MAX: overNumbers((found) => found.reduce((most, number) => Math.max(most, number), found[0] ?? 0)),
  MIN: overNumbers((found) => found.reduce((least, number) => Math.min(least, number), found[0] ?? 0)),
  PRODUCT: product,
  COUNT: count,
  COUNTA: countAny,
  SUBTOTAL: subtotal,
}
