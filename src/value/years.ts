import { chineseNumber } from './chineseNumber.ts'
import { memo } from './memo.ts'

/** A year written in a text. */
export interface YearMention {
  readonly year: number
  /** Where it begins in the text as given. */
  readonly index: number
  /** One end of a period of several years: 2019—2020年. */
  readonly span: boolean
}

const YEAR = '((?:19|2\\d)\\d{2})'
// 2024年, 2024.01.01, 2024-12, 2024/1/1, 2024.12 — a year stands in a date; 2024元 or 〔2024〕12号 is none.
const DATED = new RegExp(
  `(?<![\\d.,〔[【A-Za-z])${YEAR}(?=\\s*年(?!第?\\d+号)|([./-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12]\\d|3[01])(?!\\d)|[-/](?:0?[1-9]|1[0-2])(?![\\d.%/-])(?!\\s*[元万亿个件批次人家户])|\\.(?:0[1-9]|1[0-2])(?![\\d.%])(?!\\s*[\\u4e00-\\u9fff㎡%]))`,
  'g',
)
const CHINESE = /(?<![〇零一二三四五六七八九])([一二][〇○零一二三四五六七八九]{3})(?=年)/g
const JOINED = new RegExp(`(?<![\\d.,〔[【A-Za-z])${YEAR}\\s*年?度?\\s*(?:[-—–~～－至到]|——|--)\\s*${YEAR}\\s*年`, 'g')
const FULL_WIDTH = /[０-９．／－]/g
const FOUR_DIGITS = /\d{4}|[〇○零]|[０-９]{4}|[一二][一二三四五六七八九]{3}年/

/**
 * The years of a text, in order, with their places. Only years in the position of a date (1900–2999):
 * no amounts (2024元), no document numbers (〔2024〕12号).
 */
export function yearsIn(text: string): readonly YearMention[] {
  return FOUR_DIGITS.test(text) ? readYears(text) : NONE
}

const NONE: readonly YearMention[] = []

const readYears = memo((text: string): readonly YearMention[] => {
  const plain = text.replace(FULL_WIDTH, (char) => char.normalize('NFKC'))
  const found = new Map<number, YearMention>()
  for (const match of plain.matchAll(JOINED)) {
    const [whole, first = '', second = ''] = match
    const span = first !== second
    const at = match.index + whole.lastIndexOf(second)
    found.set(match.index, { year: Number(first), index: match.index, span })
    found.set(at, { year: Number(second), index: at, span })
  }
  for (const match of plain.matchAll(DATED)) {
    if (!found.has(match.index)) found.set(match.index, { year: Number(match[1]), index: match.index, span: false })
  }
  for (const match of plain.matchAll(CHINESE)) {
    const year = chineseNumber(match[1] ?? '')
    if (year) found.set(match.index, { year: year.toNumber(), index: match.index, span: false })
  }
  return [...found.values()].sort((a, b) => a.index - b.index)
})
