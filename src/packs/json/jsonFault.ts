import { JSON_WORDS } from './words.ts'
import { JsonPlaces, type TextPlace } from './jsonPlaces.ts'

/** What JSON asks for at the place where a text stops being JSON, or what is wrong with what stands there. */
export type JsonFaultKind = 'value' | 'key' | 'colon' | 'separator' | 'trailing-comma' | 'string' | 'more' | 'deep'

export interface JsonFault extends TextPlace {
  /** What is wrong and how to put it right, without the place. */
  readonly message: string
}

const QUOTES = /^[“”‘’＂「」『』]/
const FULL_WIDTH = '，：｛｝［］【】、；'
const HALF_WIDTH = ',:{}[][],,'
const COMMENT = /^(?:\/\/|\/\*|#|<!--)/
const BLANK = /^[\u00a0\u2000-\u200f\u3000\ufeff]/
/** As many characters of what stands there as are shown. */
const SHOWN = 20

/** Why a text is no JSON, to whoever writes it by hand; null: it is. */
export function jsonFault(text: string): JsonFault | null {
  const { fault } = new JsonPlaces(text)
  if (!fault) return null
  const { kind, offset, line, column, openedAt } = fault
  return { line, column, message: reasonOf(kind, text, offset, openedAt) }
}

function reasonOf(kind: JsonFaultKind, text: string, offset: number, openedAt: number | null): string {
  const rest = text.slice(offset)
  const [sign = ''] = rest
  if (text.trim() === '') return JSON_WORDS.empty
  if (rest === '') return JSON_WORDS.ended(openedAt)
  if (kind === 'string') return stringReason(rest)
  if (sign === ',' && /:\s*$/.test(text.slice(0, offset))) return JSON_WORDS.missingValue
  if (kind === 'trailing-comma' || (sign === ',' && kind !== 'colon')) return JSON_WORDS.extraComma
  if (kind === 'deep') return JSON_WORDS.deep
  if (COMMENT.test(rest)) return JSON_WORDS.comment
  if (QUOTES.test(rest)) return JSON_WORDS.quote(sign)
  if (sign === "'") return JSON_WORDS.singleQuote
  if (BLANK.test(rest)) return JSON_WORDS.blank
  const half = HALF_WIDTH[FULL_WIDTH.indexOf(sign)]
  if (FULL_WIDTH.includes(sign) && half !== undefined) return JSON_WORDS.fullWidth(sign, half)
  const shown = /^"?[^\s,:{}[\]"]{1,20}"?/.exec(rest)?.[0] ?? sign
  // What was taken for a key or a text goes on behind a quote of the other kind.
  if (kind === 'colon') return isMixed(text.slice(0, offset)) ? JSON_WORDS.mixedQuotes : JSON_WORDS.colon(shown)
  if (kind === 'separator') return separatorReason(sign, shown, openedAt)
  if (kind === 'more') return JSON_WORDS.more(shown)
  if ('}]'.includes(sign)) return kind === 'key' ? JSON_WORDS.closed(sign) : JSON_WORDS.missingValue
  if (kind === 'key') return JSON_WORDS.key(shown)
  if (/^(?:true|false|null)$/i.test(shown)) return JSON_WORDS.lowerCase(shown)
  return /^[-+.\d]/.test(rest) ? JSON_WORDS.number(shown) : JSON_WORDS.value(shown)
}

function separatorReason(sign: string, shown: string, openedAt: number | null): string {
  if ('}]'.includes(sign)) return JSON_WORDS.wrongBracket(sign, openedAt)
  return sign === ':' ? JSON_WORDS.noPair : JSON_WORDS.missingComma(shown)
}

/** Why a text in quotes is none: `rest` begins with its first quote. */
function stringReason(rest: string): string {
  const [line = ''] = rest.split(/[\r\n]/)
  const written = /^"(?:[^"\\]|\\.)*/.exec(line)?.[0] ?? ''
  const isClosed = line[written.length] === '"'
  const escape = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})./.exec(written)?.[0]
  if (escape !== undefined) return JSON_WORDS.escape(escape)
  if (isClosed || written.includes('\t')) return JSON_WORDS.control
  return /[“”]/.test(written) ? JSON_WORDS.mixedQuotes : JSON_WORDS.unclosed(written.slice(0, SHOWN))
}

/** A text that begins with " and seems to end with ”. */
function isMixed(before: string): boolean {
  return /"[^"\n]*[“”][^"\n]*"\s*$/.test(before)
}
