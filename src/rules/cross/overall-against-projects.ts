import * as z from 'zod/mini'
import type { Indicator, Table } from '../../table/index.ts'
import { quantityOf, type Quantity } from '../../value/index.ts'
import { defineWorkbookRule, type Related, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { stemOf } from './subject.ts'

type MessageId = 'below' | 'below-one'

export const overallAgainstProjects = defineWorkbookRule({
  id: 'overall-against-projects',
  family: 'cross',
  severity: 'info',
  since: '0.2.0',
  fix: 'none',
  title: '整体指标低于各项目之和',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    below: '整体表“{name}”是 {value}，{count} 个项目的同一指标相加为 {sum}（{terms}），整体目标反而低 {gap}',
    'below-one': '整体表“{name}”是 {value}，项目“{project}”的同一指标就有 {sum}，整体目标反而低 {gap}',
  },
  suggestions: { default: '请核对：整体目标应不低于各项目之和；如果各项目之间有重复计算，可以忽略并注明。' },
  explain: {
    what: '部门整体绩效目标表里的数量，如果项目表里有同名、同单位的指标，应不低于各项目相加的数。只比较可以相加的数量：比率、平均数、单位成本、期限不比较。',
    why: '项目是整体的一部分，整体的目标比项目之和还低，说明有一处没有更新。',
    how: '对照提示中各项目的数，调整整体指标值，或者改正填错的项目。',
  },
  examples: {
    good: [
      `#表 整体
      2024年部门整体支出绩效目标表
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 执法检查次数 | ≥30次
      #表 项目
      2024年示例专项资金支出方向绩效目标表
      支出方向 | 市场监管经费
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 执法检查次数 | ≥20次`,
    ],
    bad: [
      {
        table: `#表 整体
        2024年部门整体支出绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 执法检查次数 | !≥30次
        #表 项目
        2024年示例专项资金支出方向绩效目标表
        支出方向 | 市场监管经费
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 执法检查次数 | ≥20次
        #表 项目2
        2024年示例专项资金支出方向绩效目标表
        支出方向 | 食品安全经费
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 开展执法检查次数 | ≥15次`,
        says: '2 个项目的同一指标相加为 35次（20＋15），整体目标反而低 5次',
      },
    ],
  },
  *check({ tables }) {
    const [overall, second] = tables.filter((table) => table.kind === 'overall')
    if (!overall || second) return
    const projects = tables.filter((table) => table.kind === 'project')
    if (projects.length === 0) return
    const byKey = new Map<string, Part[]>()
    for (const indicator of overall.indicators) {
      const quantity = added(indicator)
      if (quantity) byKey.set(keyOf(indicator, quantity), [])
    }
    if (byKey.size === 0) return
    for (const project of projects) collect(project, byKey)
    for (const indicator of overall.indicators) {
      const report = below(overall, indicator, byKey)
      if (report) yield report
    }
  },
})

interface Part {
  readonly project: Table
  readonly indicator: Indicator
  readonly quantity: Quantity
}

// What is an average, a rate or the size of one thing does not add up.
const NOT_ADDED = /率|比例|占比|平均|人均|户均|每|单[位次个件项]|最[大小高低多少]|指数|系数|满意|时长|时限|期限|年限/

/** A number that adds up from project to project; null for any other value, and for an upper limit. */
function added({ name, value, scope }: Indicator): Quantity | null {
  if (scope !== 'annual' || NOT_ADDED.test(name.plain)) return null
  const quantity = quantityOf(value.value)
  const unit = quantity?.unit
  if (!unit || unit.per !== null || quantity.upTo || quantity.hedge || quantity.number.eq(0)) return null
  if (unit.kind !== 'count' && unit.kind !== 'measure') return null
  return quantity.operator === '≤' || quantity.operator === '<' ? null : quantity
}

function keyOf({ name }: Indicator, { unit }: Quantity): string {
  return `${stemOf(name.plain)} ${unit?.base ?? ''}`
}

/** Adds a project's numbers under the names that are asked for. It counts once for a name: what it says twice is not more. */
function collect(project: Table, byKey: Map<string, Part[]>): void {
  const own = new Set<string>()
  for (const indicator of project.indicators) {
    const quantity = added(indicator)
    if (!quantity) continue
    const key = keyOf(indicator, quantity)
    const parts = byKey.get(key)
    if (!parts || own.has(key)) continue
    own.add(key)
    parts.push({ project, indicator, quantity })
  }
}

function below(
  overall: Table,
  indicator: Indicator,
  byKey: ReadonlyMap<string, readonly Part[]>,
): RuleReport<MessageId> | null {
  const quantity = added(indicator)
  const parts = quantity && byKey.get(keyOf(indicator, quantity))
  const [first] = parts ?? []
  if (!parts || !first) return null
  const sum = parts.slice(1).reduce((total, part) => total.plus(part.quantity.number), first.quantity.number)
  if (quantity.number.gte(sum)) return null
  const unit = quantity.unit?.text ?? ''
  const { value, name } = indicator
  return {
    table: overall,
    row: indicator.row,
    cell: value.cell,
    message: parts.length > 1 ? 'below' : 'below-one',
    data: {
      name: shorten(name.plain),
      value: shorten(value.value.plain),
      project: shorten(first.project.project?.text || (first.project.projectFromTitle ?? first.project.sheet)),
      count: String(parts.length),
      sum: `${sum.toFixed()}${unit}`,
      terms: parts.map((part) => part.quantity.number.toFixed()).join('＋'),
      gap: `${sum.minus(quantity.number).toFixed()}${unit}`,
    },
    related: parts.map(({ project, indicator: part }): Related => ({
      cell: part.value.cell,
      sheet: project.sheet,
      role: 'term',
      value: part.value.text,
    })),
  }
}
