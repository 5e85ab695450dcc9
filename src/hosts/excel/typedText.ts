import { GENERAL, isReinterpreted, storedText } from '../../sheet/index.ts'

/** The value to write so that the cell then shows this text; see storedText. A text's quote is a leading apostrophe. */
export function typedText(text: string, format: unknown): string | number {
  const stored = storedText(text, typeof format === 'string' ? format : GENERAL)
  if (stored.kind === 'number') return stored.value
  return stored.needsQuote ? `'${text}` : text
}

/** A text to be written as nothing but a text, in a cell of no special format. */
export function literalText(text: string): string {
  return isReinterpreted(text) ? `'${text}` : text
}
