import type { Indicator } from '../../table/index.ts'
import { yearsIn } from '../../value/index.ts'

/** Years further away than this from the budget year are slips of the finger, not plans. */
export const FAR = 10

/** A value that only names an earlier year to compare with: 较2023年提高5%. */
const BASE_YEAR = /较|比\d|比上|基数|同比|上年|去年|不低于.{0,4}年/

/** 《2019年实施方案》: a document that the value goes by. */
const DOCUMENT = /《[^《》]*》/g

/** The years a value names as its own; none where it only compares with another year. */
export function yearsOfValue(indicator: Indicator): readonly number[] {
  const { raw } = indicator.value.value
  let years = yearsIn(raw)
  if (years.length === 0 || BASE_YEAR.test(raw)) return []
  if (raw.includes('《')) years = yearsIn(raw.replace(DOCUMENT, ''))
  return years.map((mention) => mention.year)
}

/** A timeliness indicator, by its class or, in another class, by a name that asks for a time. */
export function asksForTime(indicator: Indicator): boolean {
  return indicator.level2?.class === 'timeliness' || /(时间|时限|期限|时效|及时)/.test(indicator.name.plain)
}
