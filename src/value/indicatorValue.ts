import Big from 'big.js'
import { hasLookalikes, normalise } from './normalise.ts'
import type { IndicatorValue, Operator } from './types.ts'
import { unitOf } from './units.ts'

export interface IndicatorInput {
  readonly value: string
  readonly operator?: string
  readonly unit?: string
  readonly name?: string
  readonly error?: boolean
}
export function parseIndicatorValue(input: IndicatorInput): IndicatorValue {
  const raw = input.value
  const plain = normalise(raw)
  const lookalike = hasLookalikes(raw)
  if (input.error) return { kind: 'error', raw, plain, lookalike }
  if (!plain) return { kind: 'blank', raw, plain, lookalike }
  const m = /^(预计|约)?([≥≤><=])?(\d+(?:\.\d+)?)(?:-(\d+))?(\D*)$/.exec(plain)
  if (!m) return { kind: 'text', raw, plain, lookalike, hedge: null, hasNumber: /\d/.test(plain) }
  return {
    kind: 'number',
    raw,
    plain,
    lookalike,
    quantity: {
      operator: (m[2] ?? null) as Operator | null,
      operatorFrom: m[2] ? 'symbol' : null,
      number: new Big(m[3] ?? 0),
      upTo: m[4] ? new Big(m[4]) : null,
      unit: unitOf(m[5] ?? ''),
      hedge: m[1] ?? null,
      note: null,
      weak: false,
    },
  }
}
