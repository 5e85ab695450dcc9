import { compareCells, type CellAddress } from '../../sheet/index.ts'
import { budgetOf, isCost, type Indicator, type MoneyField, type Scope, type Table } from '../../table/index.ts'
import { Amount, moneyUnitOf, sumAmounts, type IndicatorValue, type MoneyUnit } from '../../value/index.ts'
import { isSilent, quantityOf } from '../facts.ts'
import { readCostName } from './costNames.ts'

/** A cost indicator with the amount it states. */
export interface Cost {
  readonly indicator: Indicator
  readonly amount: Amount
}

/** The cost indicators of one scope, sorted by what a sum may do with them. */
export interface Costs {
  /** Amounts that are added, in sheet order. */
  readonly items: readonly Cost[]
  /** Amounts that could be read as items or not (万元/年, an item described as 单次…); `counted`: how they are read. */
  readonly doubtful: readonly (Cost & { readonly counted: boolean })[]
  /** The project's total: 项目总成本. */
  readonly totals: readonly Cost[]
  /** The first item whose number has no unit. */
  readonly unitless: Indicator | null
  /** The first item that states no amount we can add: what is left may be less than the whole. */
  readonly open: Indicator | null
}

const YEARLY = /^(?:年|年度|全年)$/
const DESCRIBES_ONE = /^每|单次|单价|人均/
const NOTE_PER = /每|\/|单/

/** The amount of money a value states; null for a unit cost's price as well as for no money at all. */
export function amountOf(value: IndicatorValue): Amount | null {
  const quantity = quantityOf(value)
  if (quantity?.unit?.kind !== 'money' || quantity.upTo) return null
  const unit = moneyUnitOf(quantity.unit.base)
  return unit ? Amount.of(quantity.number, unit) : null
}

const known: Readonly<Record<Scope, WeakMap<Table, Costs>>> = { annual: new WeakMap(), period: new WeakMap() }

/** The cost indicators of a scope. Computed once per table: several rules ask. */
export function costsOf(table: Table, scope: Scope): Costs {
  let costs = known[scope].get(table)
  if (!costs) known[scope].set(table, (costs = sortCosts(table, scope)))
  return costs
}

function sortCosts(table: Table, scope: Scope): Costs {
  const items: Cost[] = []
  const doubtful: (Cost & { counted: boolean })[] = []
  const totals: Cost[] = []
  const bare: Cost[] = []
  let unitless: Indicator | null = null
  let open: Indicator | null = null
  let last: CellAddress | null = null
  for (const indicator of table.indicators) {
    if (indicator.scope !== scope || !isCost(indicator) || isSilent(indicator)) continue
    const name = readCostName(indicator.name.plain)
    if (name.partOfAnother) continue
    const { value, cell } = indicator.value
    // One amount merged over several rows counts once.
    if (cell.row === last?.row && cell.col === last.col) continue
    last = cell
    const unit = quantityOf(value)?.unit ?? null
    const amount = amountOf(value)
    if (amount && unit) {
      const yearly = unit.per !== null && YEARLY.test(unit.per)
      const cost = { indicator, amount }
      if (name.projectTotal) {
        if (unit.per === null || yearly) totals.push(cost)
      } else if (name.unitCost || (unit.per !== null && !yearly) || NOTE_PER.test(noteOf(value))) continue
      else if (name.bareTotal && !yearly) bare.push(cost)
      else if (yearly) doubtful.push({ ...cost, counted: false })
      else if (DESCRIBES_ONE.test(indicator.description?.plain ?? '')) doubtful.push({ ...cost, counted: true })
      else items.push(cost)
      continue
    }
    if (name.projectTotal || name.unitCost || name.ratio || name.bareTotal) continue
    if (value.kind === 'number' && !unit) unitless ??= indicator
    else if (value.kind === 'blank' || value.kind === 'text' || unit?.kind === 'money' || name.aboutCost) {
      open ??= indicator
    }
  }
  return { ...withTotals(table, scope, items, totals, bare, doubtful.length), doubtful, unitless, open }
}

/** Decides about totals that do not say of what: 总成本 is the project's, 监督抽检总费用 only where it stands alone. */
function withTotals(
  table: Table,
  scope: Scope,
  items: readonly Cost[],
  totals: readonly Cost[],
  bare: readonly Cost[],
  others: number,
): Pick<Costs, 'items' | 'totals'> {
  const only = items.length === 1 && others + bare.length + totals.length === 0 ? items[0] : undefined
  if (only && readCostName(only.indicator.name.plain).saysTotal) return { items: [], totals: [only] }
  if (bare.length === 0) return { items, totals }
  const all = [...items, ...bare].sort((a, b) => a.indicator.row - b.indicator.row)
  const budget = budgetOf(table, scope)?.amount
  // 总成本 that is needed to reach the budget is an item after all.
  if (items.length > 0 && budget?.equals(sumAmounts(all.map((cost) => cost.amount)))) return { items: all, totals }
  return { items, totals: [...totals, ...bare] }
}

/** The costs that a sum adds, in sheet order: the plain items, and those of two readings that are read as items. */
export function countedCosts({ items, doubtful }: Costs): Cost[] {
  return inSheetOrder([...items, ...doubtful.filter((cost) => cost.counted)])
}

/**
 * Every set of costs that may be meant: the counted ones first, then those without and with all that can be read two
 * ways. A budget that one of them reaches is right.
 */
export function costReadings(costs: Costs): readonly (readonly Cost[])[] {
  const { items, doubtful } = costs
  if (doubtful.length === 0) return [items]
  return [countedCosts(costs), items, inSheetOrder([...items, ...doubtful])]
}

function inSheetOrder(costs: readonly Cost[]): Cost[] {
  return [...costs].sort((a, b) => compareCells(a.indicator.value.cell, b.indicator.value.cell))
}

function noteOf(value: IndicatorValue): string {
  return quantityOf(value)?.note ?? ''
}

/** The unit amounts of a table are said in: that of the budget, else of the table, else 万元. */
export function displayUnit(table: Table, budget: MoneyField | null = null): MoneyUnit {
  return budget?.unit ?? table.moneyUnits[0]?.unit ?? '万元'
}
