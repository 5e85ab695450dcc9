import * as z from 'zod/mini'
import { isCost, type Indicator } from '../../table/index.ts'
import type { Quantity } from '../../value/index.ts'
import { isSatisfaction } from '../facts.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const WITHOUT_UNIT =
  /指数|系数|得分|评分|分值|分数|排名|名次|位次|比值|倍数|倍率|容积率|pH|PH|编号|等级|评级|年份|年度$|[%‰]$/
const RATE = /(?:率|比例|占比|百分比|度)$/

export const missingUnit = defineIndicatorRule({
  id: 'missing-unit',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标值没有计量单位',
  authority: ['财办〔2023〕12号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: { bare: '“{value}”只有数字，没有写单位，看不出是多少什么' },
  suggestions: {
    percent: '补上单位，例如“{value}%”',
    money: '补上金额单位，例如“{value}万元”或“{value}元”',
    default: '在数字后面补上单位（家、次、人、%、万元……）',
  },
  explain: {
    what: '指标值只有一个数，值里、单位栏里和名称的括号里都没有单位。',
    why: '“85”是 85 分、85% 还是 85 家，完成与否的算法完全不同。',
    how: '在数字后面补上单位，例如“≥85%”“≥85家”。指数、系数、得分、排名本来没有单位，不在此列。',
  },
  examples: {
    good: [
      `满意度 | 服务对象 | 申请人满意度 | ≥85%
       产出 | 数量 | 检查企业数（家） | ≥85`,
      '产出 | 质量 | 质量竞争力指数 | ≥85',
    ],
    bad: [
      { table: '满意度 | 服务对象 | 申请人满意度 | !≥85', says: '“≥85%”' },
      { table: '产出 | 数量 | 检查企业数量 | !85', says: '“85”' },
    ],
  },
  check(indicator) {
    const { value, row, name } = indicator
    if (value.value.kind !== 'number' || value.value.quantity.unit) return null
    const { quantity } = value.value
    if (WITHOUT_UNIT.test(name.plain) || isYear(quantity)) return null
    const data = { value: shown(value.text) }
    return { cell: value.cell, row, message: 'bare' as const, suggestion: suggestionFor(indicator), data }
  },
})

/** A bare 2024 is a year; ≥2000 is a number of something. */
function isYear({ number, operator }: Quantity): boolean {
  return (operator === null || operator === '=') && number.gte(1990) && number.lte(2060) && number.mod(1).eq(0)
}

function suggestionFor(indicator: Indicator): string {
  if (isCost(indicator)) return 'money'
  return isSatisfaction(indicator) || RATE.test(indicator.name.plain) ? 'percent' : 'default'
}
