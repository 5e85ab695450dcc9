import {
  compareSplit,
  costReadings,
  costsOf,
  countedDetails,
  detailBudget,
  displayUnit,
  readCostName,
  type Cost,
  type Costs,
} from '../rules/index.ts'
import { budgetOf, isCost, type Indicator, type MoneyField, type Scope, type Table } from '../table/index.ts'
import { quantityOf, sumAmounts, type Amount } from '../value/index.ts'
import { lineName, MoneyColumn, shownName, type NamedAmount } from './moneyLine.ts'
import type { TableMoney } from './reconcile.ts'

const BLANK = '—'

/** Why an amount is not part of the sum; words for people. */
const WHY = {
  total: '写的是项目总额，不和各项重复相加',
  unit: '单位成本，不计入合计',
  ratio: '写的是比率，不计入合计',
  contained: '已包含在别的项里',
  either: '可能是单位成本，或者按年计，没有计入',
  unread: '读不出金额，没有计入',
} as const

const UNREAD: Readonly<Record<MoneyField['state'], string | null>> = {
  amount: null,
  blank: '没有填写',
  'unit-unknown': '没有写明是元还是万元',
  'not-an-amount': '写的不是一个金额',
  error: '单元格显示公式错误',
}

/** A table's budget with its parts, its cost items, and what lies between them. */
export function tableMoney(table: Table, project: string): TableMoney {
  const scope: Scope = budgetOf(table) || !budgetOf(table, 'period') ? 'annual' : 'period'
  const budget = budgetOf(table, scope)
  const unit = displayUnit(table, budget)
  const costs = costsOf(table, scope)
  const counted = chooseReading(costReadings(costs), budget?.amount ?? null)
  const splits = table.funds.find((fund) => fund.scope === scope)?.splits ?? []
  const split = splits.find(({ by }) => by === 'source') ?? splits[0]
  const parts = split?.parts ?? []
  const compared = split && budget?.amount ? compareSplit(budget.amount, split) : null
  const sum = sumAmounts(counted.map((cost) => cost.amount))
  const gap = budget?.amount ? sum.minus(budget.amount) : null
  const short = gap?.yuan.lt(0) === true
  // Less than the budget says nothing where an item could not be read, nor of a whole department.
  const open = short && (costs.open !== null || costs.unitless !== null || table.kind === 'overall')
  const column = new MoneyColumn(
    unit,
    [budget, ...parts].flatMap((field) => field?.amount ?? []).concat(counted.map((cost) => cost.amount)),
  )
  return {
    table: table.id,
    sheet: table.sheet,
    project,
    unit,
    budget: budget?.amount ? column.line(named(table, budget, budget.amount, '预算数')) : null,
    unread: budget ? UNREAD[budget.state] : null,
    parts: parts.map((part) =>
      part.amount
        ? column.line(named(table, part, part.amount, '资金'))
        : { name: lineName(part.name, '资金'), sheet: table.sheet, cell: part.cell, amount: BLANK },
    ),
    partsGap: compared?.differs && budget?.amount ? column.writeGap(compared.sum.minus(budget.amount)) : null,
    costs: counted.map(({ indicator, amount }) => column.line({ ...place(table, indicator), amount })),
    sum: counted.length > 0 ? column.write(sum) : null,
    gap: counted.length > 0 && gap && !open ? column.writeGap(gap) : null,
    notCounted: notCounted(table, scope, counted, costs),
    details: detailsOf(table, column.unit),
  }
}

/** Of what can be read two ways, the reading that reaches the budget; else the first. */
function chooseReading(readings: readonly (readonly Cost[])[], budget: Amount | null): readonly Cost[] {
  const right = budget && readings.find((costs) => budget.equals(sumAmounts(costs.map((cost) => cost.amount))))
  return right ?? readings[0] ?? []
}

function named(table: Table, field: MoneyField, amount: Amount, fallback: string): NamedAmount {
  return { name: lineName(field.name, fallback), sheet: table.sheet, cell: field.cell, amount }
}

function place({ sheet }: Table, { name, value }: Indicator) {
  return { name: shownName(name.text), sheet, cell: value.cell }
}

function notCounted(table: Table, scope: Scope, counted: readonly Cost[], costs: Costs): TableMoney['notCounted'] {
  const cells = new Set(counted.map(({ indicator }) => cellKey(indicator)))
  return table.indicators.flatMap((indicator) => {
    const { text, value } = indicator.value
    if (indicator.scope !== scope || !isCost(indicator) || cells.has(cellKey(indicator))) return []
    if (value.kind === 'not-applicable' || text === '') return []
    cells.add(cellKey(indicator))
    const isOf = (list: readonly Cost[]) => list.some((cost) => cost.indicator === indicator)
    return [
      {
        line: { ...place(table, indicator), amount: shownName(text) },
        why: isOf(costs.totals) ? WHY.total : isOf(costs.doubtful) ? WHY.either : why(indicator),
      },
    ]
  })
}

function why({ name, value }: Indicator): string {
  const { partOfAnother, ratio } = readCostName(name.plain)
  const unit = quantityOf(value.value)?.unit ?? null
  if (partOfAnother) return WHY.contained
  if (unit?.kind !== 'money') return ratio || unit?.kind === 'percent' ? WHY.ratio : WHY.unread
  return WHY.unit
}

function cellKey({ value: { cell } }: Indicator): string {
  return `${String(cell.row)},${String(cell.col)}`
}

/** The lines of 支出明细; null where there are none, or one of them cannot be read. */
function detailsOf(table: Table, unit: TableMoney['unit']): TableMoney['details'] {
  const { details, sheet } = table
  if (!details || details.rows.some(({ amount }) => amount.state !== 'amount' && amount.state !== 'blank')) return null
  const lines = countedDetails(details.rows).flatMap(({ name, amount: { amount, cell } }): NamedAmount[] =>
    amount ? [{ name: shownName(name.text), sheet, cell, amount }] : [],
  )
  if (lines.length === 0) return null
  const sum = sumAmounts(lines.map((line) => line.amount))
  const column = new MoneyColumn(
    unit,
    lines.map((line) => line.amount),
  )
  const against = [details.total?.amount, detailBudget(table)?.amount]
  return {
    lines: lines.map((line) => column.line(line)),
    sum: column.write(sum),
    agrees: against.every((amount) => !amount || amount.equals(sum)),
  }
}
