import * as z from 'zod/mini'
import { statedWeightTotal, type Scope } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { weightsOf } from './weights.ts'

const SCOPES: readonly Scope[] = ['annual', 'period']

/** Sums are taken in millionths, as whole numbers: 3.33 + 3.33 + 3.34 is 10. */
const FINEST = 1e6

export const weightSum = defineRule({
  id: 'weight-sum',
  family: 'weight',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '权重合计不对',
  authority: ['财预〔2020〕10号'],
  options: z.object({
    /** Totals that are accepted where the header states none (90: the other 10 are for 预算执行率). */
    totals: z._default(z.array(z.number()), [90, 100, 80]),
  }),
  messages: {
    over: '{count} 项权重合计 {sum}，比应有的 {total} 多 {gap}',
    under: '{count} 项权重合计 {sum}，比应有的 {total} 少 {gap}',
  },
  suggestions: { default: '调整各项权重，使合计等于 {totals}' },
  explain: {
    what: '各条指标的权重（分值）加起来，不等于表头写明的总分，也不是通行的 100 分或 90 分。',
    why: '权重合计不对，评价打分时总分就不是 100。另外 10 分由预算执行率占用时，指标权重合计为 90。',
    how: '核对有没有漏填、多填，再把差额调到相应的指标上。',
  },
  examples: {
    good: [
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 抽检批次 | ≥100批次 | 50
       效益 | 社会 | 公众知晓率 | ≥80% | 40
       满意度 | 服务对象 | 群众满意度 | ≥90% | 10`,
      `列: 一级 二级 三级 值 分值权重(90)
       产出 | 数量 | 抽检批次 | ≥100批次 | 50分
       效益 | 社会 | 公众知晓率 | ≥80% | 30分
       满意度 | 服务对象 | 群众满意度 | ≥90% | 10分`,
    ],
    bad: [
      {
        table: `列: 一级 二级 三级 值 !权重
                产出 | 数量 | 抽检批次 | ≥100批次 | 50%
                效益 | 社会 | 公众知晓率 | ≥80% | 40%
                满意度 | 服务对象 | 群众满意度 | ≥90% | 15%`,
        says: '合计 105，比应有的 100 多 5',
      },
      {
        table: `列: 一级 二级 三级 值 !分值权重(90)
                产出 | 数量 | 抽检批次 | ≥100批次 | 50
                效益 | 社会 | 公众知晓率 | ≥80% | 40
                满意度 | 服务对象 | 群众满意度 | ≥90% | 10`,
        says: '比应有的 90 多 10',
      },
    ],
  },
  *check({ columns, indicators }, { options }) {
    if (!columns.weight) return
    const stated = statedWeightTotal(columns.weight)
    const totals = stated === null ? options.totals : [stated]
    for (const scope of SCOPES) {
      const weights = weightsOf(indicators, scope).filter((weight) => weight.number !== null)
      if (weights.length === 0) continue
      const unread = weights.find((weight) => Number.isNaN(weight.number))
      if (unread) {
        yield { undecided: 'weight-unreadable', cell: unread.field.cell, data: { weight: unread.field.text } }
        continue
      }
      let sum = 0
      let fractions = true
      for (const { number } of weights) {
        sum += Math.round((number ?? 0) * FINEST)
        if ((number ?? 0) > 1) fractions = false
      }
      // 0.5, 0.4, 0.1: shares of one.
      if (fractions) sum *= 100
      if (totals.some((total) => Math.round(total * FINEST) === sum)) continue
      const total = nearest(totals, sum / FINEST)
      if (total === null) continue
      const gap = sum - Math.round(total * FINEST)
      yield {
        cell: columns.weight.cell,
        message: gap > 0 ? 'over' : 'under',
        data: {
          count: String(weights.length),
          sum: String(sum / FINEST),
          total: String(total),
          totals: totals.join(' 或 '),
          gap: String(Math.abs(gap) / FINEST),
        },
        related: weights.map(({ field }) => ({ cell: field.cell, role: 'term' as const, value: field.text })),
      }
    }
  },
})

function nearest(totals: readonly number[], sum: number): number | null {
  let best: number | null = null
  for (const total of totals) if (best === null || Math.abs(total - sum) < Math.abs(best - sum)) best = total
  return best
}
