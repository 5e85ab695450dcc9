import * as z from 'zod/mini'
import type { NameField } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const STOP_AT_END = /[。;,.]$/

export const descriptionRepeatsName = defineRule({
  id: 'description-repeats-name',
  family: 'meaning',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  fold: true,
  title: '指标描述照抄了名称',
  authority: [],
  options: z.object({}),
  messages: { default: '{total} 条指标里有 {count} 条的描述和名称一样（如“{name}”），没有多说明什么' },
  suggestions: { default: '描述写清怎么算、算什么，例如 抽检合格率＝合格批次/抽检批次' },
  explain: {
    what: '绩效指标描述和三级指标名称一字不差。',
    why: '描述本来用来说明指标的含义和算法，照抄名称就没有起到作用。',
    how: '写明统计范围或计算公式；没有要补充的，可以不管这条提示。',
  },
  examples: {
    good: [
      '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检合格率 | 合格批次/抽检批次 | ≥98%',
      '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检合格率 | | ≥98%\n产出 | 数量 | | | ',
    ],
    bad: [
      {
        table:
          '列: 一级 二级 三级 描述 值\n产出 | 质量 | 抽检合格率 | !抽检合格率 | ≥98%\n产出 | 数量 | 1、检查户数 | !检查户数。 | ≥10户\n产出 | 数量 | 抽检批次 | 全年抽检的批次 | ≥100批次',
        says: '3 条指标里有 2 条',
      },
      { table: '列: 一级 二级 三级 描述 值\n效益 | 社会 | 公众知晓率 | !公众 知晓率 | ≥80%' },
    ],
  },
  *check({ columns, indicators }) {
    if (!columns.description) return
    let found: { readonly row: number; readonly description: NameField }[] | null = null
    for (const { row, name, description } of indicators) {
      if (!description || description.cell.row !== row || !repeats(description.plain, name.plain)) continue
      ;(found ??= []).push({ row, description })
    }
    const [first, ...others] = found ?? []
    if (!first) return
    yield {
      cell: first.description.cell,
      message: 'default',
      row: first.row,
      data: {
        count: String(others.length + 1),
        total: String(indicators.length),
        name: shorten(first.description.text),
      },
      related: others.map(({ description }) => ({
        cell: description.cell,
        role: 'also' as const,
        value: description.text,
      })),
    }
  },
})

/** The same text, a stop at the end of one of them apart. */
function repeats(one: string, other: string): boolean {
  if (one === other) return one !== ''
  if (Math.abs(one.length - other.length) !== 1 || one === '' || other === '') return false
  return one.replace(STOP_AT_END, '') === other.replace(STOP_AT_END, '')
}
