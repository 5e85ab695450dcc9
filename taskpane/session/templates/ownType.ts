import { projectOf } from '../../../src/rules/index.ts'
import { budgetOf, type Indicator, type Table } from '../../../src/table/index.ts'
import type { ProjectType, TemplateIndicator } from '../../../src/templates/index.ts'
import { parseIndicatorValue, quantityOf, type Operator } from '../../../src/value/index.ts'
import { CLASSES, level1Of, standardClass, titleOf } from './keys.ts'

const LONGEST = { name: 40, indicator: 100, description: 200, value: 40, unit: 20, basis: 40, keyword: 20 } as const

/** 保存为模板: the indicators of a table as a kind of project, budget and year left open. As the JSON of a pack. */
export function ownTypeText(table: Table): string {
  const type = ownType(table)
  const pack = {
    schema: 'jixiao-pack/1',
    id: 'own-templates',
    title: type.name,
    version: '1.0.0',
    projectTypes: [type],
  }
  return `${JSON.stringify(pack, null, 2)}\n`
}

function ownType(table: Table): ProjectType {
  const name = projectOf(table) || titleOf(table)
  const indicators = new Map<string, TemplateIndicator>()
  for (const indicator of table.indicators) {
    const made = indicator.scope === 'annual' ? templateOf(table, indicator) : null
    if (made) indicators.set(`${made.level2} ${made.name}`, made)
  }
  return {
    schema: 'jixiao-project-type/1',
    id: 'own_type',
    name: name.slice(0, LONGEST.name),
    axis: 'activity',
    keywords: [name.slice(0, LONGEST.keyword)],
    excludes: [],
    goal: '',
    indicators: [...indicators.values()],
  }
}

/** null: no name, no value, or no class that could be told. */
function templateOf(table: Table, indicator: Indicator): TemplateIndicator | null {
  const { name, value, description, basis, direction } = indicator
  const level2 = indicator.level2?.class && standardClass(indicator.level2.class)
  const written = writtenValue(table, indicator)
  if (!level2 || !CLASSES.includes(level2) || name.plain === '' || written.value === '') return null
  const quantity = quantityOf(value.value)
  const isLess = written.operator === '≤' && level2 !== 'timeliness'
  return {
    level1: level1Of(level2),
    level2,
    name: name.plain.slice(0, LONGEST.indicator),
    description: (description?.text || name.plain).slice(0, LONGEST.description),
    ...written,
    direction: direction?.text.includes('反') || isLess ? 'negative' : 'positive',
    required: true,
    core: false,
    basis: (basis?.text || '历史标准').slice(0, LONGEST.basis),
    ...(level2 === 'cost'
      ? { cost: written.value === '{budget}' ? 'total' : quantity?.unit?.per ? 'unit' : 'item' }
      : {}),
  }
}

function writtenValue(
  table: Table,
  { level2, value }: Indicator,
): Pick<TemplateIndicator, 'operator' | 'value' | 'unit'> {
  const parsed = value.value
  const quantity = quantityOf(parsed)
  const operator = standardOperator(quantity?.operator ?? (parsed.kind === 'time' ? parsed.operator : null))
  if (!quantity || quantity.upTo || quantity.note !== null) {
    return { operator, value: withoutYear(table, bare(value.text)).slice(0, LONGEST.value), unit: '' }
  }
  const unit = (quantity.unit?.text ?? '').slice(0, LONGEST.unit)
  const budget = level2?.class === 'cost' ? budgetOf(table)?.amount : null
  const isBudget = budget?.format('万元') === quantity.number.toFixed() + unit
  return { operator, value: isBudget ? '{budget}' : quantity.number.toFixed(), unit }
}

/** Without the operator that stands before it. */
function bare(text: string): string {
  const plain = text.replace(/^[≥≤><=＞＜＝≧≦]+\s*/, '')
  return parseIndicatorValue({ value: plain }).kind === 'blank' ? text : plain
}

function withoutYear({ year }: Table, text: string): string {
  return year ? text.replace(String(year.year), '{year}') : text
}

function standardOperator(operator: Operator | null): TemplateIndicator['operator'] {
  if (operator === '>') return '≥'
  if (operator === '<') return '≤'
  return operator ?? '='
}
