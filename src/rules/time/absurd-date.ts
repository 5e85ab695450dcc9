import * as z from 'zod/mini'
import type { CellAddress } from '../../sheet/index.ts'
import { parseDateRange, yearsIn, type DateParts } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { endsBeforeStart, isFarFrom, statedYears } from './statedYears.ts'

/** What passes for a year of our time where the table states none. */
const EARLIEST = 2000
const LATEST = 2050

export const absurdDate = defineRule({
  id: 'absurd-date',
  family: 'time',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '日期不合常理',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    far: '“{text}”里的 {year} 年和 {reference} 相差太远，多半是笔误',
    backwards: '“{text}”的结束早于开始',
  },
  suggestions: { far: '核对年份，例如 2323 可能是 2023', backwards: '核对起止日期，看是不是写反了' },
  explain: {
    what: '日期里的年份和预算年度差了十年以上，或者结束日期早于开始日期。',
    why: '这样的日期没法执行，也没法考核。',
    how: '核对原件，改成正确的日期。',
  },
  examples: {
    good: [
      '标题: 2023年抽检经费绩效目标表\n实施期: 2023.01.01-2023.12.31\n产出 | 时效 | 完成时间 | 2023年12月',
      '实施期: 2022年-2026年\n产出 | 时效 | 完成时间 | 2024年3月至2024年9月',
    ],
    bad: [
      {
        table: '标题: 2023年抽检经费绩效目标表\n实施期: !2023.01.01-2323.12.31\n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '2323 年',
      },
      {
        table: '标题: 2024年抽检经费绩效目标表\n产出 | 时效 | 完成时间 | !2024年9月1日至2024年3月1日',
        says: '结束早于开始',
      },
    ],
  },
  *check({ year, period, indicators }) {
    const budgetYear = year?.year ?? null
    if (period && period.text !== '') {
      const years = yearsIn(period.text).map((mention) => mention.year)
      const range = parseDateRange(period.text)
      yield* found(period, years, range?.start ?? null, range?.end ?? null, budgetYear)
    }
    for (const { row, value } of indicators) {
      const years = statedYears(value.value)
      if (years.length === 0) continue
      const { start, end } = value.value.kind === 'time' ? value.value : NO_RANGE
      for (const report of found(value, years, start, end, budgetYear)) yield { ...report, row }
    }
  },
})

const NO_RANGE = { start: null, end: null }

function* found(
  { text, cell }: { readonly text: string; readonly cell: CellAddress },
  years: readonly number[],
  start: DateParts | null,
  end: DateParts | null,
  budgetYear: number | null,
) {
  const far = years.find((year) =>
    budgetYear === null ? year < EARLIEST || year > LATEST : isFarFrom(year, budgetYear),
  )
  if (far !== undefined) {
    const reference = budgetYear === null ? '现在' : `预算年度 ${String(budgetYear)} 年`
    yield { cell, message: 'far' as const, data: { text: shorten(text), year: String(far), reference } }
  } else if (endsBeforeStart(start, end)) {
    yield { cell, message: 'backwards' as const, data: { text: shorten(text) } }
  }
}
