import type { DateParts, IndicatorValue } from '../../value/index.ts'

const ALL_YEAR = /^(?:(?:19|20)\d{2}年|本年|当年)?(?:全年|整年)$|^(?:19|20)\d{2}年度$/

/** Whether a value is one whole year: 2023.01.01-2023.12.31, 2024年1-12月, 全年. */
export function isWholeYear(value: IndicatorValue): boolean {
  if (value.kind !== 'time' || value.form === 'duration' || value.form === 'recurring') return false
  if (value.form === 'date' || !value.start || !value.end) return ALL_YEAR.test(value.plain)
  const { start, end } = value
  return start.year === end.year && isEdge(start, 1, 1) && isEdge(end, 12, 31)
}

/** The given day, or its month where no day is written. */
function isEdge(date: DateParts, month: number, day: number): boolean {
  return date.month === month && (date.day ?? day) === day
}
