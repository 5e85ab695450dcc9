import type * as z from 'zod/mini'
import type { PackPath } from './issue.ts'

type Schema = z.core.$ZodType

/** The keys that a schema knows at a place of a value; empty where it knows none by name. */
export function keysAt(schema: Schema, steps: PackPath, value: unknown): readonly string[] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  if (def.type === 'optional' || def.type === 'default') return keysAt(def.innerType, steps, value)
  if (def.type === 'union') {
    const keys = def.options
      .filter((option) => isMeant(option, value))
      .flatMap((option) => keysAt(option, steps, value))
    return [...new Set(keys)]
  }
  const [step, ...below] = steps
  if (step === undefined) return def.type === 'object' ? Object.keys(def.shape) : []
  const inner = (value as Record<string, unknown> | null | undefined)?.[step]
  if (def.type === 'array') return keysAt(def.element, below, inner)
  if (def.type === 'record') return keysAt(def.valueType, below, inner)
  const next = def.type === 'object' ? def.shape[String(step)] : undefined
  return next ? keysAt(next, below, inner) : []
}

/** Of checks, the one of the same `check`. */
function isMeant(option: Schema, value: unknown): boolean {
  const { def } = option._zod as z.core.$ZodTypes['_zod']
  const kind = def.type === 'object' ? def.shape['check'] : undefined
  return !kind || kind._zod.values?.has((value as { readonly check?: string }).check) !== false
}
