import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const CLOSING = /[。.;,!、]+$/
const LONG_ENOUGH = 4

export const circularValue = defineIndicatorRule({
  id: 'circular-value',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值只是重复了指标名称',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    same: '指标值“{value}”与指标名称一样，没有说要做到什么程度',
    part: '指标值“{value}”照抄了{where}里的话，没有说要做到什么程度',
  },
  suggestions: {
    default: '写出这件事做完能数得出来的结果，例如“建议采纳率 ≥80%”“检查企业 ≥50家次”',
  },
  phrases: { name: '指标名称', description: '指标描述' },
  explain: {
    what: '指标值与三级指标名称相同，或者是名称、指标描述里的一句话。',
    why: '名称说“考什么”，指标值要说“做到多少”。两处写同一句话，年底就没有可以对照的数。',
    how: '保留名称，把指标值换成数量、比率、日期或等级，例如“为科学决策提供依据”改为“评估建议采纳率 ≥80%”。',
  },
  examples: {
    good: [
      `预算数: 10万元
       产出 | 质量 | 检查问题整改率 | ≥90%`,
      `产出 | 质量 | 设备验收 | 合格
       效益 | 社会 | 重大食品安全事故 | 无重大食品安全事故`,
    ],
    bad: [
      {
        table: `产出 | 质量 | 加强药品监管 | !加强药品监管
                产出 | 数量 | 检查企业数量 | ≥50家次`,
        severity: 'error',
        says: '“加强药品监管”',
      },
      {
        table: `列: 一级 二级 三级 描述 值
                效益 | 社会 | 决策支持 | 通过评估发现问题，为科学决策提供依据 | !为科学决策提供依据`,
        severity: 'warning',
        says: '指标描述',
      },
    ],
  },
  check({ row, name, description, value }) {
    const read = value.value
    if (read.kind !== 'text' || read.hasNumber) return null
    const said = read.plain.replace(CLOSING, '')
    const report = { cell: value.cell, row, data: { value: shown(value.text) }, parts: { where: 'name' } }
    if (said !== '' && said === name.plain.replace(CLOSING, '')) {
      return { ...report, message: 'same' as const }
    }
    if (said.length <= LONG_ENOUGH) return null
    const part = { ...report, message: 'part' as const, severity: 'warning' as const }
    if (name.plain.includes(said)) return part
    return description?.plain.includes(said) ? { ...part, parts: { where: 'description' } } : null
  },
})
