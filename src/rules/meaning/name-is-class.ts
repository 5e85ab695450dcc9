import * as z from 'zod/mini'
import { isSilent } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { isClassName } from './classNames.ts'

export const nameIsClass = defineIndicatorRule({
  id: 'name-is-class',
  family: 'meaning',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '三级指标写成了类别名称',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    default: '“{name}”是指标类别的名称，看不出考核什么，“{value}”也就没有对象',
    bare: '“{name}”是指标类别的名称，看不出考核什么',
  },
  suggestions: {
    default: '写出具体的事，例如 抽检批次、抽检合格率、挽回经济损失；这一类用不上就写“不适用”',
  },
  explain: {
    what: '三级指标只写了“质量指标”“经济效益指标”这样的类别名称。',
    why: '类别名称不是指标，后面的数值就不知道说的是什么。',
    how: '写出考核的具体内容；确实没有这一类成果的，写“不适用”。',
  },
  examples: {
    good: [
      '产出 | 质量 | 抽检合格率 | ≥98%\n满意度 | 服务对象 | 服务对象满意度 | ≥90%',
      '产出 | 质量 | 产品质量合格率 | ≥98%\n效益 | 经济 | 经济效益指标 | 不适用',
    ],
    bad: [
      { table: '效益 | 经济 | !经济效益指标 | ≥96%\n效益 | 生态 | !生态效益 | ≥94%', says: '“≥96%”也就没有对象' },
      { table: '产出 | 质量 | !1、质量指标 | ≥96%\n满意度 | 服务对象 | !服务对象满意度指标 | ≥90%' },
    ],
  },
  check(indicator) {
    const { name, value, row } = indicator
    if (name.cell.row !== row || !isClassName(name.plain) || isSilent(indicator)) return null
    const message = value.text === '' ? 'bare' : 'default'
    return { cell: name.cell, message, row, data: { name: name.text, value: value.text } }
  },
})
