import * as z from 'zod/mini'
import { isSatisfaction } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const REVERSED = /不满意/

export const perfectSatisfaction = defineIndicatorRule({
  id: 'perfect-satisfaction',
  family: 'value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '满意度定为 100%',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    perfect: '“{name}”定为“{value}”，只要有一位受访者不满意就完不成',
  },
  suggestions: { default: '按历年调查结果定一个够得着的数，例如“≥95%”' },
  explain: {
    what: '满意度的指标值是 100%。',
    why: '满意度来自问卷抽样，人人满意几乎做不到，年底要么完不成，要么数据让人难以相信。',
    how: '参照往年结果写“≥90%”或“≥95%”，并说明抽样份数。',
  },
  examples: {
    good: ['满意度 | 服务对象 | 服务对象满意度 | ≥95%', '产出 | 质量 | 设备验收合格率 | 100%'],
    bad: [
      { table: '满意度 | 服务对象 | 企业满意度 | !100%', says: '≥95%' },
      { table: '效益 | 社会 | 参会人员满意度 | !=100%' },
    ],
  },
  check(indicator) {
    const { value, row, name } = indicator
    if (value.value.kind !== 'number') return null
    const { unit, number, operator } = value.value.quantity
    if (unit?.text !== '%' || operator === '>' || !isSatisfaction(indicator)) return null
    if (!number.eq(100) || REVERSED.test(name.plain)) return null
    const data = { name: shown(name.text) || '满意度', value: shown(value.text) }
    return { cell: value.cell, row, message: 'perfect' as const, data }
  },
})
