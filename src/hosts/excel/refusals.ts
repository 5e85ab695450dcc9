import { HostRefusal, type RefusalCode } from '../../sheet/index.ts'

/** What the user calls this program. */
export const PROGRAM = 'Excel'

export function refusal(code: RefusalCode, detail: string | null = null): HostRefusal {
  return new HostRefusal(code, PROGRAM, detail)
}

/** Excel's error codes (Excel.ErrorCodes and the library's) that say something a user can act on. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'cell-editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  ConnectionFailure: 'host-lost',
  HostRestartNeeded: 'host-lost',
  InactiveWorkbook: 'host-lost',
}

/** Only a missing sheet is named so; a conditional format that Excel lost in an undo is "not found" too (office-js#6396). */
const SHEET = /^Worksheet(?:Collection)?\b/

/** What Office.js threw, as a refusal; errors of our own code are given back as they are. */
export function toRefusal(error: unknown): unknown {
  if (error instanceof HostRefusal || !(error instanceof Error) || !('code' in error)) return error
  const { code } = error
  if (typeof code !== 'string') return error
  if (code === 'ItemNotFound' && SHEET.test(placeOf(error))) return refusal('no-such-sheet', code)
  return refusal(CODES[code] ?? 'unknown', code)
}

/** 'WorksheetCollection.getItem': the call that failed, as the library tells it. */
function placeOf(error: object): string {
  const info: unknown = 'debugInfo' in error ? error.debugInfo : null
  if (typeof info !== 'object' || info === null || !('errorLocation' in info)) return ''
  return typeof info.errorLocation === 'string' ? info.errorLocation : ''
}
