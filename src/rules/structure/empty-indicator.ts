import * as z from 'zod/mini'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

export const emptyIndicator = defineRule({
  id: 'empty-indicator',
  family: 'structure',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  fold: true,
  title: '印好的指标行没有填写',
  authority: [],
  options: z.object({}),
  messages: { default: '有 {count} 行印好了二级指标、还没有填写：{names}' },
  suggestions: { default: '用得上的补上三级指标和指标值；用不上的可以留空，或写明“不适用”' },
  explain: {
    what: '二级指标已经印在表上，这一行的三级指标和指标值都是空的。',
    why: '有的表样允许留空，但空着的行说不清是不适用还是忘了填，审核时常被问起。',
    how: '想一想这个项目在这一类上有没有成果：有就补一条指标，没有就写“不适用”。',
  },
  examples: {
    good: ['产出 | 数量 | 抽检批次 | ≥100批次', '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 经济 | 不适用 | 不适用'],
    bad: [
      {
        table: '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 经济 | | !\n | 社会 | 公众知晓率 | ≥80%\n | 生态 | | !',
        says: '2 行',
      },
      { table: '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | | !', says: '质量指标' },
    ],
  },
  *check({ slots }) {
    const [first, ...others] = slots
    if (!first) return
    const names = new Set(slots.map((slot) => shorten(slot.level2?.text ?? '')))
    yield {
      cell: first.cell,
      message: 'default',
      row: first.row,
      data: { count: String(slots.length), names: [...names].join('、') },
      related: others.map((slot) => ({ cell: slot.cell, role: 'also' as const, value: '' })),
    }
  },
})
