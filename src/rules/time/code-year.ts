import * as z from 'zod/mini'
import { yearOfCode, type Table } from '../../table/index.ts'
import { parseDateRange } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

export const codeYear = defineRule({
  id: 'code-year',
  family: 'time',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '项目编码里的年份不是这张表的年度',
  authority: ['财办〔2023〕12号'],
  options: z.object({}),
  messages: { differs: '项目编码“{code}”的第 7、8 位是 {digits}（{found}年），而{source} {year}年' },
  suggestions: { default: '核对项目编码是不是上一年的；跨年项目沿用老编码的，可以不改。' },
  phrases: { title: '标题写的是', period: '实施期写的是', file: '文件名写的是' },
  explain: {
    what: '项目编码的第 7、8 位是年份（如 139999 24 P…），与标题、实施期或文件名写的年度比一比。',
    why: '编码是上一年的，多半是沿用了旧表，导入系统时会对到别的项目上。',
    how: '换成今年的项目编码；是标题或文件名的年份写错的，改那里。',
  },
  examples: {
    good: [
      '标题: 2024年抽检经费绩效目标表\n项目编码: 13999924P00070710002F\n产出 | 数量 | 抽检批次 | ≥100批次',
      '标题: 2024年抽检经费绩效目标表\n项目编码: 13999923P00070710002F\n实施期: 2023.01.01-2025.12.31\n产出 | 数量 | 抽检批次 | ≥100批次',
    ],
    bad: [
      {
        table: '标题: 2024年抽检经费绩效目标表\n项目编码: !13999923P00070710002F\n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '第 7、8 位是 23（2023年），而标题写的是 2024年',
      },
    ],
  },
  *check(table) {
    const { code } = table
    const found = code ? yearOfCode(code.text) : null
    if (!code || found === null) return
    const stated = statedYear(table)
    if (!stated || stated.year === found || isWithin(table, found, stated.year)) return
    yield {
      cell: code.cell,
      message: 'differs',
      data: {
        code: shorten(code.text),
        digits: String(found).slice(2),
        found: String(found),
        year: String(stated.year),
      },
      parts: { source: stated.from },
    }
  },
})

/** The year the table states anywhere else than in its code. */
function statedYear({ year, period }: Table): { year: number; from: 'title' | 'period' | 'file' } | null {
  if (year?.from === 'title') return { year: year.year, from: 'title' }
  const range = period ? parseDateRange(period.text) : null
  if (range && range.start.year !== null && range.start.year === range.end.year) {
    return { year: range.start.year, from: 'period' }
  }
  return year?.fileSays === undefined ? null : { year: year.fileSays, from: 'file' }
}

/** A project of several years keeps the code of its first. */
function isWithin({ period }: Table, first: number, year: number): boolean {
  const range = period ? parseDateRange(period.text) : null
  const [start, end] = [range?.start.year ?? null, range?.end.year ?? null]
  return start !== null && end !== null && start <= first && first < year && year <= end
}
