import { MAX_COLS, MAX_ROWS } from '../../../../sheet/index.ts'
import { sum } from '../arithmetic.ts'
import type { Call, SheetFunction } from '../call.ts'
import { readCriterion } from '../criterion.ts'
import { isArea, isError, NotComputable, type Area, type ErrorValue, type Scalar } from '../values.ts'

function areaOf(call: Call, index: number): Area {
  const operand = call.operand(index)
  if (!isArea(operand)) throw new NotComputable()
  return operand
}

/** The cells to add lie as those that are looked at do, from the same corner on. */
function sumIf(call: Call): Scalar {
  const looked = areaOf(call, 0)
  const meets = readCriterion(call.value(1))
  const added = call.count > 2 ? areaOf(call, 2) : looked
  const [down, right] = [added.range.top - looked.range.top, added.range.left - looked.range.left]
  const range = {
    top: added.range.top,
    left: added.range.left,
    bottom: Math.min(looked.range.bottom + down, MAX_ROWS - 1),
    right: Math.min(looked.range.right + right, MAX_COLS - 1),
  }
  // Cells that nobody named: whether they changed is not known.
  if (range.bottom > added.range.bottom || range.right > added.range.right) throw new NotComputable()
  const found: number[] = []
  let failed: ErrorValue | null = null
  call.cells.each({ sheet: added.sheet, range }, (value, row, col) => {
    if (typeof value !== 'number' && !isError(value)) return
    if (!meets(call.cells.value(looked.sheet, row - down, col - right))) return
    if (isError(value)) failed ??= value
    else found.push(value)
  })
  return failed ?? sum(found)
}

function countIf(call: Call): Scalar {
  const area = areaOf(call, 0)
  const meets = readCriterion(call.value(1))
  // Blank cells are as many as there are, and not gone through.
  if (meets(null)) throw new NotComputable()
  let found = 0
  call.cells.each(area, (value) => {
    if (meets(value)) found++
  })
  return found
}

export const CONDITIONAL_SUMS: Readonly<Record<string, SheetFunction>> = { SUMIF: sumIf, COUNTIF: countIf }
