import Big from 'big.js'
import { chineseNumber } from './chineseNumber.ts'
import { writtenPart } from './normalise.ts'
import { NOTE_START, NUMBER, readTail } from './quantityTail.ts'
import type { Decimal, Operator, Quantity } from './types.ts'
import { readUnit } from './units.ts'
import { HEDGE_WORDS, OPERATOR_WORDS } from './words.ts'

const HEDGE = HEDGE_WORDS.join('|')
const WORD = [...OPERATOR_WORDS.keys()].join('|')

const SIMPLE = /^([≥≤><=])?(\d+(?:\.\d+)?)([^\d].*)?$/
const FULL = new RegExp(`^(${HEDGE})?(${WORD})?(${HEDGE})?([≥≤><=])?(${HEDGE})?¥?(${NUMBER})(.*)$`)
const FREQUENCY = /^每(年度?|季度?|月度?|周|天|日|人|次|户|家|批次?|场|件|个|名|台)(?:度)?(.+)$/
// 每月15日 is a date each month, 每天8小时 a duration a day.
const DAY_NAMES = /^(?:日|月|月份|周|星期|季度?|年)$/
const SCALE_SIGN = /^[百千十万亿]/
const NUMERAL = /[〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/g
const HAS_NUMERAL = /[〇○零一二两三四五六七八九十]/
const PER_HUNDRED = /百分之([\d.]+|[零一二三四五六七八九十百点]+)/

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['≥', '≥'],
  ['≤', '≤'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
])

/** The operator a normalised text is: a sign or a word for one; null for 定性, 不适用 and anything else. */
export function operatorOf(plain: string): Operator | null {
  return OPERATORS.get(plain) ?? OPERATOR_WORDS.get(plain) ?? null
}

/**
 * The quantity a whole text states, or null where a part of the text is left over.
 * @param raw the text as shown: the note is cut from it.
 * @param plain the same, normalised.
 */
export function readQuantity(raw: string, plain: string): Quantity | null {
  const simple = SIMPLE.exec(plain)
  if (simple) {
    const unit = readUnit(simple[3] ?? '', false)
    // 万人次 is 人次 ten thousand times; 万元 is a unit of its own.
    const scaled = unit !== null && unit.kind !== 'money' && SCALE_SIGN.test(unit.text)
    if (simple[3] === undefined || (unit && !scaled)) {
      const operator = OPERATORS.get(simple[1] ?? '') ?? null
      const operatorFrom = operator && 'symbol'
      const number = new Big(simple[2] ?? 0)
      return { operator, operatorFrom, number, upTo: null, unit, hedge: null, note: null, weak: false }
    }
  }
  return readFull(raw, plain, false) ?? readFrequency(raw, plain) ?? readNumerals(raw, plain)
}

function readFull(raw: string, plain: string, weak: boolean): Quantity | null {
  const match = FULL.exec(plain)
  if (!match) return null
  const [, hedge1, word, hedge2, symbol, hedge3, digits = '', rest = ''] = match
  const tail = readTail(rest, weak)
  if (!tail) return null
  const number = scaled(digits, tail.scale)
  const upTo = tail.upTo === null ? null : scaled(tail.upTo, tail.scale)
  if (upTo && (upTo.lte(number) || !tail.unit)) return null
  // A sign beside the number says more than a word before it, a word before it more than one behind: 达到≥95%, 不低于90%以上.
  const wordOperator = OPERATOR_WORDS.get(word ?? '') ?? tail.operator
  const operator = OPERATORS.get(symbol ?? '') ?? wordOperator
  return {
    operator,
    operatorFrom: symbol ? 'symbol' : wordOperator && 'word',
    number,
    upTo,
    unit: tail.unit,
    hedge: hedge1 ?? hedge2 ?? hedge3 ?? tail.hedge,
    note: tail.note && writtenPart(raw, plain, plain.length - tail.note.fromEnd, plain.length - tail.note.toEnd),
    weak,
  }
}

function scaled(digits: string, scale: number): Decimal {
  const number = new Big(digits.replaceAll(',', ''))
  return scale === 1 ? number : number.times(scale)
}

/** 每年12次, 每人≤100元 → 12次/年, ≤100元/人. Days of a month (每月10日前) are dates, not quantities. */
function readFrequency(raw: string, plain: string): Quantity | null {
  const match = FREQUENCY.exec(plain)
  if (!match) return null
  const [, per = '', rest = ''] = match
  const quantity = readFull(raw, rest, false) ?? readNumerals(raw, rest)
  const unit = quantity?.unit
  if (!unit || unit.per !== null || DAY_NAMES.test(unit.base)) return null
  return { ...quantity, unit: { ...unit, text: `${unit.text}/${per}`, per } }
}

/** The same grammar with Chinese numerals: 两次, 百分之九十五, 不少于三十天. */
function readNumerals(raw: string, plain: string): Quantity | null {
  if (plain === '十分') return null
  const percent = PER_HUNDRED.exec(plain)
  if (percent) {
    const [words, digits = ''] = percent
    const number = chineseNumber(digits)?.toFixed() ?? (/^\d/.test(digits) ? digits : null)
    if (number === null) return null
    const quantity = readFull(raw, plain.replace(words, `${number}%`), false)
    return quantity && { ...quantity, weak: !/^\d/.test(digits) }
  }
  if (!HAS_NUMERAL.test(plain)) return null
  const at = plain.search(NOTE_START)
  const head = at < 0 ? plain : plain.slice(0, at)
  let certain = true
  const converted = head.replace(NUMERAL, (numeral) => {
    const number = chineseNumber(numeral)
    certain &&= number !== null
    return number?.toFixed() ?? ''
  })
  return certain ? readFull(raw, converted + plain.slice(head.length), true) : null
}
