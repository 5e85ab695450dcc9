import * as z from 'zod/mini'
import { isCost, type Indicator } from '../../table/index.ts'
import { quantityOf, type Operator, type UnitKind } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import {
  isBadEvent,
  isBadShare,
  isConsumption,
  isPositiveRate,
  isSpending,
  isWaiting,
  wantsMoreMoney,
} from './directionNames.ts'
import { shown } from './shown.ts'

const FORWARD = /正向/
const BACKWARD = /[反负逆]向/

export const direction = defineIndicatorRule({
  id: 'direction',
  family: 'value',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '符号的方向与指标的意思相反',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    less: '“{name}”越少越好，指标值“{value}”却写成了“{operator}”',
    more: '“{name}”越高越好，指标值“{value}”却写成了“{operator}”',
    column: '指标方向写的是“{direction}”，指标值“{value}”用的却是“{operator}”',
  },
  suggestions: {
    less: '把“{operator}”改为“≤”',
    more: '把“{operator}”改为“≥”',
    column: '核对一下是方向填错了，还是符号写反了',
  },
  explain: {
    what: '事故、投诉、差错、成本、办理时长这类越少越好的指标用了“≥”，或者合格率、满意度这类越高越好的指标用了“≤”。',
    why: '符号反了，做得越差反而越“达标”，评价结果会颠倒。',
    how: '越少越好的写“≤”，越多越好的写“≥”。查处、立案、办结、整改这类是工作量，写“≥”没有问题。',
  },
  examples: {
    good: [
      `产出 | 数量 | 立案查处违法案件 | ≥5件
       产出 | 质量 | 投诉办结率 | ≥98%
       效益 | 社会 | 投诉率 | ≤2%`,
      `产出 | 成本 | 印刷费用 | ≤3万元
       效益 | 经济 | 节约成本 | ≥3万元`,
    ],
    bad: [
      { table: '效益 | 社会 | 安全事故发生率 | !≥2%', says: '改为“≤”' },
      { table: '产出 | 成本 | 印刷费用 | !≥3万元' },
      { table: '满意度 | 服务对象 | 服务对象满意度 | !≤90%', says: '改为“≥”' },
    ],
  },
  check(indicator) {
    const { value, row, name } = indicator
    const quantity = quantityOf(value.value)
    const operator = quantity?.operator ?? null
    if (!quantity || operator === null || operator === '=') return null
    const against = contradiction(indicator, operator, quantity.unit?.kind ?? null)
    if (against === null) return null
    const data = { name: shown(name.text), value: shown(value.text), operator }
    if (against !== 'column') return { cell: value.cell, row, message: against, data }
    const column = indicator.direction
    return {
      cell: value.cell,
      row,
      message: 'column' as const,
      severity: 'warning' as const,
      data: { ...data, direction: column?.text ?? '' },
      related: column ? [{ cell: column.cell, role: 'against' as const, value: column.text }] : [],
    }
  },
})

function contradiction(
  indicator: Indicator,
  operator: Operator,
  unit: UnitKind | null,
): 'less' | 'more' | 'column' | null {
  const atLeast = operator === '≥' || operator === '>'
  const name = indicator.name.plain
  if (atLeast ? wantsLess(indicator, name, unit) : unit === 'percent' && isPositiveRate(name)) {
    return atLeast ? 'less' : 'more'
  }
  const column = indicator.direction
  if (!column || column.text === '' || unit === 'time' || indicator.level2?.class === 'timeliness') return null
  return (atLeast ? BACKWARD : FORWARD).test(column.text) ? 'column' : null
}

function wantsLess(indicator: Indicator, name: string, unit: UnitKind | null): boolean {
  switch (unit) {
    case 'percent':
      return isBadShare(name)
    case 'count':
      // Under 数量指标 a number of complaints or disputes may be the workload.
      return indicator.level2?.class !== 'quantity' && isBadEvent(name)
    case 'measure':
      return isConsumption(name)
    case 'money':
      return isCost(indicator) ? !wantsMoreMoney(name) : isSpending(name)
    case 'time':
      return isWaiting(name)
    default:
      return false
  }
}
