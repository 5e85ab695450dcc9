import type { Quantity } from './types.ts'

export function formatQuantity(q: Quantity): string {
  return `${q.operator ?? ''}${q.number.toFixed()}${q.upTo ? `-${q.upTo.toFixed()}` : ''}${q.unit?.text ?? ''}${q.note ?? ''}`
}
