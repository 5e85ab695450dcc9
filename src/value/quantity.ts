import Big from 'big.js'
import { chineseNumber } from './chineseNumber.ts'
import { writtenPart } from './normalise.ts'
import type { Decimal, Operator, Quantity, Unit } from './types.ts'
import { isKnownUnit, readUnit } from './units.ts'
import { HEDGE_WORDS, OPERATOR_WORDS } from './words.ts'

const NUMBER = '-?(?:\\d{1,3}(?:,\\d{3})+(?![\\d])|\\d+)(?:\\.\\d+)?'
const HEDGE = HEDGE_WORDS.join('|')
const WORD = [...OPERATOR_WORDS.keys()].join('|')

const SIMPLE = /^([≥≤><=])?(\d+(?:\.\d+)?)([^\d].*)?$/
const FULL = new RegExp(`^(${HEDGE})?(${WORD})?(${HEDGE})?([≥≤><=])?(${HEDGE})?¥?(${NUMBER})(.*)$`)
const FREQUENCY = /^每(年度?|季度?|月度?|周|天|日|人|次|户|家|批次?|场|件|个|名|台)(?:度)?(.+)$/
// 每月15日 is a date each month, 每天8小时 a duration a day.
const DAY_NAMES = /^(?:日|月|月份|周|星期|季度?|年)$/
const UP_TO = new RegExp(`^([^\\d~—–至到-]{0,5})(?:[-~–至到]|—{1,2})(${NUMBER})(.*)$`)
const SCALE = /^(百万|千万|十万|万|亿|千|百)(余|多)?(.*)$/
const SCALE_SIGN = /^[百千十万亿]/
const AND_MORE = /^(余|多)(?=.)/
const INCLUSIVE = /\((?:含|含本数)\)(?=以[上下内])|(?<=以[上下内])\((?:含|含本数)\)/
// 100人(次) is written for 100人次.
const TIMES_IN_BRACKETS = /(?<=^[人家户场批件车])\(次\)/
const NOTE_START = /[([【。;,!]/
const ONLY_STOPS = /^[。;,!.]+$/
const BRACKET = /^(\([^()]*\))(.*)$/
const SUFFIX = /(及以上|或以上|以上|及以下|或以下|以下|以内|之内|内|左右|上下)$/
// 30日内完成: a duration all the same.
const WITHIN =
  /^(.{1,5}?)(?:以|之)?内(?:完成|办结|完毕|到位|办理|答复|反馈|处理|响应|拨付|支付|交付)[\u4e00-\u9fff]{0,8}$/
const NUMERAL = /[〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/g
const HAS_NUMERAL = /[〇○零一二两三四五六七八九十]/
const PER_HUNDRED = /百分之([\d.]+|[零一二三四五六七八九十百点]+)/

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}

const SUFFIX_OPERATORS: Readonly<Record<string, Operator>> = {
  以上: '≥',
  及以上: '≥',
  或以上: '≥',
  以下: '≤',
  及以下: '≤',
  或以下: '≤',
  以内: '≤',
  之内: '≤',
  内: '≤',
}

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

interface Tail {
  readonly upTo: string | null
  readonly unit: Unit | null
  readonly scale: number
  readonly operator: Operator | null
  readonly hedge: string | null
  /** Where the note stands, counted from the end of the text. */
  readonly note: { readonly fromEnd: number; readonly toEnd: number } | null
}

/** What stands behind the first number: the upper end, 余/多, 万/亿, the unit, 以上/左右, a note. null where something else does. */
function readTail(text: string, weak: boolean): Tail | null {
  let rest = text.includes('(') ? text.replace(INCLUSIVE, '').replace(TIMES_IN_BRACKETS, '次') : text
  let upTo: string | null = null
  const range = UP_TO.exec(rest)
  if (range) {
    upTo = range[2] ?? null
    // 90%-95%: the unit of the first number is that of the second.
    const own = range[1] ?? ''
    rest = range[3] ?? ''
    if (own !== '' && !rest.startsWith(own)) {
      if (rest !== '' || !readUnit(own, false)) return null
      rest = own
    }
  }
  const at = rest.search(NOTE_START)
  let body = at < 0 ? rest : rest.slice(0, at)
  let noteText = at < 0 ? '' : rest.slice(at)
  let noteEnd = 0
  if (body === '' && noteText !== '') {
    // ≥80(0-100)数值: the unit behind a bracket; 30(万元): the unit inside it.
    const [, bracket = '', behind = ''] = BRACKET.exec(noteText) ?? []
    const inside = behind === '' && bracket !== '' ? bracket.slice(1, -1) : ''
    if (behind !== '' && readUnit(behind, false)) {
      body = behind
      noteText = bracket
      noteEnd = behind.length
    } else if (readUnit(inside, false)) {
      body = inside
      noteText = ''
    }
  }
  if (ONLY_STOPS.test(noteText)) noteText = ''
  const within = WITHIN.exec(body)?.[1]
  if (within !== undefined && readUnit(within, false)?.kind === 'time') body = `${within}内`
  const suffix = SUFFIX.exec(body)?.[1]
  if (suffix !== undefined) body = body.slice(0, -suffix.length)
  const more = AND_MORE.exec(body)?.[1]
  if (more !== undefined) body = body.slice(more.length)
  const unit = readScaledUnit(body, !weak)
  if (!unit || (weak && !unit.unit)) return null
  if (suffix === '内' && unit.unit?.kind !== 'time' && unit.unit?.kind !== 'money') return null
  return {
    upTo,
    unit: unit.unit,
    scale: unit.scale,
    operator: SUFFIX_OPERATORS[suffix ?? ''] ?? null,
    hedge: more ?? unit.more ?? (suffix === '左右' || suffix === '上下' ? suffix : null),
    note: noteText === '' ? null : { fromEnd: noteText.length + noteEnd, toEnd: noteEnd },
  }
}

interface ScaledUnit {
  readonly unit: Unit | null
  readonly scale: number
  readonly more: string | null
}

/** 人次, 万人次 (×10,000), 万余人, nothing at all; null for what is no unit. */
function readScaledUnit(body: string, nouns: boolean): ScaledUnit | null {
  if (body === '') return { unit: null, scale: 1, more: null }
  const scale = SCALE.exec(body)
  const direct = readUnit(body, false)
  // 万元 and 千米 are units of their own; 万人次 is 人次 ten thousand times.
  if (direct && (!scale || isKnownUnit(direct.base) || !readUnit(scale[3] ?? '', false))) {
    return { unit: direct, scale: 1, more: null }
  }
  if (scale) {
    const [, sign = '', more = null, rest = ''] = scale
    const unit = rest === '' ? null : readUnit(rest, nouns)
    if (unit || rest === '') return { unit, scale: SCALES[sign] ?? 1, more }
  }
  const unit = nouns ? readUnit(body, true) : null
  return unit && { unit, scale: 1, more: null }
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
