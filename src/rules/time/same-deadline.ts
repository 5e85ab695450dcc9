import * as z from 'zod/mini'
import type { IndicatorValue } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { isWholeYear } from './wholeYear.ts'
import { asksForTime } from './years.ts'

const DECEMBER = 12
const YEAR_END = /年(?:底|末|终)/

export const sameDeadline = defineRule({
  id: 'same-deadline',
  family: 'time',
  severity: 'info',
  since: '0.2.0',
  fix: 'none',
  fold: true,
  title: '完成时间都写在十二月',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Fewer deadlines may well fall together. */
    least: z._default(z.number(), 3),
  }),
  messages: { december: '{count} 条完成时间都写在 12 月，看不出先后' },
  suggestions: {
    default: '能早些做完的，按实际安排写，例如 采购 6 月底前、验收 10 月底前；确实都在年底的，可以不改。',
  },
  explain: {
    what: '一张表里写了三条以上的完成时间，全都在 12 月。',
    why: '都压在年底，平时没法跟踪进度，也容易突击花钱。',
    how: '按工作的先后写各自的时间。确实只能在年底完成的，不用改。',
    options: {
      least: '至少有这么多条完成时间，才看是不是都在十二月',
    },
  },
  examples: {
    good: [
      `产出 | 时效 | 采购完成时间 | 2024年6月底前
       产出 | 时效 | 安装完成时间 | 2024年9月底前
       产出 | 时效 | 验收完成时间 | 2024年12月底前`,
      '产出 | 时效 | 采购完成时间 | 2024年12月\n产出 | 时效 | 验收完成时间 | 2024年12月',
    ],
    bad: [
      {
        table: `产出 | 时效 | 采购完成时间 | !2024年12月
         产出 | 时效 | 安装完成时间 | !2024年12月15日前
         产出 | 时效 | 验收完成时间 | !2024年底前`,
        says: '3 条完成时间',
      },
    ],
  },
  *check({ indicators }, { options }) {
    const found = []
    for (const indicator of indicators) {
      if (indicator.scope !== 'annual') continue
      const december = endsInDecember(indicator.value.value)
      if (december === null || !asksForTime(indicator)) continue
      if (!december) return
      found.push(indicator.value)
    }
    const [first, ...others] = found
    if (!first || found.length < options.least) return
    yield {
      cell: first.cell,
      message: 'december',
      data: { count: String(found.length) },
      related: others.map(({ cell, text }) => ({ cell, role: 'also' as const, value: text })),
    }
  },
})

/** Whether a deadline falls in December; null for a value that is no deadline. A whole year is period-as-deadline's. */
function endsInDecember(value: IndicatorValue): boolean | null {
  if (value.kind !== 'time' || (value.form !== 'date' && value.form !== 'range') || isWholeYear(value)) return null
  const date = value.end ?? value.start
  if (date?.month) return date.month === DECEMBER
  return YEAR_END.test(value.plain)
}
