import {
  builtinFormat,
  GENERAL,
  isCellError,
  shownNumber,
  shownText,
  type Cell,
  type CellError,
} from '../../sheet/index.ts'

/** Errors without a code of their own in files of the 2007 format: there they count as #VALUE!. */
const NEWER_ERRORS: ReadonlySet<unknown> = new Set([
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#BUSY!',
  '#PYTHON!',
])

/** Office.js spells the formats that follow the system's settings as an American system shows them. */
const SYSTEM_FORMATS: ReadonlyMap<unknown, string> = new Map([
  ['m/d/yyyy', builtinFormat(14)],
  ['m/d/yyyy h:mm', builtinFormat(22)],
])

/** A number format of Range.numberFormat as a file has it; an area of several formats has none. */
export function formatCode(format: unknown): string {
  return SYSTEM_FORMATS.get(format) ?? (typeof format === 'string' ? format : GENERAL)
}

/**
 * A cell from what Excel says of it: its value, what is stored (Range.formulas) and its number format. The text is made
 * as for a cell of a file, never Excel's own: so a narrow column (####) or another system changes no finding.
 * null for an empty cell.
 */
export function shownCell(value: unknown, stored: unknown, format: unknown, date1904: boolean): Cell | null {
  // A text that begins with '=' is stored as its own value; a formula differs from its result.
  const formula = typeof stored === 'string' && stored.startsWith('=') && stored !== value ? stored.slice(1) : null
  const text = shownValue(value, format, date1904)
  if (typeof value === 'boolean' || typeof value === 'number') return { text, value, formula, error: null }
  if (typeof value !== 'string' || value === '')
    return formula === null ? null : { text: '', value: '', formula, error: null }
  return { text, value, formula, error: errorOf(value) }
}

/** The text of a cell alone, as shownCell has it. */
export function shownValue(value: unknown, format: unknown, date1904: boolean): string {
  if (typeof value === 'number') return shownNumber(value, formatCode(format), date1904)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value !== 'string' || value === '') return ''
  return errorOf(value) === null ? shownText(value, formatCode(format)) : value
}

function errorOf(value: string): CellError | null {
  if (isCellError(value)) return value
  return NEWER_ERRORS.has(value) ? '#VALUE!' : null
}
