import { sumAmounts } from '../../value/index.ts'
import type { Calculation } from './calculation.ts'
import type { StatedResult } from './statedResult.ts'
import { hasCount, hasPrice, readWordFormula } from './wordFormula.ts'

/** Several products before one total: 小学3所，每所20万元，中学2所，每所30万元，共120万元. */

const CLAUSE = /[,;。]/
/** 12个月 behind its price belongs to that price, not to what comes next. */
const PERIOD_ALONE = /^[^\d]{0,4}\d+(?:个月|月|天|日|年)[^\d]*$/

/**
 * Reads the products and adds them up; null unless the text is nothing but products, each with its one price and its
 * counts, and a total that says it is one.
 * @param body the text between the result before and this one; `at` is where it begins in the whole text.
 */
export function readProductSum(body: string, at: number, stated: StatedResult): Calculation | null {
  if (!stated.strong || body.indexOf('元') === body.lastIndexOf('元')) return null
  const products: Calculation[] = []
  for (const segment of segmentsOf(body)) {
    const product = readWordFormula(segment, at, stated)
    // With the months left out there would be too many readings.
    if (!product || product.computed.length > 1) return null
    products.push(product)
  }
  if (products.length < 2) return null
  return {
    formula: products.map((product) => product.formula).join('＋'),
    computed: [sumAmounts(products.map((product) => product.computed[0]))],
    stated,
    from: at,
  }
}

/** The text in pieces of one price each, the counts with the price that they stand beside. */
function segmentsOf(body: string): string[] {
  const segments: string[] = []
  let current = ''
  let priced = false
  let priceFirst: boolean | null = null
  for (const clause of body.split(CLAUSE)) {
    const price = hasPrice(clause)
    const count = hasCount(clause)
    if (price || count) priceFirst ??= price && !count
    const begins = priced && (priceFirst ? price : count && !PERIOD_ALONE.test(clause))
    if (begins) {
      segments.push(current)
      current = clause
      priced = price
      continue
    }
    current = current === '' ? clause : `${current},${clause}`
    priced ||= price
  }
  if (current !== '') segments.push(current)
  return segments
}
