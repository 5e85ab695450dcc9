import type { Quantity } from './types.ts'

/** These stand behind the number, the others before it. */
const BEHIND_UNIT = new Set(['左右', '上下'])
const BEHIND_NUMBER = new Set(['余', '多'])

/** A quantity in canonical writing: 预计≥10家, 90-95%, 35套（含标识）. Reading it again gives the same quantity, in digits. */
export function formatQuantity(quantity: Quantity): string {
  const { operator, number, upTo, unit, hedge, note } = quantity
  const behindUnit = hedge !== null && BEHIND_UNIT.has(hedge)
  const behindNumber = hedge !== null && BEHIND_NUMBER.has(hedge)
  return [
    behindUnit || behindNumber ? '' : hedge,
    operator,
    number.toFixed(),
    upTo && (upTo.lt(0) ? '至' : '-') + upTo.toFixed(),
    behindNumber ? hedge : '',
    unit?.text,
    behindUnit ? hedge : '',
    note,
  ].join('')
}
