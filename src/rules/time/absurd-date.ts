import * as z from 'zod/mini'
import type { CellAddress } from '../../sheet/index.ts'
import { parseDateRange, yearsIn, type DateParts } from '../../value/index.ts'
import { defineRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { FAR, yearsNamed } from './years.ts'

// Without a budget year only what no table could mean is called absurd.
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
    far: '“{value}”里的 {year}年离预算年度太远，像是写错了数字',
    reversed: '“{value}”的结束早于开始',
  },
  suggestions: {
    far: '请核对这个年份是不是多打或打错了数字，例如 2323 应为 2023。',
    reversed: '请核对开始和结束的日期，是不是写反了，或者年份写错了。',
  },
  explain: {
    what: '看指标值和项目实施期里的日期：年份离预算年度超过 10 年，或者结束早于开始。',
    why: '这样的日期一定是手误，交上去会被退回。',
    how: '改成真实的起止日期。',
  },
  examples: {
    good: [
      `标题: 2023年示例项目绩效目标表
       实施期: 2023.01.01-2023.12.31
       产出 | 时效 | 完成时间 | 2023年12月31日前`,
      `标题: 2023年示例项目绩效目标表
       实施期: 2021年1月至2025年12月
       产出 | 数量 | 印制册数 | ≥2000册`,
    ],
    bad: [
      {
        table: `标题: 2023年示例项目绩效目标表
         实施期: !2023.01.01-2323.12.31
         产出 | 数量 | 印制册数 | ≥2000册`,
        says: '2323年',
      },
      {
        table: `标题: 2023年示例项目绩效目标表
         产出 | 时效 | 完成时间 | !2023.12.31-2023.01.01`,
        says: '早于',
      },
    ],
  },
  *check(table) {
    const year = table.year?.year ?? null
    if (table.period) {
      const report = judge(
        table.period.text,
        yearsIn(table.period.text).map((one) => one.year),
        table.period.cell,
        year,
      )
      if (report) yield report
    }
    for (const { value, row } of table.indicators) {
      const report = judge(value.value.raw, yearsNamed(value.value), value.cell, year)
      if (report) yield { ...report, row }
    }
  },
})

type Report = RuleReport<'far' | 'reversed'>

function judge(text: string, years: readonly number[], cell: CellAddress, budgetYear: number | null): Report | null {
  if (years.length === 0) return null
  const value = shorten(text)
  const far = years.find((year) =>
    budgetYear === null ? year < EARLIEST || year > LATEST : Math.abs(year - budgetYear) > FAR,
  )
  if (far !== undefined) return { cell, message: 'far', data: { value, year: String(far) } }
  const range = years.length > 1 ? parseDateRange(text) : null
  return range && order(range.end) < order(range.start) ? { cell, message: 'reversed', data: { value } } : null
}

/** A number that orders dates; a missing month or day counts as the middle, so that only certain reversals show. */
function order({ year, month, day }: DateParts): number {
  return (year ?? 0) * 10_000 + (month ?? 6) * 100 + (day ?? 15)
}
