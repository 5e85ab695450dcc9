import type { SheetCheck } from '../session/paneState.ts'

/** Whether it can be said that the money agrees: it was compared, everywhere with success, and nothing was left out. */
export function isBalanced({ reconciliation: { tables, across }, problems }: SheetCheck): boolean {
  const isApart = tables.some(
    ({ gap, partsGap, details }) => (gap !== null && !isZero(gap)) || partsGap !== null || details?.agrees === false,
  )
  const isCompared = tables.some(({ gap }) => gap !== null)
  return isCompared && !isApart && across.every(({ agrees }) => agrees) && problems.length === 0
}

function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount)
}
