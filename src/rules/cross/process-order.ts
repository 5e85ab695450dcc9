import * as z from 'zod/mini'
import type { Indicator, Table } from '../../table/index.ts'
import { quantityOf, type Quantity } from '../../value/index.ts'
import { defineRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { stages, type Stage } from './stages.ts'
import { sameMeasure, stemOf } from './subject.ts'

type MessageId = 'fewer' | 'more'

export const processOrder = defineRule({
  id: 'process-order',
  family: 'cross',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '前后环节的数量颠倒',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    fewer: '“{later}”是 {value}，前一步“{earlier}”是 {base}，少了 {gap}，两步的数量对不上',
    more: '“{later}”是 {value}，超过了前一步“{earlier}”的 {base}，多出 {gap}，两步的数量对不上',
  },
  suggestions: {
    default: '请核对两个指标值：每做一次都要出结果的，前后应当一样多；从前一步里产生的，不会比前一步多。',
  },
  explain: {
    what: '同一件事的前后两步，数量应当对得上：审计、鉴定、评估、检验几次，就有几份报告；合格、取证的人数不超过参训人数；整改的问题不超过发现的问题；安装的设备不少于购置的；发放的材料不超过印制的。整个年度只出一份的总结、分析报告不比较。',
    why: '前后两步的数量矛盾，说明至少有一个指标值没有测算，年底无法同时完成。',
    how: '对照提示中的两个数，按实施方案改成一致；两个指标说的不是同一批对象时，在名称里写清楚。',
  },
  examples: {
    good: [
      `产出 | 数量 | 审计典当行家数 | ≥4家
      产出 | 数量 | 出具审计报告份数 | ≥4份`,
    ],
    bad: [
      {
        table: `产出 | 数量 | 审计典当行家数 | ≥4家
        产出 | 数量 | 出具审计报告份数 | !≥3份`,
        says: '“出具审计报告份数”是 ≥3份，前一步“审计典当行家数”是 ≥4家，少了 1',
      },
      {
        table: `产出 | 数量 | 电梯作业人员培训人数 | ≥200人
        产出 | 质量 | 电梯作业人员考核合格人数 | !≥260人`,
        says: '多出 60',
      },
    ],
  },
  *check(table) {
    for (const indicator of table.indicators) {
      const name = indicator.name.plain
      if (!LATER_STEP.test(name)) continue
      for (const stage of stages) {
        if (!stage.later.test(name) || stage.not.test(name)) continue
        const report = compare(table, indicator, stage)
        if (report) yield report
      }
    }
  },
})

// Most names are no later step of anything: one look tells.
const LATER_STEP = new RegExp(stages.map(({ later }) => later.source).join('|'))

/** A plain number of things; null for any other value. */
function countOf({ value }: Indicator): Quantity | null {
  const quantity = quantityOf(value.value)
  const counts = quantity?.unit?.kind === 'count' && quantity.unit.per === null
  if (!counts || quantity.upTo || quantity.number.eq(0)) return null
  return quantity.operator === '≤' || quantity.operator === '<' ? null : quantity
}

function compare(table: Table, later: Indicator, stage: Stage): RuleReport<MessageId> | null {
  const count = countOf(later)
  if (!count || (stage.one && count.number.eq(1))) return null
  const before = table.indicators.flatMap((indicator) => {
    if (indicator === later || indicator.scope !== later.scope || !precedes(indicator, later, stage)) return []
    const quantity = countOf(indicator)
    if (!quantity || (stage.sameUnit && !(quantity.unit && count.unit && sameMeasure(quantity.unit, count.unit))))
      return []
    return [{ indicator, quantity }]
  })
  // Of several earlier steps nobody knows how they overlap.
  const [earlier, second] = before
  if (!earlier || second) return null
  const wrong =
    stage.wrong === 'fewer' ? count.number.lt(earlier.quantity.number) : count.number.gt(earlier.quantity.number)
  if (!wrong) return null
  const { value, name } = earlier.indicator
  return {
    row: later.row,
    cell: later.value.cell,
    message: stage.wrong,
    data: {
      later: shorten(later.name.plain),
      value: shorten(later.value.value.plain),
      earlier: shorten(name.plain),
      base: shorten(value.value.plain),
      gap: count.number.minus(earlier.quantity.number).abs().toFixed(),
    },
    related: [{ cell: value.cell, role: 'against', value: value.text }],
  }
}

/** Whether an indicator counts the earlier step of the same thing. */
function precedes(indicator: Indicator, later: Indicator, { earlier, notEarlier, words }: Stage): boolean {
  const name = indicator.name.plain
  if (!earlier.test(name) || notEarlier.test(name)) return false
  const subject = stemOf(later.name.plain).replace(words, '')
  const other = stemOf(name).replace(words, '')
  return subject.length < 2 || other.length < 2 || subject.includes(other) || other.includes(subject)
}
