import { Amount } from '../../value/index.ts'

/** A result of a calculation as a text states it: 「共15.12万元」. */
export interface StatedResult {
  readonly amount: Amount
  /** As written: 15.12万元. */
  readonly text: string
  /** Half a unit of the last digit written: what rounding may hide. */
  readonly rounding: Amount
  /** One of the unit it is written in: 1万元. */
  readonly perUnit: Amount
  /** The word or sign that introduces it: 共, 合计, 支出, =. */
  readonly word: string
  /** Where it begins in the text (its introducing word) and where it ends. */
  readonly from: number
  readonly to: number
  /** 共 合计 总计 ＝; not 支出, 费用, 需. */
  readonly strong: boolean
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const RESULT = new RegExp(
  '(合计|共计|总计|总共|小计|总金额|总费用|总价|共需|共|=|支出|经费|费用|金额|预算|需要|需|计)(?:资金|经费|费用|支出|支付|金额|需|为|是|人民币|约|:)*' +
    `(${NUMBER})(百万元|千万元|百元|千元|万元|亿元|元|万(?!\\p{L})|亿(?!\\p{L}))(.?)`,
  'gu',
)
const STRONG = /^(?:合计|共计|总计|总共|总金额|总费用|总价|共需|共|=)$/
/** What may not follow: a price (5元/人, 5元每人), a factor (5元×3), a vague or limiting word (5元左右, 5元以内). */
const NOT_AFTER = /[/每×*xX·+＋左以上内多余÷]/
/** What may not stand before it in its clause: a price for one, another year's or several years' money, a limit. */
const NOT_BEFORE =
  /每|人均|单价|均价|标准|上年|去年|往年|累计|已|不超|约|预计|(?<![\d.])(?:[2-9]|[1-9]\d)年|[两二三四五六七八九十]年|总投资|其中/
const CLAUSE = /[,，。;；]/g

const POWER: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万: 4,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿: 8,
  亿元: 8,
}

/** Every result a normalised text states with an amount of money, left to right. */
export function statedResults(plain: string): StatedResult[] {
  const results: StatedResult[] = []
  for (const match of plain.matchAll(RESULT)) {
    const [whole, word = '', number = '', unit = '', after = ''] = match
    if (NOT_AFTER.test(after)) continue
    const from = match.index
    if (NOT_BEFORE.test(clauseBefore(plain, from)) || /约/.test(whole)) continue
    const digits = number.replaceAll(',', '')
    const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
    const power = POWER[unit] ?? 0
    results.push({
      amount: Amount.yuan(`${digits}e${String(power)}`),
      text: number + (unit.endsWith('元') ? unit : `${unit}元`),
      rounding: Amount.yuan(`5e${String(power - decimals - 1)}`),
      perUnit: Amount.yuan(`1e${String(power)}`),
      word,
      from,
      to: from + whole.length - after.length,
      strong: STRONG.test(word),
    })
  }
  return results
}

function clauseBefore(plain: string, at: number): string {
  let start = 0
  for (const stop of plain.slice(0, at).matchAll(CLAUSE)) start = stop.index + 1
  return plain.slice(start, at)
}

/**
 * The one result a text comes to: its only strong one, else its only weak one where that is the last amount. null
 * where several could be meant.
 */
export function onlyResult(plain: string): StatedResult | null {
  const results = statedResults(plain)
  const strong = results.filter((result) => result.strong)
  if (strong.length > 0) return strong.length === 1 ? (strong[0] ?? null) : null
  const [only, second] = results
  return only && !second && !/[\d.]元|\d万/.test(plain.slice(only.to)) ? only : null
}
