import { shownNumber } from '../../sheet/index.ts'

/** What Excel would read as a number, a date, a formula or a truth value when it is written into a cell. */
const REINTERPRETED = /^[\s=+\-@'0-9.,(¥$￥%#]|^(?:true|false)$/i
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/

/**
 * The value to write so that the cell then shows this text: a plain number stays a number where its format shows it
 * as it is; a text that Excel would reinterpret ('90%' becomes 0.9) is written as a text, with its leading apostrophe.
 */
export function typedText(text: string, format: unknown): string | number {
  const code = typeof format === 'string' ? format : 'General'
  if (PLAIN_NUMBER.test(text) && code !== '@' && shownNumber(Number(text), code) === text) return Number(text)
  return code !== '@' && REINTERPRETED.test(text) ? `'${text}` : text
}
