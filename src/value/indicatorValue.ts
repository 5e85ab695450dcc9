import { readDate, readDateRange } from './dates.ts'
import { memo } from './memo.ts'
import { hasLookalikes, normalise } from './normalise.ts'
import { operatorOf, readQuantity } from './quantity.ts'
import { readRecurring } from './recurring.ts'
import { hedgeBeside, mentionsNumber } from './textValue.ts'
import type { IndicatorValue, Operator, Quantity, Unit } from './types.ts'
import { readUnit, statedUnit } from './units.ts'
import { HEDGE_WORDS, isGrade, isNotApplicable, isZeroWords } from './words.ts'

/** What a form says of one indicator's value; operator and unit come from columns of their own where it has them. */
export interface IndicatorInput {
  readonly value: string
  readonly operator?: string
  readonly unit?: string
  /** The indicator's name: a unit in brackets at its end counts where nothing nearer states one. */
  readonly name?: string
  /** The cell shows a formula error. */
  readonly error?: boolean
}

/** How a value was written, and the part of it that does not depend on that. */
type Writing = Pick<IndicatorValue, 'raw' | 'plain' | 'lookalike'>
type Reading<V = IndicatorValue> = V extends IndicatorValue ? Omit<V, keyof Writing> : never

/** Parts an operator from a unit; no cell holds it. */
const BREAK = '\u0000'
const YEAR_LIKE = /^(?:19|20)\d{2}$/
const DEADLINE = new RegExp(`^(${HEDGE_WORDS.join('|')})?(≤|<|=|不晚于|不迟于|不超过)?(.+)$`)
const DATED = /[年月日号季]|^\D{0,5}(?:\d{4}[./-]\d|\d{8}(?!\d))/
/** 20260630: a day, unless a unit beside it counts something else. */
const EIGHT_DIGITS = /^\D{0,5}\d{8}(?!\d)/
const CALENDAR = /^(?:日|号|月|月份|年|年度)$/
const BARE_MONTHS = /^(?:月|月份)$/
const TRAILING_BRACKET = /\(([^()]+)\)$/
const UNIT_LABEL = /^(?:计量|度量)?单位:/
const SCALED_MONEY = /^(.*\d)(万|亿)$/

/**
 * Reads an indicator's value: a number, time, grade, zero, not applicable or text.
 * An operator or unit in the value itself wins over its column; the column over the brackets in the name.
 */
export function parseIndicatorValue(input: IndicatorInput): IndicatorValue {
  const { value, operator = '', unit = '', name = '' } = input
  if (input.error) return written({ kind: 'error' }, { raw: value, plain: normalise(value), lookalike: false })
  const known = readings(value)
  const { alone } = known
  if (alone.kind === 'blank' || alone.kind === 'not-applicable') return alone
  const open = alone.kind === 'number' ? !alone.quantity.unit : isDay(alone) && EIGHT_DIGITS.test(alone.plain)
  const inName = open && !statedUnit(unit) ? bracketedUnit(name) : ''
  if (operator === '' && unit === '' && inName === '') return alone
  const stated = inName || unit
  const columns = operator === '' ? stated : [operator, stated].join(BREAK)
  const beside = (known.beside ??= new Map<string, IndicatorValue>())
  let read = beside.get(columns)
  if (!read) beside.set(columns, (read = withColumns(alone, operator, stated)))
  return read
}

/** What a value's text says by itself, and beside which operator and unit it says what. */
interface Readings {
  readonly alone: IndicatorValue
  beside: Map<string, IndicatorValue> | null
}

const readings = memo((raw: string): Readings => ({ alone: parseAlone(raw), beside: null }))

function parseAlone(raw: string): IndicatorValue {
  const plain = normalise(raw)
  return written(read(raw, plain), { raw, plain, lookalike: hasLookalikes(raw) })
}

/** All fields that a reading of any kind has. */
type AnyReading = { readonly [Field in keyof UnionOf<Reading>]?: UnionOf<Reading>[Field] }
type UnionOf<V> = { [Field in V extends unknown ? keyof V : never]: V extends Record<Field, infer Own> ? Own : never }

/**
 * A reading of a text that is written so. All values have the same fields in the same order, those of other kinds
 * undefined: every rule reads them, and engines read objects of one shape much faster than of many.
 */
function written(reading: Reading, { raw, plain, lookalike }: Writing): IndicatorValue {
  const { kind, quantity, form, start, end, operator, hedge, hasNumber }: AnyReading = reading
  return { kind, raw, plain, lookalike, quantity, form, start, end, operator, hedge, hasNumber } as IndicatorValue
}

function withColumns(alone: IndicatorValue, operator: string, unit: string): IndicatorValue {
  const stated = statedUnit(unit)
  const whole = stated ? withUnit(alone, stated) : alone
  const sign = operatorOf(normalise(operator))
  return sign ? withOperator(whole, sign) : whole
}

function read(raw: string, plain: string): Reading {
  if (plain === '') return { kind: 'blank' }
  if (isNotApplicable(plain)) return { kind: 'not-applicable' }
  const time = DATED.test(plain) ? readTime(plain) : null
  if (time) return time
  // 2024年每月中旬 would else be read as 2024年 per month.
  const recurring = readRecurring(plain)
  if (recurring)
    return { kind: 'time', form: 'recurring', start: recurring, end: null, quantity: null, operator: null, hedge: null }
  const quantity = readQuantity(raw, plain)
  if (quantity) return classify(quantity)
  if (isGrade(plain)) return { kind: 'grade' }
  if (isZeroWords(plain)) return { kind: 'zero', quantity: null }
  return { kind: 'text', hedge: hedgeBeside(plain), hasNumber: mentionsNumber(plain) }
}

const dated = { kind: 'time', quantity: null } as const

/** Dates, with the operator before them; a bare `≤12月` is a number of months. */
function readTime(plain: string): Reading | null {
  const [, hedge = null, word = '', body = ''] = DEADLINE.exec(plain) ?? []
  const operator: Operator | null = word === '' ? null : word === '<' || word === '=' ? word : '≤'
  const single = readDate(body)
  if (single) {
    const monthOnly = single.year === null && single.day === null && /^\d{1,2}月份?$/.test(body)
    return operator && monthOnly ? null : { ...dated, form: 'date', start: single, end: null, operator, hedge }
  }
  // 6月、12月: several dates; the first one stands for them.
  const [first, ...others] = body.includes('、') ? body.split('、').map(readDate) : []
  if (first && others.every((date) => date !== null)) {
    return { ...dated, form: 'date', start: first, end: null, operator, hedge }
  }
  const range = readDateRange(body)
  return range && { ...dated, form: 'range', ...range, operator, hedge }
}

/** A zero with a unit is a zero, a number of days a duration; `≥0件` and `≤12月` stay numbers. */
function classify(quantity: Quantity): Reading {
  const { number, upTo, unit, operator } = quantity
  if (unit && !upTo && number.eq(0) && (operator === null || operator === '=' || operator === '≤')) {
    return { kind: 'zero', quantity }
  }
  if (unit?.kind === 'time' && !BARE_MONTHS.test(unit.base)) {
    return { kind: 'time', form: 'duration', start: null, end: null, quantity, operator, hedge: quantity.hedge }
  }
  return { kind: 'number', quantity }
}

/** The quantity a value states, whatever its kind: also a duration's and a zero's. */
export function quantityOf(value: IndicatorValue): Quantity | null {
  return value.kind === 'number' || value.kind === 'zero' || value.kind === 'time' ? value.quantity : null
}

/** Reads the value with its column's unit behind it: 1-2 and 批次, 2万 and 元, 12 and 月. */
function withUnit(alone: IndicatorValue, unit: Unit): IndicatorValue {
  const own = quantityOf(alone)
  if (own?.unit || (isDay(alone) && isDayBeside(alone.plain, unit))) return alone
  const digitsOnly = /^[\d.,\-~—–≥≤><=]+$/.test(alone.plain)
  if (alone.kind !== 'number' && !digitsOnly && !(alone.kind === 'text' && alone.plain.length <= 12)) return alone
  const { raw, plain } = alone
  const scaledMoney = unit.kind === 'money' ? SCALED_MONEY.exec(plain) : null
  const joined = scaledMoney && unit.text === `${scaledMoney[2] ?? ''}元` ? `${plain}元` : `${raw}${unit.text}`
  const whole = read(joined, normalise(joined))
  const yearOf = whole.kind === 'time' && whole.form === 'date' && YEAR_LIKE.test(plain)
  if (
    whole.kind === 'number' ||
    whole.kind === 'zero' ||
    yearOf ||
    (whole.kind === 'time' && whole.form === 'duration')
  ) {
    return written(whole, alone)
  }
  return own ? written(classify({ ...own, unit }), alone) : alone
}

/** A date or a range of dates; a duration counts days. */
function isDay(value: IndicatorValue): boolean {
  return value.kind === 'time' && value.start !== null
}

/** 20260630 with 天 in the column is that day, not millions of them; 2026.6 with 月 that month, 2026.6小时 so many hours. */
function isDayBeside(plain: string, unit: Unit): boolean {
  return unit.kind === 'time' && (EIGHT_DIGITS.test(plain) || CALENDAR.test(unit.base))
}

function withOperator(value: IndicatorValue, operator: Operator): IndicatorValue {
  const quantity = quantityOf(value)
  if (quantity) {
    if (quantity.operator) return value
    return written(classify({ ...quantity, operator, operatorFrom: 'column' }), value)
  }
  return value.kind === 'time' && value.operator === null ? { ...value, operator } : value
}

/** 检查企业数（家） → 家; '' where the name ends otherwise or the bracket holds no unit. */
const bracketedUnit = memo((name: string): string => {
  const inside = TRAILING_BRACKET.exec(normalise(name))?.[1]?.replace(UNIT_LABEL, '') ?? ''
  return readUnit(inside, false) ? inside : ''
})
