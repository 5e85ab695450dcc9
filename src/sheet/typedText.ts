import { shownNumber } from './numberFormat.ts'

/** What a spreadsheet program would read as a number, a date, a formula or a truth value when it is typed into a cell. */
const REINTERPRETED = /^[\s=+\-@'0-9.,(¥$￥%#]|^(?:true|false)$/i
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/

/** How a text is stored: as the number it is, or as a text, which some programs want marked as one. */
export type StoredText =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string; readonly needsQuote: boolean }

/**
 * How to store a text so that the cell then shows it: a plain number stays a number where its format shows it as it is;
 * a text that would be read as something else when typed ('90%' becomes 0.9, '=1+1' a formula) needs a quote in front,
 * unless the cell is one for texts. `code` is the cell's number format.
 */
export function storedText(text: string, code: string, date1904 = false): StoredText {
  if (PLAIN_NUMBER.test(text) && code !== '@' && shownNumber(Number(text), code, date1904) === text) {
    return { kind: 'number', value: Number(text) }
  }
  return { kind: 'text', text, needsQuote: code !== '@' && isReinterpreted(text) }
}

/** Whether a program would read a text, typed into a cell of no special format, as something other than a text. */
export function isReinterpreted(text: string): boolean {
  return REINTERPRETED.test(text)
}
