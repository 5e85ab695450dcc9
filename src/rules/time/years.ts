import type { Indicator } from '../../table/index.ts'
import { yearsIn, type IndicatorValue } from '../../value/index.ts'

/** Years further away than this from the budget year are slips of the finger, not plans. */
export const FAR = 10

/** A value that only names an earlier year to compare with: 较2023年提高5%. */
const BASE_YEAR = /较|比\d|比上|基数|同比|上年|去年|不低于.{0,4}年/

/** 《2019年实施方案》: a document that the value goes by. */
const DOCUMENT = /《[^《》]*》/g

const NONE: readonly number[] = []

/** The years a value names, in order: those it is written with, else those of the date it is read as (20260630). */
export function yearsNamed(value: IndicatorValue): readonly number[] {
  const years = yearsIn(value.raw)
  if (years.length > 0) return years.map(({ year }) => year)
  if (value.kind !== 'time') return NONE
  return [value.start?.year, value.end?.year].filter((year) => typeof year === 'number')
}

/** The years a value names as its own; none where it only compares with another year. */
export function yearsOfValue({ value: { value } }: Indicator): readonly number[] {
  const { raw } = value
  const years = raw.includes('《') ? yearsIn(raw.replace(DOCUMENT, '')).map(({ year }) => year) : yearsNamed(value)
  return years.length === 0 || BASE_YEAR.test(raw) ? NONE : years
}

/** A timeliness indicator, by its class or, in another class, by a name that asks for a time. */
export function asksForTime(indicator: Indicator): boolean {
  return indicator.level2?.class === 'timeliness' || /(时间|时限|期限|时效|及时)/.test(indicator.name.plain)
}
