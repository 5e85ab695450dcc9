import type { FormatName } from './shapeWords.ts'

/** What names and numbers in a pack look like. */
export const FORMATS = {
  packId: /^[a-z0-9][a-z0-9-]{0,63}$/,
  version: /^\d+\.\d+\.\d+$/,
  checkName: /^[a-z][a-z0-9-]{0,39}$/,
  /** As src/templates/schema.ts has it. */
  typeId: /^[a-z][a-z0-9_]{0,39}$/,
  decimal: /^-?\d{1,15}(?:\.\d{1,6})?$/,
} as const satisfies Readonly<Record<FormatName, RegExp>>

/** The name of a pattern as zod tells it; null: it is none of these. */
export function formatOf(pattern: string | undefined): FormatName | null {
  const names = Object.keys(FORMATS) as FormatName[]
  return names.find((name) => String(FORMATS[name]) === pattern) ?? null
}
