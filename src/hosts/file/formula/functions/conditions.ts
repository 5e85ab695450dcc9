import type { Call, SheetFunction } from '../call.ts'
import {
  isArea,
  isError,
  NotComputable,
  toTruth,
  VALUE_ERROR,
  type ErrorValue,
  type Operand,
  type Scalar,
} from '../values.ts'

/** Only the way that is taken is worked out, and a reference stays one. */
function choose(call: Call): Operand {
  const truth = toTruth(call.value(0))
  if (isError(truth)) return truth
  if (truth) return call.operand(1)
  return call.count > 2 ? call.operand(2) : false
}

function ifError(call: Call): Operand {
  const value = call.value(0)
  return isError(value) ? call.operand(1) : value
}

function not(call: Call): Scalar {
  const truth = toTruth(call.value(0))
  return isError(truth) ? truth : !truth
}

/** Cells that hold texts or nothing have no say; with none left there is no answer. */
function truths(call: Call): boolean[] | ErrorValue {
  const found: boolean[] = []
  let failed: ErrorValue | null = null
  const take = (value: Scalar) => {
    const truth = toTruth(value)
    if (isError(truth)) failed ??= truth
    else found.push(truth)
  }
  for (let i = 0; i < call.count; i++) {
    if (call.isMissing(i)) throw new NotComputable()
    const operand = call.operand(i)
    if (!isArea(operand)) take(operand)
    else {
      call.cells.each(operand, (value) => {
        if (value !== null && typeof value !== 'string') take(value)
      })
    }
  }
  return failed ?? (found.length === 0 ? VALUE_ERROR : found)
}

function overTruths(work: (truths: readonly boolean[]) => boolean): SheetFunction {
  return (call) => {
    const found = truths(call)
    return 'error' in found ? found : work(found)
  }
}

export const CONDITIONS: Readonly<Record<string, SheetFunction>> = {
  IF: choose,
  IFERROR: ifError,
  AND: overTruths((found) => found.every(Boolean)),
  OR: overTruths((found) => found.some(Boolean)),
  NOT: not,
  TRUE: () => true,
  FALSE: () => false,
  ISERROR: (call) => isError(call.value(0)),
  ISBLANK: (call) => call.value(0) === null,
  ISNUMBER: (call) => typeof call.value(0) === 'number',
}
