import * as z from 'zod/mini'
import type { Scope } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { weightsOf, type Weight } from './weights.ts'

const SCOPES: readonly Scope[] = ['annual', 'period']

export const weightValue = defineRule({
  id: 'weight-value',
  family: 'weight',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '权重填得不对',
  authority: ['财预〔2020〕10号'],
  options: z.object({}),
  messages: {
    blank: '“{name}”还没有权重，而别的 {filled} 项都填了',
    zero: '“{name}”的权重是 {weight}，做到做不到都不影响得分',
    negative: '“{name}”的权重是 {weight}，权重不能是负数',
    'no-number': '“{name}”的权重写的是“{weight}”，不是数字',
  },
  suggestions: { default: '填一个大于 0 的数，并使各项权重合计为 100（或表头写明的总分）' },
  explain: {
    what: '有的指标权重是 0、空着、负数，或者不是数字。',
    why: '没有权重的指标不参与打分，等于没有考核。',
    how: '按重要程度分给它权重；不打算考核的指标，整行去掉。',
  },
  examples: {
    good: [
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 抽检批次 | ≥100批次 | 60
       效益 | 社会 | 公众知晓率 | ≥80% | 40
       效益 | 生态 | 不适用 | 不适用 | `,
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 抽检批次 | ≥100批次 |
       效益 | 社会 | 公众知晓率 | ≥80% | `,
    ],
    bad: [
      {
        table: `列: 一级 二级 三级 值 权重
                产出 | 数量 | 抽检批次 | ≥100批次 | 60
                效益 | 社会 | 公众知晓率 | ≥80% | !`,
        says: '公众知晓率',
      },
      {
        table: `列: 一级 二级 三级 值 权重
                产出 | 数量 | 抽检批次 | ≥100批次 | !0%
                产出 | 质量 | 合格率 | ≥98% | !若干
                产出 | 时效 | 完成时间 | 2024年12月 | !-10
                效益 | 社会 | 公众知晓率 | ≥80% | 40`,
      },
    ],
  },
  *check({ columns, indicators }) {
    if (!columns.weight) return
    for (const scope of SCOPES) {
      const weights = weightsOf(indicators, scope)
      const filled = weights.filter((weight) => weight.number !== null).length
      if (filled === 0) continue
      for (const weight of weights) {
        const message = faultOf(weight)
        if (message === null) continue
        const { field, indicator } = weight
        yield {
          cell: field.cell,
          message,
          row: indicator.row,
          data: {
            name: shorten(indicator.name.text || indicator.value.text),
            weight: shorten(field.text, 12),
            filled: String(filled),
          },
        }
      }
    }
  },
})

function faultOf({ number, error, indicator }: Weight): 'blank' | 'zero' | 'negative' | 'no-number' | null {
  if (error || indicator.value.value.kind === 'not-applicable') return null
  if (number === null) return 'blank'
  if (Number.isNaN(number)) return 'no-number'
  if (number === 0) return 'zero'
  return number < 0 ? 'negative' : null
}
