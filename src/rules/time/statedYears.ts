import { yearsIn, type DateParts, type IndicatorValue } from '../../value/index.ts'

/** The shortest text that states a year: 2024年. */
const SHORTEST = 5
const TITLES = /《[^》]*》/g
// 较2023年提高, 以2023年为基数, 2023年实际, (2023年1.7%): what the target is compared with.
const BASE =
  /(?:较|比|同比|对比|相对|以|高于|低于|不低于|不高于|超过)(?:于)?(?:上年)?(?:19|20)\d{2}|(?:19|20)\d{2}年?度?(?:的)?(?:水平|基数|同期|实际|决算|数据|基础|平均|末数)|[(（][^()（）]*(?:19|20)\d{2}年/

/**
 * The years an indicator's value gives for its target, in order; [] for most values. Years in the titles of documents,
 * document numbers, and years that are only a base of comparison (较2023年提高) are left out.
 */
export function statedYears(value: IndicatorValue): readonly number[] {
  if (value.kind === 'time') {
    const years = value.form === 'duration' ? [] : [value.start?.year, value.end?.year]
    return years.filter((year) => year !== null && year !== undefined)
  }
  if (value.kind === 'error' || value.raw.length < SHORTEST) return NONE
  const mentions = yearsIn(value.raw)
  if (mentions.length === 0) return NONE
  if (BASE.test(value.raw)) return NONE
  if (!value.raw.includes('《')) return mentions.map((mention) => mention.year)
  return yearsIn(value.raw.replace(TITLES, '')).map((mention) => mention.year)
}

const NONE: readonly number[] = []

/** Whether the second of two dates lies before the first, as far as both are stated. */
export function endsBeforeStart(start: DateParts | null, end: DateParts | null): boolean {
  if (!start || !end || start.year === null || end.year === null) return false
  if (start.year !== end.year) return end.year < start.year
  if (start.month === null || end.month === null) return false
  if (start.month !== end.month) return end.month < start.month
  return start.day !== null && end.day !== null && end.day < start.day
}

/** Years further away than this are taken for slips of the pen. */
export const FARTHEST = 10

export function isFarFrom(year: number, budgetYear: number): boolean {
  return Math.abs(year - budgetYear) > FARTHEST
}
