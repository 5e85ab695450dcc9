import { HostRefusal, type RefusalCode } from '../../sheet/index.ts'

/** What the user calls this program. */
export const PROGRAM = 'WPS 表格'

export function refusal(code: RefusalCode, detail: string | null = null): HostRefusal {
  return new HostRefusal(code, PROGRAM, detail)
}

/** Numbers of COM errors that say something a user can act on. */
const CODES: ReadonlyMap<number, RefusalCode> = new Map([
  [-2147418111, 'cell-editing'], // RPC_E_CALL_REJECTED
  [-2147417846, 'cell-editing'], // RPC_E_SERVERCALL_RETRYLATER
  [-2147417848, 'host-lost'], // RPC_E_DISCONNECTED
  [-2147023174, 'host-lost'], // RPC_S_SERVER_UNAVAILABLE
  [-2147024882, 'too-large'], // E_OUTOFMEMORY
  [-2147352573, 'unsupported'], // DISP_E_MEMBERNOTFOUND
  [-2147467263, 'unsupported'], // E_NOTIMPL
  [-2147024891, 'protected'], // E_ACCESSDENIED
])

/** Mistakes of our own code, which are not to be taken for WPS's. */
const OWN_MISTAKES = [TypeError, RangeError, ReferenceError, SyntaxError]

/** What WPS threw, as a refusal; errors of our own code are given back as they are. */
export function toRefusal(error: unknown): unknown {
  if (error instanceof HostRefusal || OWN_MISTAKES.some((kind) => error instanceof kind)) return error
  const number = numberOf(error)
  const said = error instanceof Error ? error.message : String(error)
  return refusal((number === null ? undefined : CODES.get(number)) ?? 'unknown', said)
}

/** The error's HRESULT: a property of its own, or written in its message as 0x800A03EC. */
function numberOf(error: unknown): number | null {
  if (typeof error === 'object' && error !== null && 'number' in error && typeof error.number === 'number')
    return error.number
  const hex = /0x([89a-f][0-9a-f]{7})\b/i.exec(error instanceof Error ? error.message : String(error))?.[1]
  return hex === undefined ? null : parseInt(hex, 16) | 0
}
