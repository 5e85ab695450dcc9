import { memo } from './memo.ts'

// What NFKC would pull apart though people read it as one sign: … ㎡ ① ℃.
const KEPT = /[…㎡㎥①-⑳℃]/
const PUNCTUATION = /[，：；（）？！％]/g
const BLANKS = /[\s\u00a0\u3000\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]+/gu

/** One form for each operator: what is left of look-alikes after NFKC. */
const OPERATOR_FORMS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '>=': '≥',
  '=>': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '<=': '≤',
  '=<': '≤',
}
const OPERATOR_LOOKALIKES = /[≧⩾≮≦⩽≯]|[><]=|=[><]/g

const DEVIATES = /[≧⩾≮≦⩽≯＞＜﹥﹤＝﹦％﹪０-９]|[><]\s*=|=\s*[><]/

/** What a character asks for; OTHER, which may need anything, is what the rest of the table is filled with. */
const OTHER = 0
const NOTHING = 1
const HALF_WIDTH = 2
const COMPARES = 3
const CARE = new Uint8Array(0x10000).fill(NOTHING, 0x21, 0x7f).fill(NOTHING, 0x4e00, 0xa000)
for (const sign of '≥≤、。‰…①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳℃㎡“”《》—·') CARE[sign.charCodeAt(0)] = NOTHING
for (const sign of '，：；（）？！％') CARE[sign.charCodeAt(0)] = HALF_WIDTH
for (const sign of '<>=') CARE[sign.charCodeAt(0)] = COMPARES

/** NFKC with the protected signs left as they are. */
function nfkc(text: string): string {
  if (!KEPT.test(text)) return text.normalize('NFKC')
  let result = ''
  for (const char of text) result += KEPT.test(char) ? char : char.normalize('NFKC')
  return result
}

/**
 * A text as it is compared: NFKC (… ㎡ ① ℃ kept), every operator in one form, all blanks removed,
 * line breaks and zero-width signs included. Keep the original for display and for fixes.
 */
export function normalise(text: string): string {
  // Most texts need nothing or only half-width punctuation: no memo and no NFKC for them.
  let punctuated = false
  let compares = false
  for (let i = 0; i < text.length; i++) {
    const care = CARE[text.charCodeAt(i)]
    if (care === NOTHING) continue
    // Two of < > = may be one operator.
    if (care === OTHER || (care === COMPARES && compares)) return normaliseFully(text)
    if (care === COMPARES) compares = true
    else punctuated = true
  }
  return punctuated ? halfWidth(text) : text
}

/** Full-width punctuation lies at a fixed distance from its ASCII form. */
function halfWidth(text: string): string {
  return text.replace(PUNCTUATION, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

const normaliseFully = memo((text: string): string =>
  nfkc(text)
    .replace(BLANKS, '')
    .replace(OPERATOR_LOOKALIKES, (sign) => OPERATOR_FORMS[sign] ?? sign),
)

/** Whether a text is written with look-alike operators, ％ or full-width digits (see symbol-form). */
export function hasLookalikes(text: string): boolean {
  return DEVIATES.test(text)
}

/**
 * The part of `raw` that `plain.slice(from, to)` was made from, blanks removed, for plain = normalise(raw):
 * so that a note keeps the brackets it was written with.
 */
export function writtenPart(raw: string, plain: string, from: number, to: number): string {
  const chars = Array.from(raw.replace(BLANKS, ''))
  let end = chars.length
  for (let left = plain.length - to; left > 0 && end > 0; end--) left -= normalise(chars[end - 1] ?? '').length
  let start = end
  for (let left = to - from; left > 0 && start > 0; start--) left -= normalise(chars[start - 1] ?? '').length
  return chars.slice(start, end).join('')
}
