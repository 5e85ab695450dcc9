import Big from 'big.js'
import type { CellAddress } from '../../sheet/index.ts'
import {
  budgetOf,
  isCost,
  type Indicator,
  type Level1Class,
  type Level2Class,
  type MoneyField,
  type Scope,
  type Table,
  type TextField,
} from '../../table/index.ts'
import { Amount, MONEY_UNITS, quantityOf, uploadColumns, type Decimal, type MoneyUnit } from '../../value/index.ts'

/** What stands at a place of one table: a text with its cell and, where it states one, its number. */
export interface Spot {
  readonly cell: CellAddress
  readonly text: string
  /** The indicator's name or the field's. */
  readonly name: string
  readonly indicator: Indicator | null
  /** null: no number, a range, a hedged one. */
  readonly number: Decimal | null
  /** '' where none is stated. */
  readonly unit: string
  /** Where the number is money. */
  readonly amount: Amount | null
  /** Whether the text is read out of a cell that says more: its blanks say nothing. */
  readonly derived: boolean
}

/** A place that a check speaks of, by its name and never by a coordinate. */
export interface Place {
  readonly alias: string
  /** Which indicators it takes in; null for a field of the table. */
  readonly takes: ((indicator: Indicator) => boolean) | null
  /** All that stands there, blank or not; nothing where the form has no such field. */
  readonly spots: (table: Table) => Spot[]
  /** The place's own text of one indicator; null for a field of the table, or where the form has no such column. */
  readonly of: (indicator: Indicator) => Spot | null
}

const level1 = (of: Level1Class) => (indicator: Indicator) => indicator.level1?.class === of
const level2 = (of: Level2Class) => (indicator: Indicator) => indicator.level2?.class === of

const GROUPS = new Map<string, (indicator: Indicator) => boolean>([
  ['指标', () => true],
  ['产出指标', level1('output')],
  ['效益指标', level1('benefit')],
  ['满意度指标', (i) => i.level1?.class === 'satisfaction' || i.level2?.class === 'satisfaction'],
  ['成本指标', (i) => isCost(i) || i.level1?.class === 'cost'],
  ['数量指标', level2('quantity')],
  ['质量指标', level2('quality')],
  ['时效指标', level2('timeliness')],
  ['经济成本指标', level2('economic-cost')],
  ['社会成本指标', level2('social-cost')],
  ['生态环境成本指标', level2('environment-cost')],
  ['经济效益指标', level2('economic-benefit')],
  ['社会效益指标', level2('social-benefit')],
  ['生态效益指标', level2('ecological-benefit')],
  ['可持续影响指标', level2('sustainability')],
])

type IndicatorReader = (indicator: Indicator) => Spot | null

const INDICATOR_FIELDS = new Map<string, IndicatorReader>([
  ['名称', (i) => spotOf(i, i.name)],
  ['描述', (i) => i.description && spotOf(i, i.description)],
  ['指标值', (i) => ({ ...spotOf(i, i.value), ...numberOf(i) })],
  ['计算符号', (i) => part(i, i.value.operator, columnsOf(i).symbol)],
  ['数值', (i) => ({ ...part(i, i.value, columnsOf(i).value), ...numberOf(i) })],
  ['计量单位', unitSpot],
  ['权重', (i) => i.weight && { ...spotOf(i, i.weight), ...plainNumber(i.weight.text) }],
  ['方向', (i) => i.direction && spotOf(i, i.direction)],
  ['依据', (i) => i.basis && spotOf(i, i.basis)],
])

const TABLE_FIELDS = new Map<string, (table: Table) => Spot[]>([
  ['标题', (t) => texts('标题', [t.title])],
  ['项目名称', (t) => texts('项目名称', [t.project])],
  ['单位名称', (t) => texts('单位名称', [t.unitName])],
  ['项目编码', (t) => texts('项目编码', [t.code])],
  ['实施期', (t) => texts('实施期', [t.period])],
  ['资金用途', (t) => texts('资金用途', [t.purpose])],
  ['绩效目标', (t) => texts('绩效目标', t.goals)],
  ['年度目标', (t) => texts('年度目标', goals(t, 'annual'))],
  ['中期目标', (t) => texts('中期目标', goals(t, 'period'))],
  ['预算数', (t) => amounts('预算数', [budgetOf(t)])],
  ['中期资金总额', (t) => amounts('中期资金总额', [budgetOf(t, 'period')])],
  ['支出计划', (t) => (t.paymentPlan?.periods ?? []).flatMap((p) => texts(p.name, [p.value]))],
  ['支出明细.名称', (t) => texts('支出明细', t.details?.rows.map((row) => row.name) ?? [])],
  ['支出明细.金额', (t) => (t.details?.rows ?? []).flatMap((row) => amounts(row.name.text, [row.amount]))],
  ['支出明细.依据', (t) => texts('支出依据', t.details?.rows.map((row) => row.basis) ?? [])],
  ['支出明细.合计', (t) => amounts('合计', [t.details?.total ?? null])],
])
/** 资金.财政资金: the part of that name among the year's funds. */
const FUND = /^资金\.(.{1,20})$/

/** Every name a place can have, for messages and editors. */
export const PLACE_NAMES: readonly string[] = [
  ...[...GROUPS.keys()].flatMap((group) => [...INDICATOR_FIELDS.keys()].map((field) => `${group}.${field}`)),
  ...TABLE_FIELDS.keys(),
]

/** The place of a name (成本指标.指标值, 预算数, 资金.财政资金); null where nothing is called so. */
export function placeOf(alias: string): Place | null {
  const read = TABLE_FIELDS.get(alias)
  if (read) return { alias, takes: null, spots: read, of: () => null }
  const fund = FUND.exec(alias)?.[1]
  if (fund !== undefined) return { alias, takes: null, spots: (table) => fundsOf(table, fund), of: () => null }
  const [group = '', field = '', ...rest] = alias.split('.')
  const takes = GROUPS.get(group)
  const of = INDICATOR_FIELDS.get(field)
  if (!takes || !of || rest.length > 0) return null
  const spots = (table: Table) =>
    table.indicators.flatMap((indicator) => {
      const spot = takes(indicator) ? of(indicator) : null
      return spot ? [spot] : []
    })
  return { alias, takes, spots, of }
}

function spotOf(indicator: Indicator, { text, cell }: TextField): Spot {
  const name = indicator.name.text
  return { cell, text, name, indicator, number: null, unit: '', amount: null, derived: false }
}

function columnsOf({ value }: Indicator) {
  return uploadColumns(value.value, value.operator?.text)
}

function unitSpot(indicator: Indicator): Spot {
  const unit = columnsOf(indicator).unit || (indicator.value.unit?.text ?? '')
  return { ...part(indicator, indicator.value.unit, unit), unit }
}

/** A part of the value, in its own column where the form has one. */
function part(indicator: Indicator, column: TextField | null, text: string): Spot {
  return { ...spotOf(indicator, column ?? indicator.value), text, derived: true }
}

function numberOf({ value }: Indicator): Pick<Spot, 'number' | 'unit' | 'amount'> {
  const quantity = quantityOf(value.value)
  if (!quantity || quantity.upTo || quantity.hedge)
    return { number: null, unit: quantity?.unit?.text ?? '', amount: null }
  const { number, unit } = quantity
  return { number, unit: unit?.text ?? '', amount: unit && isMoney(unit.text) ? Amount.of(number, unit.text) : null }
}

export function isMoney(unit: string): unit is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(unit)
}

function plainNumber(text: string): Pick<Spot, 'number' | 'unit' | 'amount'> {
  const [, digits, percent = ''] = /^([0-9]{1,15}(?:\.[0-9]{1,10})?)\s*([%％分]?)$/.exec(text.trim()) ?? []
  const unit = percent === '' || percent === '分' ? '' : '%'
  return { number: digits === undefined ? null : new Big(digits), unit, amount: null }
}

function texts(name: string, fields: readonly (TextField | null)[]): Spot[] {
  return fields.flatMap((field) =>
    field
      ? [{ cell: field.cell, text: field.text, name, indicator: null, ...plainNumber(field.text), derived: false }]
      : [],
  )
}

function amounts(name: string, fields: readonly (MoneyField | null)[]): Spot[] {
  return fields.flatMap((field) => {
    if (!field) return []
    const { cell, text, amount } = field
    const unit = amount ? '元' : ''
    return [{ cell, text, name, indicator: null, number: amount?.yuan ?? null, unit, amount, derived: false }]
  })
}

function fundsOf(table: Table, name: string): Spot[] {
  const fund = table.funds.find(({ scope }) => scope === 'annual')
  const part = fund?.splits.flatMap(({ parts }) => parts).find((one) => one.name.includes(name))
  return amounts(name, [part ?? null])
}

function goals(table: Table, scope: Scope) {
  return table.goals.filter((goal) => goal.scope === scope)
}
