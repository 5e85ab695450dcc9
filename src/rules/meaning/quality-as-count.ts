import * as z from 'zod/mini'
import { unitKindOf } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { shownWithUnit } from './shownWithUnit.ts'

/** Counting what went wrong says how good the work was. */
const FAULTS = /差错|错误|投诉|事故|故障|返工|缺陷|违规|违纪|不合格|退回|失误|质量问题|隐患|中断|漏|舆情/
/** 二级及以上, 3类水质 are steps of a scale. */
const GRADE = /^(?:[级等档类型星]|个?等级)$/

export const qualityAsCount = defineIndicatorRule({
  id: 'quality-as-count',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '质量指标写成了个数',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”是质量指标，值“{value}”却是个数，说的是多少，不是好坏' },
  suggestions: { default: '质量写好坏，例如 方案评审通过率 =100%、验收合格率 ≥98%；这个个数归到数量指标' },
  explain: {
    what: '质量指标的值是个数、次数、份数。',
    why: '个数说的是做了多少，看不出做得好不好。差错、投诉、事故的次数除外：它们越少说明质量越好。',
    how: '换成合格率、达标率这类指标，个数放到数量指标里。',
  },
  examples: {
    good: [
      '产出 | 质量 | 验收合格率 | ≥98%\n产出 | 数量 | 制定方案 | 1个',
      '产出 | 质量 | 差错次数 | ≤2次\n产出 | 质量 | 安全事故 | 0起',
    ],
    bad: [{ table: '产出 | 质量 | 制定计划 | !1个', says: '制定计划' }, { table: '产出 | 质量 | 高质量报告 | !≥3份' }],
  },
  check({ row, level2, name, value }) {
    if (level2?.class !== 'quality' || value.value.kind !== 'number' || unitKindOf(value.value) !== 'count') return null
    if (FAULTS.test(name.plain) || GRADE.test(value.value.quantity.unit?.base ?? '')) return null
    const data = { name: shorten(name.text || level2.text), value: shorten(shownWithUnit(value)) }
    return { cell: value.cell, message: 'default', row, data }
  },
})
