import Big from 'big.js'
import * as z from 'zod/mini'
import { statedWeightTotal } from '../../table/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { weightsOf } from './weights.ts'

export const weightSum = defineRule({
  id: 'weight-sum',
  family: 'weight',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '权重合计不对',
  authority: ['财预〔2020〕10号'],
  options: z.object({
    /** Totals that are accepted; one that the header itself states goes before them. */
    totals: z._default(z.array(z.number()), [90, 100, 80]),
  }),
  messages: { sum: '{count} 条指标的权重合计 {sum}，应为 {wanted}，{gap}' },
  suggestions: { default: '请逐条核对：{terms}＝{sum}，调整到合计 {wanted}。' },
  phrases: {
    more: '多 {off}',
    less: '少 {off}',
    'more-than-nearest': '多 {off}（按 {nearest} 算）',
    'less-than-nearest': '少 {off}（按 {nearest} 算）',
    total: '{total}',
    join: ' 或 ',
  },
  explain: {
    what: '有权重（分值）一列的表，把每条指标的权重加起来，看是不是规定的合计。表头写明合计的（如“分值权重(90)”）按表头，没写明的按规则包（90、100 或 80）。',
    why: '权重合计不对，自评打分时总分就不对。90 分的表另有 10 分留给预算执行率。',
    how: '调整各条权重，使合计等于规定的数。',
    options: {
      totals: '认可的权重合计；表头写明满分的，按表头',
    },
  },
  examples: {
    good: [
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 | 50
       效益 | 社会 | 知晓率 | ≥80% | 30
       满意度 | 服务对象 | 学员满意度 | ≥90% | 10`,
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 |
       效益 | 社会 | 知晓率 | ≥80% |`,
    ],
    bad: [
      {
        table: `#表 示例
         示例项目绩效目标表
         一级指标 | 二级指标 | 三级指标 | 指标值 | !权重
         产出指标 | 数量指标 | 培训人次 | ≥100人次 | 50
         效益指标 | 社会效益指标 | 知晓率 | ≥80% | 35
         满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 10`,
        says: '合计 95',
      },
      {
        table: `#表 示例
         示例项目绩效目标表
         一级指标 | 二级指标 | 三级指标 | 指标值 | !分值权重(90)
         产出指标 | 数量指标 | 培训人次 | ≥100人次 | 60
         效益指标 | 社会效益指标 | 知晓率 | ≥80% | 40`,
        says: '应为 90，多 10',
      },
    ],
  },
  *check(table, { options }) {
    const header = table.columns.weight
    if (!header) return
    const stated = statedWeightTotal(header)
    const totals = stated === null ? options.totals : [stated]
    for (const scope of ['annual', 'period'] as const) {
      const weights = weightsOf(table, scope)
      if (weights.length === 0) continue
      const numbers = weights.flatMap((weight) => weight.number ?? [])
      // A weight that is written and is no number leaves the sum open; a blank one adds nothing.
      const open = weights.find((weight) => weight.number === null && weight.field.text !== '')
      if (open) {
        // A formula error is said with its cell already; 不适用 stands beside a row that does not apply.
        const said = open.field.text.startsWith('#') || isSilent(open.indicator)
        if (!said)
          yield { undecided: 'weight-unreadable', cell: open.field.cell, data: { value: shorten(open.field.text) } }
        continue
      }
      const sum = numbers.reduce((a, b) => a.plus(b), new Big(0))
      // 0.5, 0.4 and 0.1 are shares of one.
      const shares = numbers.every((number) => number.lte(1)) ? sum.times(100) : sum
      if (totals.some((total) => sum.eq(total) || shares.eq(total))) continue
      const nearest = totals.reduce((a, b) => (sum.minus(a).abs().lte(sum.minus(b).abs()) ? a : b))
      const gap = sum.minus(nearest)
      const filled = weights.filter((weight) => weight.number !== null)
      yield {
        cell: header.cell,
        message: 'sum',
        data: {
          count: String(filled.length),
          sum: sum.toFixed(),
          off: gap.abs().toFixed(),
          nearest: String(nearest),
          terms: filled.map((weight) => weight.number?.toFixed() ?? '').join('＋'),
        },
        parts: {
          wanted: totals.map((total) => ({ id: 'total', data: { total: String(total) } })),
          gap: `${gap.gt(0) ? 'more' : 'less'}${totals.length > 1 ? '-than-nearest' : ''}`,
        },
        related: filled.map(({ field }) => ({ cell: field.cell, role: 'term' as const, value: field.text })),
      }
    }
  },
})
