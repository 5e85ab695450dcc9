import { costsOf, type Costs } from '../rules/index.ts'
import { budgetOf, isCost, type MoneyField, type Scope, type Table } from '../table/index.ts'
import { moneyUnitOf, normalise, quantityOf, type MoneyUnit } from '../value/index.ts'
import { activitiesOf } from './activities.ts'
import { withItemAmounts, type ItemChoices } from './costItems.ts'
import { findExisting, scopeOf } from './existing.ts'
import { GENERAL_SET } from './generalSet.ts'
import { fillIndicator } from './fill.ts'
import type { ProposedIndicator } from './insertion.ts'
import { sameTemplate } from './meaning.ts'
import type { ProjectText } from './recognise.ts'
import type { ProjectType, TemplateIndicator } from './schema.ts'

/** Whatever else a table lists, this name is read as the whole project's cost. */
const PROJECT_TOTAL = '项目总成本'

/** What a table says of its project: for recognising its kind. */
export function projectTextOf(table: Table): ProjectText {
  const name = table.project?.text || table.projectFromTitle || ''
  const purpose = table.purpose?.text ?? ''
  const details = table.details?.rows.map((row) => row.name.text) ?? []
  const scope = scopeOf(table)
  const items = costsOf(table, scope).items.map(({ indicator }) => indicator.name.plain)
  return { name, ...(purpose === '' ? {} : { purpose }), costs: [...details, ...items] }
}

/**
 * The indicators of one or several types, each meaning once, held against a table: filled with its budget and year, with
 * the place where it has them already. `tables` are those of the workbook: their year counts where they agree and the
 * table itself says none. A type that only says who pays takes the indicators of the activities inside.
 * The preselected cost items add up to the budget, with those the table has. Where the user deselects one or types an
 * amount, ask again with `choices`: what remains adds up again.
 */
export function proposeIndicators(
  table: Table,
  types: readonly ProjectType[],
  tables: readonly Table[] = [],
  choices: ItemChoices = {},
): ProposedIndicator[] {
  const scope = scopeOf(table)
  const costs = costsOf(table, scope)
  const year = table.year?.year ?? agreedYear(tables)
  const money = moneyOf(table, scope, costs)
  const lists = withActivities(table, types)
  const indicators = merged(lists)
  const several = lists.length > 1 || indicators.some((one) => one.cost === 'item')
  const proposed = indicators.map((indicator): ProposedIndicator => {
    const { chosen: own, missing } = fillIndicator(indicator, { ...money, year })
    const chosen = indicator.cost === 'total' ? { ...own, name: totalName(indicator, several, costs) } : own
    const exists = findExisting(table, chosen)
    return { chosen, exists, preselected: indicator.required && !exists && fits(indicator, costs, missing), missing }
  })
  const budget = budgetOf(table, scope)?.amount ?? null
  return withUnitCost(withItemAmounts(proposed, costs, budget, money.unit, choices), table)
}

/** No total beside items that are there to make up the budget, and none that nobody could fill in. */
function fits(indicator: TemplateIndicator, costs: Costs, missing: readonly string[]): boolean {
  if (indicator.cost !== 'total') return true
  return !missing.includes('budget') && costs.items.length === 0 && !costs.doubtful.some((cost) => cost.counted)
}

/** A form that states no budget has no total: the price of one stands for its costs, where it has none yet. */
function withUnitCost(proposed: readonly ProposedIndicator[], table: Table): ProposedIndicator[] {
  const isCostly = (one: ProposedIndicator) => one.chosen.indicator.level2 === 'cost'
  const needed = proposed.some(
    (one) => isCostly(one) && one.chosen.indicator.required && one.missing.includes('budget'),
  )
  const covered =
    table.indicators.some(isCost) || proposed.some((one) => isCostly(one) && (one.preselected || one.exists))
  const first = needed && !covered ? proposed.find((one) => one.chosen.indicator.cost === 'unit') : undefined
  return proposed.map((one) => (one === first ? { ...one, preselected: true } : one))
}

/** 抽检检验总成本 would be added to other costs, or to the total of another type: then it is the project's. */
function totalName(indicator: TemplateIndicator, several: boolean, { items, doubtful }: Costs): string {
  return several || items.length + doubtful.length > 0 ? PROJECT_TOTAL : indicator.name
}

/** Types that have no indicators of their own give way to the activities inside, else to a general set. */
function withActivities(table: Table, types: readonly ProjectType[]): (readonly TemplateIndicator[])[] {
  const own = types.filter((type) => type.indicators.length > 0).map((type) => type.indicators)
  if (own.length > 0) return own
  const inside = activitiesOf(projectTextOf(table)).flatMap(({ type }) =>
    type.indicators.length > 0 ? [type.indicators] : [],
  )
  return inside.length > 0 ? inside : [GENERAL_SET]
}

/** Each meaning once, and only one total cost; what one type requires is required. A type's own are all different. */
function merged(lists: readonly (readonly TemplateIndicator[])[]): TemplateIndicator[] {
  const all: TemplateIndicator[] = []
  for (const list of lists) {
    const others = all.length
    for (const indicator of list) {
      const at = all.findIndex((known, i) => i < others && sameTemplate(known, indicator))
      const known = all[at]
      if (!known) all.push(indicator)
      else if (indicator.required && !known.required) all[at] = { ...known, required: true }
    }
  }
  return all
}

function agreedYear(tables: readonly Table[]): number | null {
  const years = new Set(tables.flatMap((table) => table.year?.year ?? []))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

interface Money {
  /** The budget as the form writes its costs; null where the table states none. */
  readonly budget: string | null
  readonly unit: MoneyUnit
}

/** In the unit of the table's costs, else of its budget; with thousands separators where its costs have them. */
function moneyOf(table: Table, scope: Scope, { items, totals }: Costs): Money {
  const budget: MoneyField | null = budgetOf(table, scope)
  const written = [...totals, ...items]
  const units = written.flatMap(
    ({ indicator }) => moneyUnitOf(quantityOf(indicator.value.value)?.unit?.base ?? '') ?? [],
  )
  const unit = mostFrequent(units) ?? budget?.unit ?? table.moneyUnits[0]?.unit ?? '万元'
  const separated = written.some(({ indicator }) => /\d,\d{3}/.test(normalise(indicator.value.text)))
  if (!budget?.amount) return { budget: null, unit }
  const text = budget.amount.format(unit).slice(0, -unit.length)
  return { budget: separated ? text : text.replaceAll(',', ''), unit }
}

function mostFrequent<T>(all: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
