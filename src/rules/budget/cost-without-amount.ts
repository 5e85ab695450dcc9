import * as z from 'zod/mini'
import { budgetOf, isCost, type Indicator, type MoneyField, type Table } from '../../table/index.ts'
import { unitKindOf } from '../facts.ts'
import { defineIndicatorRule, type Fix, type FixEdit } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { readCostName } from './costNames.ts'

/** A sum of money inside a sentence: 采购费5万元、差旅费3万元; 八万元. */
const SAYS_MONEY = /[\d〇一二两三四五六七八九十百千][万亿百千]*(?:元|圆)/
/** A promise about money, which makes even a name that says nothing of money a cost without amount. */
const PROMISES_MONEY = /预算|成本|合同|费用|经费|造价|限额|定额/
const OTHER_RESOURCE = /时间成本|人力(?!费)|人工(?!费)|能耗|用电|用水/

export const costWithoutAmount = defineIndicatorRule({
  id: 'cost-without-amount',
  family: 'budget',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggestion',
  title: '成本指标没有写金额',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    text: '成本指标“{name}”写的是“{value}”，没有金额，年底无法对照',
    percent: '成本指标“{name}”的值是“{value}”，写的是比例，看不出花多少钱',
    count: '成本指标“{name}”的值是“{value}”，不是金额，看不出花多少钱',
  },
  suggestions: {
    total: '项目总成本可直接写预算数：≤{budget}。',
    default: '请写明金额上限，如“≤X万元”；有数量的还可写单位成本，如“≤X元/批次”。',
  },
  explain: {
    what: '成本指标讲的是花多少钱，指标值应当是金额；“控制在年初预算内”“不超预算”“按合同”都没有说出金额。',
    why: '没有金额的成本指标，任何支出都能算“完成”，起不到约束作用，也无法与预算数核对。',
    how: '写出金额上限（≤X万元）；项目总成本就写预算数，单项成本写该项的测算金额。成本节约率等比率指标不受影响。',
  },
  examples: {
    good: [
      `预算数: 30
      产出 | 成本 | 项目总成本 | ≤30万元`,
      `预算数: 30
      产出 | 成本 | 成本节约率 | ≥5%
      产出 | 成本 | 检测费用 | 不高于30万元`,
    ],
    bad: [
      {
        table: `预算数: 30
        产出 | 成本 | 项目总成本 | !控制在年初预算内`,
        says: '≤30万元',
        fixed: ['≤30万元'],
      },
      {
        table: `预算数: 30
        产出 | 成本 | 检测费用 | !按合同支付`,
        says: '“检测费用”写的是“按合同支付”',
      },
    ],
  },
  check(indicator, { table }) {
    if (!isCost(indicator)) return null
    const message = messageFor(indicator)
    if (!message) return null
    const budget = isTotal(indicator) ? budgetOf(table, indicator.scope) : null
    const fix = budget && fixFor(table, indicator, budget)
    return {
      cell: indicator.value.cell,
      row: indicator.row,
      message,
      suggestion: fix ? 'total' : 'default',
      data: {
        name: shorten(indicator.name.text),
        value: shorten(indicator.value.text),
        budget: budget ? limitOf(budget) : '',
      },
      ...(budget && fix ? { fix, related: [{ cell: budget.cell, role: 'against', value: budget.text }] } : {}),
    }
  },
})

function messageFor(indicator: Indicator): 'text' | 'percent' | 'count' | null {
  const { value } = indicator.value
  const { plain } = indicator.name
  if (plain === '') return null
  const isText = value.kind === 'text'
  if (!isText && value.kind !== 'number' && value.kind !== 'time') return null
  const kind = unitKindOf(value)
  if (kind === 'money' || (isText && SAYS_MONEY.test(value.plain))) return null
  const name = readCostName(plain)
  if (name.moneyInPlace || name.costRatio || OTHER_RESOURCE.test(plain)) return null
  if (isText) return name.aboutCost || PROMISES_MONEY.test(value.plain) ? 'text' : null
  if (!name.aboutCost) return null
  if (kind === 'percent') return 'percent'
  return kind === 'count' || value.kind === 'time' ? 'count' : null
}

function isTotal(indicator: Indicator): boolean {
  const name = readCostName(indicator.name.plain)
  return name.projectTotal || name.bareTotal
}

function limitOf(budget: MoneyField): string {
  return budget.amount && budget.unit ? budget.amount.format(budget.unit).replaceAll(',', '') : ''
}

/** ≤ and the budget, over the columns the form has for operator and unit. */
function fixFor(table: Table, indicator: Indicator, budget: MoneyField): Fix | null {
  if (!budget.amount || !budget.unit || table.kind === 'overall') return null
  const { operator, unit } = indicator.value
  const limit = limitOf(budget)
  const number = unit ? limit.slice(0, -budget.unit.length) : limit
  const edits: FixEdit[] = []
  const write = (field: { cell: FixEdit['cell']; text: string } | null, to: string) => {
    if (field && field.text !== to) edits.push({ cell: field.cell, from: field.text, to })
  }
  write(operator, '≤')
  write(indicator.value, operator ? number : `≤${number}`)
  write(unit, budget.unit)
  return { safe: false, edits }
}
