import type { DateParts } from './types.ts'

export interface YearMention {
  readonly year: number
  /** Where it stands in the text. */
  readonly index: number
  /** One end of a period of several years (2019—2020年). */
  readonly span: boolean
}
export interface DateRange {
  readonly start: DateParts
  readonly end: DateParts
}
export function yearsIn(text: string): YearMention[] {
  return Array.from(text.matchAll(/(?<!\d)((?:19|2\d)\d\d)年/g), (m) => ({
    year: Number(m[1]),
    index: m.index,
    span: false,
  }))
}
export function parseDate(text: string): DateParts | null {
  const m = /^(\d{4})年(?:(\d+)月(?:(\d+)日)?)?/.exec(text)
  return m ? { year: Number(m[1]), month: m[2] ? Number(m[2]) : null, day: m[3] ? Number(m[3]) : null } : null
}
export function parseDateRange(text: string): DateRange | null {
  const [a = '', b = ''] = text.split('-')
  const start = parseDate(a)
  const end = parseDate(b)
  return start && end ? { start, end } : null
}
