import { shownNumber, shownText, type Cell, type CellError } from '../../sheet/index.ts'

const ERRORS: ReadonlySet<unknown> = new Set<CellError>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
])

const TOO_NARROW = /^#+$/

/**
 * A cell from what Excel says of it. The text is Excel's own, but where the column is too narrow and Excel shows ####:
 * there the number is shown by our formatter. null for an empty cell.
 */
export function shownCell(text: string, value: unknown, stored: unknown, format: unknown): Cell | null {
  // A text that begins with '=' is stored as its own value; a formula differs from its result.
  const formula = typeof stored === 'string' && stored.startsWith('=') && stored !== value ? stored.slice(1) : null
  if (typeof value === 'string' && isError(value)) return { text: value, value, formula, error: value }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', value, formula, error: null }
  if (typeof value === 'number') return { text: shownValue(text, value, format), value, formula, error: null }
  if (typeof value !== 'string' || value === '') return formula === null ? null : empty(formula)
  return { text: shownValue(text, value, format), value, formula, error: null }
}

/** The text of a cell alone, as shownCell has it. */
export function shownValue(text: string, value: unknown, format: unknown): string {
  const code = typeof format === 'string' ? format : 'General'
  if (typeof value === 'number') return TOO_NARROW.test(text) ? shownNumber(value, code) : text.trim()
  // Excel also shows #### for a text of more than 255 characters in a cell of format '@'.
  if (typeof value === 'string' && TOO_NARROW.test(text) && !TOO_NARROW.test(value)) return shownText(value, code)
  return text
}

/** As the file host reads a formula whose saved result is the empty text. */
function empty(formula: string): Cell {
  return { text: '', value: '', formula, error: null }
}

function isError(value: string): value is CellError {
  return ERRORS.has(value)
}
