import * as z from 'zod/mini'
import type { TextField } from '../../table/index.ts'
import { defineRule, type FixEdit } from '../rule.ts'
import { plainSymbols } from './plainSymbols.ts'
import { shown } from './shown.ts'

export const symbolForm = defineRule({
  id: 'symbol-form',
  family: 'value',
  severity: 'info',
  since: '0.1.0',
  fix: 'safe',
  fold: true,
  title: '符号或数字的写法不统一',
  authority: ['财办〔2023〕12号'],
  options: z.object({}),
  messages: {
    one: '“{value}”里的符号或数字不是通用写法，应写作“{to}”',
    many: '有 {count} 处符号或数字不是通用写法，例如“{value}”应写作“{to}”',
  },
  suggestions: { default: '统一写成“≥ ≤ > < = %”和半角数字，可一键修改' },
  explain: {
    what: '指标值用了“≧ ≦ ﹥ ＜ ＝ ％”这些相近的符号，或者全角数字。',
    why: '看起来差不多，导入一体化系统或汇总时会认不出来。',
    how: '换成“≥ ≤ > < = %”和半角数字。只改符号，别的字不动。',
  },
  examples: {
    good: ['产出 | 数量 | 检查企业数量 | ≥ 50 家', '产出 | 成本 | 单次审计费用 | ≤700元'],
    bad: [
      { table: '产出 | 成本 | 单次审计费用 | !≦700元', fixed: ['≤700元'], says: '≤700元' },
      {
        table: `产出 | 数量 | 检查企业数量 | !≧５０家
                产出 | 质量 | 检查覆盖率 | !>= 90％`,
        fixed: ['≥50家', '≥ 90%'],
        says: '2 处',
      },
    ],
  },
  *check(table) {
    let edits: FixEdit[] | null = null
    let row = 0
    for (const indicator of table.indicators) {
      const { value } = indicator
      for (const field of value.operator ? [value, value.operator] : value.value.lookalike ? [value] : NOTHING) {
        const to = plainSymbols(field.text)
        if (to === field.text) continue
        if (!edits) row = indicator.row
        ;(edits ??= []).push({ cell: field.cell, from: field.text, to })
      }
    }
    const first = edits?.[0]
    if (!edits || !first) return
    yield {
      cell: first.cell,
      row,
      message: edits.length > 1 ? ('many' as const) : ('one' as const),
      data: { value: shown(first.from), to: shown(first.to), count: String(edits.length) },
      fix: { safe: true, edits },
      ...(edits.length > 1
        ? { related: edits.slice(1).map(({ cell, from }) => ({ cell, role: 'also' as const, value: from })) }
        : {}),
    }
  },
})

const NOTHING: readonly TextField[] = []
