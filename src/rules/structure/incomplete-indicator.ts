import * as z from 'zod/mini'
import { isNotApplicable } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isTotalRow } from '../totalRow.ts'

export const incompleteIndicator = defineIndicatorRule({
  id: 'incomplete-indicator',
  family: 'structure',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标只填了一半',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    'no-value': '“{name}”还没有指标值，年底无从对照',
    'no-name': '指标值“{value}”前面没有三级指标名称，看不出说的是什么',
  },
  suggestions: {
    'no-value': '补上指标值，例如 ≥10次、≥95%、{budgetYear}12月底前；这条指标用不上就把整行清空',
    'no-name': '补上三级指标名称；这个值用不上就把它清空',
  },
  explain: {
    what: '一条指标只有名称没有指标值，或者只有指标值没有名称。',
    why: '名称说考核什么，指标值说做到多少，缺了一半就没法考核。',
    how: '把缺的一半补上；这条指标不需要，就把整行清空或写“不适用”。',
  },
  examples: {
    good: [
      '产出 | 数量 | 抽检批次 | ≥100批次',
      '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 生态 | | 不适用\n效益 | 经济 | 无 | ',
    ],
    bad: [
      { table: '产出 | 数量 | !抽检批次 | \n产出 | 质量 | 合格率 | ≥98%', says: '抽检批次' },
      { table: '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | | !≥98%', says: '≥98%' },
    ],
  },
  check(indicator) {
    const { name, value, row } = indicator
    if (value.value.kind === 'blank') {
      if (name.text === '' || isNotApplicable(name.plain) || isTotalRow(indicator)) return null
      return {
        cell: name.cell,
        message: 'no-value',
        row,
        data: { name: shorten(name.text) },
        related: [{ cell: value.cell, role: 'against', value: '' }],
      }
    }
    if (name.text !== '' || value.value.kind === 'not-applicable' || value.value.kind === 'error') return null
    return {
      cell: value.cell,
      message: 'no-name',
      row,
      data: { value: shorten(value.text) },
      related: [{ cell: name.cell, role: 'against', value: '' }],
    }
  },
})
