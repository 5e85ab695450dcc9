import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const COMPLETION = /完成(?:率|比例|比率|度|情况|百分比)(?:\([^()]*\))?$/

export const qualityAsCompletion = defineRule({
  id: 'quality-as-completion',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  fold: true,
  title: '质量指标写成了完成率',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '质量指标里有 {count} 条写的是完成率（如“{name}”），说的是做没做完，不是做得好不好' },
  suggestions: { default: '质量写好坏，例如 验收合格率 ≥98%、抽检问题发现率 ≥2%、故障率 ≤1%；完成率归到数量或时效' },
  explain: {
    what: '质量指标的名称以“完成率”“完成情况”结尾。',
    why: '完成率说的是数量够不够，事情做完了不等于做得好。',
    how: '换成合格率、准确率、达标率、返工率这类能看出好坏的指标。',
  },
  examples: {
    good: [
      '产出 | 质量 | 验收合格率 | ≥98%\n产出 | 时效 | 任务按时完成率 | 100%',
      '产出 | 质量 | 实际聘用人员到位率 | 100%\n产出 | 质量 | 宣传完成率 | 不适用',
    ],
    bad: [
      {
        table:
          '产出 | 质量 | 抽检完成率 | !100%\n产出 | 质量 | 抽检合格率 | ≥98%\n产出 | 质量 | 2、宣传完成率（%） | !100%',
        says: '2 条',
      },
      { table: '产出 | 质量 | 培训完成情况 | !全部完成' },
    ],
  },
  *check({ indicators }) {
    let found: Indicator[] | null = null
    for (const indicator of indicators) {
      if (indicator.level2?.class !== 'quality' || isSilent(indicator)) continue
      if (COMPLETION.test(indicator.name.plain)) (found ??= []).push(indicator)
    }
    const [first, ...others] = found ?? []
    if (!first) return
    yield {
      cell: first.value.cell,
      message: 'default',
      row: first.row,
      data: { count: String(others.length + 1), name: shorten(first.name.text) },
      related: others.map(({ value }) => ({ cell: value.cell, role: 'also' as const, value: value.text })),
    }
  },
})
