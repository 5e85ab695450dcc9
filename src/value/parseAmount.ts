import Big from 'big.js'
import { Amount } from './amount.ts'
import { chineseNumber } from './chineseNumber.ts'
import { moneyUnitOf } from './moneyUnit.ts'
import { normalise } from './normalise.ts'
import type { Decimal, MoneyUnit } from './types.ts'

export interface ParsedAmount {
  /** null unless state is 'amount'. */
  readonly amount: Amount | null
  /** The unit that applies: the text's own, else the fallback. */
  readonly unit: MoneyUnit | null
  readonly state: 'amount' | 'blank' | 'unit-unknown' | 'not-an-amount'
  /** The number before its unit; also where the unit is unknown. */
  readonly number: Decimal | null
}

const BLANK = /^(?:[/\\—–-]+|无)?$/
const NUMBER = /^(?:人民币|RMB|约合)?[¥￥$]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:E[+-]?\d+)?)(.*)$/
const CHINESE = /^(?:人民币)?([^元圆万亿]*[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)(元|圆)整?$/
const TOO_NARROW = /^#+$/
const TRAILING_NOTE = /\([^()]*\)$/
/** Excel keeps fifteen digits; the rest of a binary number is noise. */
const EXCEL_DIGITS = 15

/**
 * An amount of money as a form writes it: 80.00, 1,234.50, 40万元, ¥800000元, 八十万元, 资金总额：1043.19.
 * @param fallbackUnit the unit stated elsewhere on the form; null where none is.
 * @param stored the number the cell stores: taken instead of the text where the text only shows it rounded.
 */
export function parseAmount(text: string, fallbackUnit: MoneyUnit | null, stored: number | null = null): ParsedAmount {
  const plain = normalise(text)
  const colon = plain.lastIndexOf(':')
  const body = plain.slice(colon + 1)
  if (BLANK.test(body)) return { amount: null, unit: null, state: 'blank', number: null }
  const read = TOO_NARROW.test(body) && stored !== null ? { number: exact(stored), unit: null } : readAmount(body)
  if (!read) return { amount: null, unit: null, state: 'not-an-amount', number: null }
  const number = stored === null ? read.number : unrounded(body, read.number, stored)
  const unit = read.unit ?? (colon > 0 ? moneyUnitOf(plain.slice(0, colon)) : null) ?? fallbackUnit
  if (!unit) return { amount: null, unit: null, state: 'unit-unknown', number }
  return { amount: Amount.of(number, unit), unit, state: 'amount', number }
}

function readAmount(body: string): { readonly number: Decimal; readonly unit: MoneyUnit | null } | null {
  const match = NUMBER.exec(body)
  if (!match) {
    const chinese = CHINESE.exec(body)
    const number = chinese && chineseNumber(chinese[1] ?? '')
    return number ? { number, unit: '元' } : null
  }
  const number = new Big((match[1] ?? '').replaceAll(',', ''))
  const rest = (match[2] ?? '').replace(/整$/, '')
  if (rest === '') return { number, unit: null }
  if (rest === '万' || rest === '亿') return { number, unit: `${rest}元` }
  const unit = moneyUnitOf(rest)
  if (unit) return { number, unit }
  const shorter = rest.replace(TRAILING_NOTE, '')
  if (shorter === rest) return null
  return shorter === '' ? { number, unit: null } : withUnit(number, moneyUnitOf(shorter))
}

function withUnit(number: Decimal, unit: MoneyUnit | null): { number: Decimal; unit: MoneyUnit } | null {
  return unit && { number, unit }
}

function exact(stored: number): Decimal {
  return new Big(stored.toPrecision(EXCEL_DIGITS))
}

/** The stored number, where the text shows just that number with fewer decimals; else the number shown. */
function unrounded(body: string, shown: Decimal, stored: number): Decimal {
  if (!Number.isFinite(stored)) return shown
  const decimals = /\.(\d+)/.exec(body)?.[1]?.length ?? 0
  const number = exact(stored)
  return number
    .minus(shown)
    .abs()
    .lte(new Big(`5e-${decimals + 1}`))
    ? number
    : shown
}
