import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { yearsIn } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** 12月底前完成拨付款: a date inside a text. */
const DATE_INSIDE =
  /(?<![\d个])\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬|前|之前|以前|\d{1,2}[日号])|年底|年末|第?[一二三四1-4]季度|[上下]半年/
/** These name the budget year, or speak of every year. */
const YEAR_NAMED = /每|本年|当年|今年|全年|次年|同年|年度内|逐年|历年|两年|半年内|\d年/
const MONTH_FIRST = /^\d{1,2}月/

export const incompleteDate = defineRule({
  id: 'incomplete-date',
  family: 'time',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '日期没有写年份',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { default: '“{value}”没有写年份，看不出是哪一年的期限' },
  suggestions: { default: '写成完整的日期，例如 {example}' },
  explain: {
    what: '时效指标只写了月份、季度或“年底前”，没有年份。',
    why: '表格归档、跨年结转之后，没有年份的期限对不上是哪一年的。',
    how: '补上年份，例如 2024年12月31日前。每月、每季度这类重复的时间不必写年份。',
  },
  examples: {
    good: [
      '产出 | 时效 | 完成时间 | 2024年12月底前\n产出 | 时效 | 薪酬发放时间 | 每月10日前',
      '产出 | 时效 | 办理时长 | ≤12个月\n产出 | 时效 | 完成时间 | 当年完成',
    ],
    bad: [
      { table: '标题: 2024年抽检经费绩效目标表\n产出 | 时效 | 完成时间 | !12月底前', says: '2024年12月底前' },
      { table: '产出 | 时效 | 完成时间 | !年底前\n产出 | 时效 | 验收时间 | !第四季度' },
    ],
  },
  *check({ year, indicators }) {
    for (const indicator of indicators) {
      if (!isIncomplete(indicator) || yearsIn(indicator.name.text).length > 0) continue
      const { row, value } = indicator
      const { plain } = value.value
      const budgetYear = year ? String(year.year) : 'YYYY'
      const example =
        MONTH_FIRST.test(plain) && plain.length < 12 ? `${budgetYear}年${plain}` : `${budgetYear}年12月31日前`
      yield { cell: value.cell, message: 'default', row, data: { value: shorten(value.text), example } }
    }
  },
})

function isIncomplete({ level2, value: { value } }: Indicator): boolean {
  if (value.kind === 'time') {
    if (value.form !== 'date' && value.form !== 'range') return false
    return value.start?.year == null && value.end?.year == null && !YEAR_NAMED.test(value.plain)
  }
  return (
    value.kind === 'text' &&
    level2?.class === 'timeliness' &&
    DATE_INSIDE.test(value.plain) &&
    !YEAR_NAMED.test(value.plain) &&
    yearsIn(value.raw).length === 0
  )
}
