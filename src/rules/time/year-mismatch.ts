import * as z from 'zod/mini'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isFarFrom, statedYears } from './statedYears.ts'

export const yearMismatch = defineRule({
  id: 'year-mismatch',
  family: 'time',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值里的年份不是预算年度',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { default: '“{value}”写的是 {years} 年，而这张表是 {budgetYear} 年的预算' },
  suggestions: { default: '核对年份：是 {budgetYear} 年的任务就改成 {budgetYear} 年；确实跨年度的，写出起止年份' },
  explain: {
    what: '指标值里的年份和这张表的预算年度不一致。预算年度看标题、项目编码、实施期，都没有时看文件名。',
    why: '多半是从往年的表复制过来没有改，年底就没法按这个时间考核。',
    how: '把年份改成预算年度；跨年度的任务写成起止年份，包含预算年度的不会提示。',
  },
  examples: {
    good: [
      '标题: 2024年抽检经费绩效目标表\n产出 | 时效 | 完成时间 | 2024年12月底前',
      '标题: 2024年抽检经费绩效目标表\n产出 | 时效 | 建设期 | 2023-2025年\n产出 | 质量 | 合格率 | 较2023年提高2个百分点',
    ],
    bad: [
      {
        table: '标题: 2023年抽检经费绩效目标表\n产出 | 时效 | 办结期限 | !2022.01.01-2022.12.31',
        says: '写的是 2022 年，而这张表是 2023 年的预算',
      },
      { table: '标题: 抽检经费绩效目标表（2024年度）\n产出 | 时效 | 完成时间 | !2023年12月底前' },
    ],
  },
  *check({ year, indicators }) {
    if (!year) return
    const budgetYear = year.year
    for (const { row, scope, level2, value } of indicators) {
      const years = statedYears(value.value)
      if (years.length === 0) continue
      const first = Math.min(...years)
      const last = Math.max(...years)
      if (first <= budgetYear && last >= budgetYear) continue
      // A period's targets and lasting effects may lie ahead; a year far away is absurd-date's.
      if (first > budgetYear && (scope === 'period' || level2?.class === 'sustainability')) continue
      if (isFarFrom(first, budgetYear) || isFarFrom(last, budgetYear)) continue
      yield {
        cell: value.cell,
        message: 'default',
        row,
        data: {
          value: shorten(value.text),
          years: first === last ? String(first) : `${String(first)}—${String(last)}`,
          budgetYear: String(budgetYear),
        },
        related: year.cell ? [{ cell: year.cell, role: 'against', value: `${String(budgetYear)}年` }] : [],
      }
    }
  },
})
