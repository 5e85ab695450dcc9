import * as z from 'zod/mini'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { weightsOf } from './weights.ts'

export const weightValue = defineRule({
  id: 'weight-value',
  family: 'weight',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '权重没有填好',
  authority: ['财预〔2020〕10号'],
  options: z.object({}),
  messages: {
    blank: '这条指标的权重没有填，别的指标都填了',
    zero: '权重是 0，这条指标做没做到都不影响得分',
    negative: '权重“{value}”是负数',
    'no-number': '权重“{value}”不是一个数',
  },
  suggestions: { default: '请填一个大于 0 的数，并使各条合计等于规定的总分；不适用的指标可以写“不适用”。' },
  explain: {
    what: '有权重一列且有人填了的表，逐条看权重：空着的、是 0 的、是负数的、不是数的。',
    why: '没有权重的指标等于没有考核。',
    how: '每条指标填一个大于 0 的权重，合计等于规定的总分。',
  },
  examples: {
    good: [
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 | 50%
       效益 | 社会 | 知晓率 | ≥80% | 40分`,
      `列: 一级 二级 三级 值 权重
       产出 | 数量 | 培训人次 | ≥100人次 | 90
       效益 | 生态 | 生态改善 | 本项目不适用此指标 |`,
    ],
    bad: [
      {
        table: `列: 一级 二级 三级 值 权重
         产出 | 数量 | 培训人次 | ≥100人次 | 50
         产出 | 质量 | 培训合格率 | ≥95% | !0
         效益 | 社会 | 知晓率 | ≥80% | !很大
         满意度 | 服务对象 | 学员满意度 | ≥90% | !-5`,
      },
      {
        table: `列: 一级 二级 三级 值 权重 依据
         产出 | 数量 | 培训人次 | ≥100人次 | 90 | 计划
         效益 | 社会 | 知晓率 | ≥80% | ! | 计划`,
        says: '没有填',
      },
    ],
  },
  *check(table) {
    if (!table.columns.weight) return
    for (const scope of ['annual', 'period'] as const) {
      for (const { field, indicator, number } of weightsOf(table, scope)) {
        // A formula error says nothing about the weight that was meant.
        if (field.text.startsWith('#')) continue
        const silent = indicator.value.value.kind === 'not-applicable'
        const message =
          field.text === ''
            ? 'blank'
            : number === null
              ? 'no-number'
              : number.eq(0)
                ? 'zero'
                : number.lt(0)
                  ? 'negative'
                  : null
        if (message === null || (silent && (message === 'blank' || message === 'zero' || message === 'no-number')))
          continue
        yield { cell: field.cell, row: indicator.row, message, data: { value: shorten(field.text) } }
      }
    }
  },
})
