import { chineseNumber } from './chineseNumber.ts'
import { normalise } from './normalise.ts'
import type { DateParts } from './types.ts'

export interface DateRange {
  readonly start: DateParts
  readonly end: DateParts
}

const PART = '(?:初|上旬|中旬|下旬|中|底|末)?'
const BEFORE = '(?:\\d{1,2}[时点])?(?:(?:之|以)?前|(?:之|以)?内|止|起)?'
// 2024年12月底前完成验收 is a date all the same.
const DONE =
  '(?:(?:全部|全面|按时|如期|基本)?(?:完成|办结|完毕|到位|结束|竣工|交付|完工|拨付|支付|实施|验收|投入使用)[\\u4e00-\\u9fff]{0,8})?'
const TAIL = `${PART}${BEFORE}${DONE}$`

const NUMERIC = new RegExp(`^(\\d{4})([./-])(\\d{1,2})(?:\\2(\\d{1,2})日?)?${TAIL}`)
/** 20260630, in the years that a table may speak of: other eight digits are a number. */
const COMPACT = new RegExp(`^(199\\d|20\\d{2}|2100)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])日?${TAIL}`)
const WRITTEN = new RegExp(`^(?:(\\d{4}|\\d{2}(?=年\\d{1,2}月))年度?)?(?:(\\d{1,2})月份?)?(?:(\\d{1,2})[日号])?${TAIL}`)
const DAY_OF_MONTH = /^\d{1,2}[日号](?:之|以)?前/
const WHOLE_YEAR = new RegExp(`^(?:(\\d{4})年(?:全年)?|[本当今全]?年)(?:度)?(?:内|底|末|终|初|中)?${BEFORE}${DONE}$`)
const PERIOD = new RegExp(`^(?:(\\d{4})年|[本当]年)?(?:第?[一二三四1-4]季度?|[上下]半年)${TAIL}`)
const PREFIX = /^(?:截止到|截止|截至|[在于至到])/
const DATE_SIGN = /[年月日号季]|^\D{0,3}(?:\d{4}[./-]\d|\d{8}(?!\d))/
const CHINESE_PART = /[〇○零一二三四五六七八九十]+(?=[年月日号])/g
const CHINESE = /[〇○零一二三四五六七八九十]/

const CENTURY = 2000

/** A date of a normalised text: a day, a month, a year or a part of one (2024年底前, 第四季度, 年内); null for any other text. */
export function readDate(plain: string): DateParts | null {
  if (!DATE_SIGN.test(plain) || plain.length > 40) return null
  const text = withDigits(plain).replace(PREFIX, '')
  const numeric = NUMERIC.exec(text)
  if (numeric) return valid(numeric[1], numeric[3], numeric[4])
  const compact = COMPACT.exec(text)
  if (compact) return valid(compact[1], compact[2], compact[3])
  const written = WRITTEN.exec(text)
  if (written) {
    const [, year, month, day] = written
    if (month !== undefined || (year !== undefined && day === undefined)) return valid(year, month, day)
    if (year === undefined && day !== undefined && DAY_OF_MONTH.test(text)) return valid(year, month, day)
  }
  const part = WHOLE_YEAR.exec(text) ?? PERIOD.exec(text)
  return part ? valid(part[1], undefined, undefined) : null
}

/** 二〇二四年十二月 → 2024年12月. */
function withDigits(text: string): string {
  if (!CHINESE.test(text)) return text
  return text.replace(CHINESE_PART, (numeral) => chineseNumber(numeral)?.toFixed() ?? numeral)
}

function valid(year?: string, month?: string, day?: string): DateParts | null {
  const y = year === undefined ? null : year.length === 2 ? CENTURY + Number(year) : Number(year)
  const m = month === undefined ? null : Number(month)
  const d = day === undefined ? null : Number(day)
  if (y !== null && (y < 1900 || y > 2999)) return null
  if (m !== null && (m < 1 || m > 12)) return null
  if (d !== null && (d < 1 || d > 31)) return null
  return { year: y, month: m, day: d }
}

const SEPARATOR = /至|到|~|—+|–|--?/g
const BARE_MONTH = /^(?:(\d{4})年)?(\d{1,2})$/
const BARE_YEAR = /^\d{4}$/

/** Two dates of a normalised text: 2022.01.01-2022.12.31, 2024年1月至12月, 2024—2026年; null for any other text. */
export function readDateRange(plain: string): DateRange | null {
  if (plain.length < 4 || plain.length > 50 || !DATE_SIGN.test(plain)) return null
  for (const { 0: sign, index } of plain.matchAll(SEPARATOR)) {
    const right = plain.slice(index + sign.length)
    const end = index > 0 && !PREFIX.test(right) ? readDate(right) : null
    const start = end && readStart(plain.slice(0, index), end)
    if (start && end) return { start, end: { ...end, year: end.year ?? start.year } }
  }
  return null
}

/** The first of two dates may leave to the second what both have: 2024年1-12月, 2024-2026年. */
function readStart(text: string, end: DateParts): DateParts | null {
  const date = readDate(text)
  if (date) return date.year === null ? { ...date, year: end.year } : date
  if (end.month === null) return BARE_YEAR.test(text) && end.year !== null ? valid(text) : null
  const month = BARE_MONTH.exec(text)
  const start = month && valid(month[1], month[2])
  return start && (start.year === null ? { ...start, year: end.year } : start)
}

/** 2024年12月15日前, 2024.12.31, 12月底前, 年底前 (all parts null) → its parts; null where the whole text is no date. */
export function parseDate(text: string): DateParts | null {
  return readDate(normalise(text))
}

/** 2022.01.01-2022.12.31, 2024年1月至12月 → both ends; null where the whole text is no such range. */
export function parseDateRange(text: string): DateRange | null {
  return readDateRange(normalise(text))
}
