import * as z from 'zod/mini'
import { isPercent } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { shownWithUnit } from './shownWithUnit.ts'

export const quantityAsRatio = defineIndicatorRule({
  id: 'quantity-as-ratio',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '数量指标写成了比率',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”是数量指标，值却是比率“{value}”，看不出一共做多少' },
  suggestions: { default: '数量写个数，例如 抽检批次 ≥100批次；这个比率归到质量或时效指标' },
  explain: {
    what: '数量指标的值是百分比。',
    why: '数量指标说一共做多少，比率说不出工作量有多大。',
    how: '写计划完成的个数、次数、人数；比率放到质量、时效或效益指标里。',
  },
  examples: {
    good: [
      '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | 抽检合格率 | ≥98%',
      '产出 | 数量 | 检查户数（%） | ≥20户\n产出 | 数量 | 检查率 | 不适用',
    ],
    bad: [
      { table: '产出 | 数量 | 重点单位检查率 | !≥90%', says: '≥90%' },
      { table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 抽检批次完成率 | ≥ | !90 | %' },
    ],
  },
  check({ row, level2, name, value }) {
    if (level2?.class !== 'quantity' || !isPercent(value.value)) return null
    const data = { name: shorten(name.text || level2.text), value: shorten(shownWithUnit(value)) }
    return { cell: value.cell, message: 'default', row, data }
  },
})
