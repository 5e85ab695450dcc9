import { isReinterpreted, storedText } from '../../sheet/index.ts'
import { formatCode } from './shownCell.ts'

/** The value to write so that the cell then shows this text; a text is marked as one with an apostrophe where needed. */
export function typedText(text: string, format: unknown): string | number {
  const stored = storedText(text, formatCode(format))
  if (stored.kind === 'number') return stored.value
  return stored.needsQuote ? `'${text}` : text
}

/** The value to write so that a cell without a format of its own holds this very text. */
export function literalText(text: string): string {
  return isReinterpreted(text) ? `'${text}` : text
}
