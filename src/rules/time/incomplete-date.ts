import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { asksForTime } from './years.ts'

/** 当年12月, 全年: the year is said in other words. */
const RELATIVE = /[本当今全明上次]年|年内|每/

export const incompleteDate = defineIndicatorRule({
  id: 'incomplete-date',
  family: 'time',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '日期没有写年份',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { 'no-year': '“{value}”没有写年份' },
  suggestions: {
    dated: '请把年份补上，例如 {year}年{value}。',
    default: '请把年份补上，写成“××××年×月×日前”那样的完整日期。',
  },
  explain: {
    what: '完成时间只写了月份、季度或“年底前”，没有写是哪一年。',
    why: '表会留档、会沿用，缺了年份就说不清是哪一年的底。',
    how: '写完整的日期，例如 2024年12月底前。每月、每季度这样的周期不用写。',
  },
  examples: {
    good: [
      '产出 | 时效 | 完成时间 | 2024年12月底前',
      '产出 | 时效 | 薪酬发放时间 | 2024年每月中旬\n产出 | 时效 | 巡查时间 | 每月10日前\n产出 | 时效 | 办理时长 | 3个工作日',
    ],
    bad: [
      { table: '标题: 2024年示例项目绩效目标表\n产出 | 时效 | 完成时间 | !12月底前', says: '2024年12月底前' },
      { table: '产出 | 时效 | 完成时间 | !年底前' },
    ],
  },
  check(indicator, { table }) {
    const { value } = indicator.value
    if (value.kind !== 'time' || (value.form !== 'date' && value.form !== 'range')) return null
    if (typeof value.start?.year === 'number' || typeof value.end?.year === 'number') return null
    if (RELATIVE.test(value.plain) || !asksForTime(indicator)) return null
    return {
      cell: indicator.value.cell,
      row: indicator.row,
      message: 'no-year',
      ...(table.year ? { suggestion: 'dated' } : {}),
      data: { value: shorten(indicator.value.text), year: String(table.year?.year ?? '') },
    }
  },
})
