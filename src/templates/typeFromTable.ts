import { costsOf, readCostName, type Costs } from '../rules/index.ts'
import { budgetOf, type Indicator, type Level2Class, type Table } from '../table/index.ts'
import { moneyUnitOf, quantityOf, type IndicatorValue } from '../value/index.ts'
import { scopeOf } from './existing.ts'
import { level1For } from './formClass.ts'
import { projectTextOf } from './propose.ts'
import { unwrapName } from './projectName.ts'
import { projectTypeSchema, type ProjectType, type TemplateIndicator } from './schema.ts'

const OPERATORS: Readonly<Record<string, TemplateIndicator['operator']>> = {
  '>': '≥',
  '<': '≤',
  '≥': '≥',
  '≤': '≤',
  '=': '=',
}

/**
 * The indicators of a table as a kind of project of the user's own: budget and year become placeholders, so that the
 * next table fills in its own. What does not apply, or hangs under no known class, is left out. `id` and `name` have to
 * be valid for a project type (throws otherwise).
 */
export function typeFromTable(table: Table, { id, name }: { readonly id: string; readonly name: string }): ProjectType {
  const scope = scopeOf(table)
  const costs = costsOf(table, scope)
  const seen = new Set<string>()
  const indicators: TemplateIndicator[] = []
  for (const one of table.indicators) {
    if (one.scope !== scope || seen.has(one.name.plain)) continue
    const indicator = templateOf(one, table, costs)
    if (!indicator) continue
    seen.add(one.name.plain)
    indicators.push(indicator)
  }
  const project = unwrapName(projectTextOf(table).name)
  const goal = table.goals.find((one) => one.scope === scope)?.text ?? ''
  return projectTypeSchema.parse({
    schema: 'jixiao-project-type/1',
    id,
    name,
    axis: 'activity',
    keywords: project === '' ? [name] : [project.slice(0, 40)],
    excludes: [],
    goal: openYear(goal, table).slice(0, 300),
    indicators: indicators.slice(0, 60),
  })
}

function templateOf(one: Indicator, table: Table, costs: Costs): TemplateIndicator | null {
  const level2 = levelOf(one)
  const { value } = one.value
  if (!level2 || one.name.plain === '' || ['blank', 'error', 'not-applicable'].includes(value.kind)) return null
  const said = valueOf(one, table, costs)
  if (said.value === '') return null
  const level1 = level1For(level2, false)
  const less = said.operator === '≤' || value.kind === 'zero'
  return {
    level1: level1 === 'cost' ? 'output' : level1,
    level2,
    name: one.name.plain.slice(0, 100),
    description: (one.description?.text || describe(one)).replace(/\s*\n\s*/g, '').slice(0, 200),
    ...said,
    direction: /[反逆负]/.test(one.direction?.text ?? '') || (!one.direction?.text && less) ? 'negative' : 'positive',
    required: true,
    core: false,
    basis: (one.basis?.text.replace(/\s*\n\s*/g, '') || '计划标准').slice(0, 40),
    ...costRole(one, level2, costs),
  }
}

function levelOf({ level1, level2 }: Indicator): TemplateIndicator['level2'] | null {
  const known: Level2Class | null = level2?.class ?? null
  if (level1?.class === 'satisfaction' || known === 'satisfaction') return 'satisfaction'
  if (known === 'economic-cost' || (known === null && level1?.class === 'cost')) return 'cost'
  return known === null || known === 'social-cost' || known === 'environment-cost' ? null : known
}

/** A formula where the name asks for one, else what is counted: never the name alone. */
function describe({ name, level2 }: Indicator): string {
  const plain = name.plain.slice(0, 80)
  if (plain.endsWith('率')) return `${plain}＝符合要求的数量÷总数量×100%`
  return level2?.class === 'timeliness' ? `${plain}，以工作记录为准` : `年度内实际发生的${plain}`
}

interface Said {
  readonly operator: TemplateIndicator['operator']
  readonly value: string
  readonly unit: string
}

/** Operator, number and unit apart, whether or not the form parted them. */
function valueOf(one: Indicator, table: Table, costs: Costs): Said {
  const { value } = one.value
  const quantity = quantityOf(value)
  if (quantity) {
    const operator = OPERATORS[quantity.operator ?? ''] ?? usualOperator(one, value)
    const unit = (quantity.unit?.text ?? '').slice(0, 20)
    const total = costs.totals.some(({ indicator }) => indicator === one)
    const budget = budgetOf(table, one.scope)?.amount
    const amount = total ? costs.totals.find(({ indicator }) => indicator === one)?.amount : undefined
    if (budget && amount?.equals(budget) && moneyUnitOf(unit)) return { operator, value: '{budget}', unit: '万元' }
    const number = quantity.number.toFixed() + (quantity.upTo ? `-${quantity.upTo.toFixed()}` : '')
    return { operator, value: number, unit }
  }
  const text = openYear(value.plain.replace(/^[≥≤=<>]/, ''), table)
  if (value.kind === 'time' && value.form === 'date') {
    return {
      operator: value.operator === null ? '≤' : (OPERATORS[value.operator] ?? '≤'),
      value: text.replace(/前$/, ''),
      unit: '',
    }
  }
  return { operator: '=', value: text.slice(0, 40), unit: '' }
}

function usualOperator({ level2 }: Indicator, value: IndicatorValue): TemplateIndicator['operator'] {
  const quantity = quantityOf(value)
  // Nothing is more than all of it.
  if (value.kind === 'zero' || (quantity?.unit?.kind === 'percent' && quantity.number.gte(100))) return '='
  return value.kind === 'time' || level2?.class === 'cost' || level2?.class === 'economic-cost' ? '≤' : '≥'
}

function costRole(one: Indicator, level2: string, costs: Costs): Pick<TemplateIndicator, 'cost'> {
  if (level2 !== 'cost') return {}
  if (costs.totals.some(({ indicator }) => indicator === one)) return { cost: 'total' }
  if (costs.items.some(({ indicator }) => indicator === one)) return { cost: 'item' }
  return readCostName(one.name.plain).unitCost || quantityOf(one.value.value)?.unit?.per ? { cost: 'unit' } : {}
}

/** The table's own year, wherever it stands: the next table has another. */
function openYear(text: string, { year }: Table): string {
  return year ? text.replaceAll(`${String(year.year)}年`, '{year}年') : text
}
