import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isWholeYear } from './wholeYear.ts'
import { asksForTime } from './years.ts'

/** What is meant to last the whole year: 服务期限, 实施期, 租赁期. */
const LASTS =
  /实施期|服务期|合同期|租赁期|租期|保险期|保障期|运行期|有效期|供应期|值守|起止|周期|期间|开放时间|运行时间|覆盖/

export const periodAsDeadline = defineIndicatorRule({
  id: 'period-as-deadline',
  family: 'time',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '拿整年当完成时间',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { 'whole-year': '“{name}”的值是整整一年（{value}），看不出事情哪天做完' },
  suggestions: {
    dated: '请写做完的日期，例如 ≤{year}年11月30日；分批做的，写每批的时限，例如 每季度末前。',
    default: '请写做完的日期（年、月、日）；分批做的，写每批的时限，例如 每季度末前。',
  },
  explain: {
    what: '时效指标的值写成从 1 月 1 日到 12 月 31 日的整年，或“全年”。名称问的就是服务期、实施期的不算。',
    why: '整年的期间怎么做都不会超期，年底没法判断是不是按时完成。',
    how: '写具体的完成日期；按月按季度做的，写每次的时限或及时率。',
  },
  examples: {
    good: [
      '产出 | 时效 | 检查完成时间 | 2024年11月30日前',
      '产出 | 时效 | 检查完成时间 | 2024.03.01-2024.12.31\n产出 | 时效 | 物业服务期限 | 2024.01.01-2024.12.31',
    ],
    bad: [
      {
        table: '标题: 2023年示例项目绩效目标表\n产出 | 时效 | 案件办结期限 | !2023.01.01-2023.12.31',
        says: '例如 ≤2023年11月30日',
      },
      { table: '产出 | 时效 | 培训完成时间 | !2024年1-12月' },
    ],
  },
  check(indicator, { table }) {
    const { value, cell, text } = indicator.value
    if (!isWholeYear(value) || !asksForTime(indicator) || LASTS.test(indicator.name.plain)) return null
    return {
      cell,
      row: indicator.row,
      message: 'whole-year',
      ...(table.year ? { suggestion: 'dated' } : {}),
      data: { name: shorten(indicator.name.text), value: shorten(text), year: String(table.year?.year ?? '') },
    }
  },
})
