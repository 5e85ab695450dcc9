import { Amount, type Decimal } from '../../value/index.ts'
import type { Calculation } from './calculation.ts'
import type { StatedResult } from './statedResult.ts'

/** A formula written in words: 协管员8名，人/月/3500元，支出33.6万元; 抽检100批次，每批次600元，共6万元. */

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const UNIT =
  '个月|人次|批次|场次|户次|家次|课时|学时|小时|平方米|公里|社区|人|名|位|户|家|批|次|场|期|趟|套|台|件|份|册|张|个|辆|块|只|项|天|日|月|年|㎡|亩|吨|村|点|处|组|条|本|例|班|车|座|所|栋|间|棵|株|头|盏|根|眼|支|瓶|盒|袋|箱|桶|公斤|千克|页|米|校|站|台件|台套|立方米|盘|卷|枚|幅|幢|羽|尾|杆|井|标段'
const MONEY = '(百万|千万|百|千|万|亿)?元'

// 每名1800元/月; 人/月/4200元; 3500元/人/月, 3500元每人每月; 每人每月工资3500元; 单价600元.
const PRICES: readonly RegExp[] = [
  new RegExp(
    `每(?<dim1>${UNIT})[^\\d,。;每]{0,8}(?<number>${NUMBER})${MONEY}(?:/每?|每)(?<dim2>${UNIT})(?![/每])`,
    'g',
  ),
  new RegExp(`(?:(?<dim1>${UNIT})/)?(?<dim2>${UNIT})/(?<number>${NUMBER})${MONEY}(?![/每])`, 'g'),
  new RegExp(`(?<number>${NUMBER})${MONEY}(?:/每?|每)(?<dim1>${UNIT})(?:(?:[/·.]每?|每)(?<dim2>${UNIT}))?`, 'g'),
  new RegExp(`每(?<dim1>${UNIT})(?:每(?<dim2>${UNIT}))?[^\\d,。;每]{0,8}(?<number>${NUMBER})${MONEY}`, 'g'),
  new RegExp(
    `(?<dim1>[月日年])(?:平均|均)?(?:工资|薪酬|薪金|报酬|补贴|补助|津贴|租金|租赁费)[为是:]{0,2}(?<number>${NUMBER})${MONEY}(?![/每])`,
    'g',
  ),
  new RegExp(`(?:单价|均价|标准)[为是:]{0,2}(?<number>${NUMBER})${MONEY}(?![/每])`, 'g'),
]
const BARE_PRICE = new RegExp(`(${NUMBER})(批次|人次|批|次|场|户|份)[,、](${NUMBER})${MONEY}[,、]?$`)
/** 4期, 每期50人: the second count is for one of the first. */
const CHAINED = new RegExp(`每(${UNIT})(?=${NUMBER}(?:${UNIT}))`, 'g')
const COUNT = new RegExp(`(?<![\\d.第])(${NUMBER})(万|千|百)?(${UNIT})(?![/次])`, 'g')
/** A year, a list's number, a remark in brackets without a number (含养老保险等各种保险). */
const HARMLESS = /(?:19|20)\d{2}年度?|^\d{1,2}[、.)](?!\d)|\([^()\d]*\)/g
/** Words that change a calculation in ways this reader does not follow. */
const UNCERTAIN = /[第各另加减扣折税%倍半÷×*+~—至到每/]|分别|其中|季度|学期|季|以上|左右|约|\d-\d|上年|去年|往年/
const MONTH_DATE = /(?<!\d)(?!12月)\d{1,2}月/
const SCALE: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/** Units that count the same things, the name of the group first. */
const GROUPS: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次'],
  ['次', '场', '场次', '期', '趟', '人次'],
  ['批', '批次'],
  ['户', '家', '户次', '家次'],
  ['月', '个月'],
  ['天', '日'],
  ['平方米', '㎡'],
]
const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位', '人次'])
const PERIODS: ReadonlySet<string> = new Set(['月', '个月', '年', '天', '日'])

interface Price {
  readonly yuan: Amount
  readonly text: string
  /** The units the price is for; empty where it says only 单价. */
  readonly per: readonly string[]
}

interface Count {
  readonly number: Decimal
  readonly unit: string
  readonly text: string
}

/**
 * Reads the one price and the counts it is multiplied with; null unless every number of the text has its place.
 * @param body the text between the result before and this one; `at` is where it begins in the whole text.
 */
export function readWordFormula(body: string, at: number, stated: StatedResult): Calculation | null {
  const text = body.replace(HARMLESS, '')
  const found = findPrice(text) ?? findBarePrice(text, stated)
  if (!found) return null
  const { price } = found
  const chained: string[] = []
  const rest = found.rest.replace(CHAINED, (_, unit: string) => {
    chained.push(unit)
    return ''
  })
  if (UNCERTAIN.test(rest) || MONTH_DATE.test(rest)) return null
  const counts: Count[] = []
  const leftover = rest.replace(COUNT, (text, number: string, scale: string | undefined, unit: string) => {
    counts.push({ number: numberOf(number, scale), unit, text })
    return ''
  })
  if (/\d/.test(leftover) || counts.length === 0) return null
  const factors = match(price, counts, chained)
  if (!factors) return null
  const product = factors.used.reduce((amount, count) => amount.times(count.number), price.yuan)
  const spelled = [...factors.used.map((count) => count.text), price.text]
  const computed: [Amount, ...Amount[]] = factors.monthsImplied ? [product.times(12), product] : [product]
  if (factors.monthsImplied) spelled.push('12个月')
  return { formula: spelled.join('×'), computed, stated, from: at }
}

/** Whether a piece of text states a price for one. */
export function hasPrice(text: string): boolean {
  return PRICES.some((pattern) => text.search(pattern) >= 0)
}

/** Whether a piece of text counts something beside its prices. */
export function hasCount(text: string): boolean {
  return PRICES.reduce((rest, pattern) => rest.replace(pattern, ','), text).search(COUNT) >= 0
}

function findPrice(text: string): { price: Price; rest: string } | null {
  const prices: Price[] = []
  let rest = text
  for (const pattern of PRICES) {
    rest = rest.replace(pattern, (whole: string, ...parts: unknown[]) => {
      const groups = parts[parts.length - 1] as Record<string, string | undefined>
      const scale = /(百万|千万|百|千|万|亿)元/.exec(whole)?.[1]
      const number = groups['number'] ?? '0'
      prices.push({
        yuan: Amount.yuan(numberOf(number, scale)),
        text: `${number}${scale ?? ''}元`,
        per: [groups['dim1'], groups['dim2']].filter((unit): unit is string => unit !== undefined),
      })
      return ','
    })
  }
  const [price, second] = prices
  return price && !second ? { price, rest } : null
}

/** 100批次，600元，共6万元: a bare amount right behind the count, unless it is the result itself. */
function findBarePrice(text: string, stated: StatedResult): { price: Price; rest: string } | null {
  const match = BARE_PRICE.exec(text)
  if (!match) return null
  const [whole, count = '', unit = '', number = '', scale] = match
  const yuan = Amount.yuan(numberOf(number, scale))
  if (yuan.equals(stated.amount)) return null
  return {
    price: { yuan, text: `${number}${scale ?? ''}元`, per: [unit] },
    rest: `${text.slice(0, match.index)}${count}${unit}${text.slice(match.index + whole.length)}`,
  }
}

function numberOf(digits: string, scale: string | undefined): Decimal {
  return Amount.yuan(`${digits.replaceAll(',', '')}e${String(SCALE[scale ?? ''] ?? 0)}`).yuan
}

function sameUnit(a: string, b: string): boolean {
  return a === b || GROUPS.some((group) => group.includes(a) && group.includes(b))
}

/** Gives each unit of the price its count; months may be left out, people may be multiplied with a price per month. */
function match(
  price: Price,
  counts: readonly Count[],
  chained: readonly string[],
): { used: Count[]; monthsImplied: boolean } | null {
  if (price.per.length === 0) {
    const [only, second] = counts
    return only && !second && !PERIODS.has(only.unit) ? { used: [only], monthsImplied: false } : null
  }
  const used = new Set<Count>()
  let monthsImplied = false
  for (const unit of price.per) {
    const fitting = counts.filter((count) => sameUnit(count.unit, unit))
    const [count, second] = fitting
    if (second) return null
    if (count) used.add(count)
    else if (unit === '月') monthsImplied = true
    else if (unit !== '年') return null
  }
  for (const unit of chained) {
    const [count, second] = counts.filter((one) => sameUnit(one.unit, unit))
    if (!count || second || used.size === 0) return null
    used.add(count)
  }
  const left = counts.filter((count) => !used.has(count))
  const perPeriod = price.per.every((unit) => PERIODS.has(unit))
  const [people, second] = left
  if (people) {
    if (second || !perPeriod || !PEOPLE.has(people.unit)) return null
    used.add(people)
  }
  return used.size > 0 ? { used: counts.filter((count) => used.has(count)), monthsImplied } : null
}
