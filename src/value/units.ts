import { normalise } from './normalise.ts'
import type { Unit, UnitKind } from './types.ts'
export function unitOf(text: string): Unit | null {
  const plain = normalise(text)
  if (!plain) return null
  const [base = plain, per = null] = plain.split('/')
  let kind: UnitKind = 'count'
  if (base === '%') kind = 'percent'
  if (base.endsWith('元')) kind = 'money'
  if (/天|日|月|年|小时|分钟/.test(base)) kind = 'time'
  return { text: plain, kind, base, per }
}
