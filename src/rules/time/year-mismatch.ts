import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { FAR, yearsOfValue } from './years.ts'

/** What is done about a year's work after it: acceptance, accounts, the end of a heating season. */
const AFTERWARDS = /验收|结算|决算|清算|审计|评价|总结|报告|供暖|采暖|供热/
const EARLY = 3

export const yearMismatch = defineIndicatorRule({
  id: 'year-mismatch',
  family: 'time',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值里的年份不是预算年度',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { other: '“{value}”里的年份是 {found}年，而{source} {year}年' },
  suggestions: { default: '多半是沿用了旧表，请改成 {year}年；如果确实要写别的年份，请在指标说明里讲清楚。' },
  phrases: {
    title: '标题写的是',
    code: '项目编码对应的是',
    period: '实施期写的是',
    project: '项目名称写的是',
    file: '文件名写的是',
  },
  explain: {
    what: '指标值里写到的年份，应当是这张表的预算年度。预算年度从标题、项目编码、实施期里读，都没有时看文件名；跨年的期间（包含预算年度）不算。',
    why: '年份不对，多半是复制了上一年的表忘了改，到年底没法按它考核。',
    how: '把指标值里的年份改成预算年度。',
  },
  examples: {
    good: [
      `标题: 2024年示例项目绩效目标表
       产出 | 时效 | 检查完成时间 | 2024年12月底前`,
      `标题: 2024年示例项目绩效目标表
       产出 | 时效 | 建设周期 | 2023.01.01-2025.12.31
       效益 | 社会 | 投诉量 | 较2023年下降5%`,
    ],
    bad: [
      {
        table: `标题: 2024年示例项目绩效目标表
         产出 | 时效 | 检查完成时间 | !2023年12月底前`,
        says: '2023年',
      },
      {
        table: `标题: 示例项目绩效目标表（2024年度）
         产出 | 时效 | 案件办结期限 | !2022.01.01-2022.12.31`,
        says: '标题写的是 2024年',
      },
    ],
  },
  check(indicator, { table }) {
    const budget = table.year
    // The medium-term half of a form ends in a later year.
    if (!budget || indicator.scope === 'period') return null
    const years = yearsOfValue(indicator)
    if (years.length === 0) return null
    const first = Math.min(...years)
    const last = Math.max(...years)
    // A period that holds the budget year is a plan over several years; a year far away is absurd-date's.
    if ((first <= budget.year && budget.year <= last) || years.some((year) => Math.abs(year - budget.year) > FAR))
      return null
    if (first === budget.year + 1 && isAfterwards(indicator)) return null
    return {
      cell: indicator.value.cell,
      row: indicator.row,
      message: 'other',
      data: {
        value: shorten(indicator.value.text),
        found: first === last ? String(first) : `${String(first)}、${String(last)}`,
        year: String(budget.year),
      },
      parts: { source: budget.from },
    }
  },
})

/** 项目验收 by January of the year after is no slip. */
function isAfterwards({ name, value: { value } }: Indicator): boolean {
  if (value.kind !== 'time' || value.form !== 'date' || !AFTERWARDS.test(name.plain)) return false
  const month = value.start?.month ?? null
  return month !== null && month <= EARLY
}
