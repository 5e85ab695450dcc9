import type { WpsHost } from '../../index.ts'
import type { WpsProgram } from '../program.ts'

/** What a check works on: WPS, the product's own adapter over it, and the sheet made for the test. */
export interface Bench {
  readonly program: WpsProgram
  readonly host: WpsHost
  readonly sheet: Et.Worksheet
}

export interface Said {
  /** null: a fact worth knowing, right either way. */
  readonly ok: boolean | null
  readonly saw: string
}

export interface Check {
  readonly title: string
  run(bench: Bench): Said | Promise<Said>
}

export interface Result extends Said {
  readonly title: string
}

/** A value as WPS gave it, with its kind. */
export function fact(saw: unknown): Said {
  return { ok: null, saw: shown(saw) }
}

/** A fact in words. */
export function note(saw: string): Said {
  return { ok: null, saw }
}

export function expected(saw: unknown, wanted: unknown): Said {
  const [is, should] = [shown(saw), shown(wanted)]
  return is === should ? { ok: true, saw: is } : { ok: false, saw: `${is}（应为 ${should}）` }
}

/** A value as text, with its kind where that is not plain to see. */
export function shown(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (typeof value === 'object' && value !== null && !isPlain(value)) return Object.prototype.toString.call(value)
  return JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? 'undefined' : inner))
}

/** Arrays too, also those of another page's world. */
function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
}
