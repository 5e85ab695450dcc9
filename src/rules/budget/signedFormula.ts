import { Amount } from '../../value/index.ts'
import type { Calculation } from './calculation.ts'
import type { StatedResult } from './statedResult.ts'

/** A formula written with signs: 8人×3500元/月×12个月＝33.6万元, 3×500元+2×300元=2100元. */

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const FACTOR = `${NUMBER}[^\\d×*xX=+,。;]{0,12}`
const EXPRESSION = new RegExp(`${FACTOR}(?:[×*xX+]${FACTOR})+(?=[,、]?$)`)
const ONE_FACTOR = new RegExp(`^(${NUMBER})(百万|千万|百|千|万|亿)?(元|%)?(.*)$`)
/** Signs this reader does not calculate with: division, difference, a range. */
const OTHER_SIGNS = /[-~—–÷/]\d|[÷折倍]|成$|各|分别/
const NUMBERS = new RegExp(NUMBER, 'g')
const HARMLESS = /(?:19|20)\d{2}年度?|^\d{1,2}[、.)](?!\d)/g
const MONTHS = /\d个?月/

const SCALE: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/**
 * Reads the formula that ends a piece of normalised text right before its result; null where none is there or a part
 * of it is not understood with certainty.
 * @param body the text between the result before and this one; `at` is where it begins in the whole text.
 */
export function readSignedFormula(body: string, at: number, stated: StatedResult): Calculation | null {
  const match = EXPRESSION.exec(body)
  if (!match) return null
  const formula = match[0]
  if (OTHER_SIGNS.test(formula) || !isBalanced(formula) || !isWhole(body.slice(0, match.index), formula)) return null
  const terms = formula.split('+').map(readProduct)
  let sum = Amount.yuan(0)
  let money = 0
  for (const term of terms) {
    if (!term) return null
    sum = sum.plus(term.product)
    if (term.money) money++
  }
  if (money !== 0 && money !== terms.length) return null
  const computed: [Amount, ...Amount[]] = [sum]
  // No factor says 元: the product may be in the unit of the result.
  if (money === 0) computed.push(sum.times(stated.perUnit.yuan))
  if (/[/每]月/.test(formula) && !MONTHS.test(formula)) computed.push(...computed.map((amount) => amount.times(12)))
  return { formula: formula.replace(/[*xX]/g, '×'), computed, stated, from: at + match.index }
}

function readProduct(term: string): { product: Amount; money: boolean } | null {
  let product = Amount.yuan(1)
  let money = 0
  for (const factor of term.split(/[×*xX]/)) {
    const match = ONE_FACTOR.exec(factor)
    if (!match) return null
    const [, digits = '', scale = '', unit = ''] = match
    const power = (SCALE[scale] ?? 0) - (unit === '%' ? 2 : 0)
    product = product.times(`${digits.replaceAll(',', '')}e${String(power)}`)
    if (unit === '元') money++
  }
  return money > 1 ? null : { product, money: money === 1 }
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '(') depth++
    if (char === ')' && --depth < 0) return false
  }
  return depth === 0
}

/** Whether nothing before the formula may belong to it: numbers there are only repeated in it (抽检100批次，100批次×…). */
function isWhole(before: string, formula: string): boolean {
  if (/[-(×*+÷/]$/.test(before)) return false
  const inside = new Set(formula.match(NUMBERS))
  return (before.replace(HARMLESS, '').match(NUMBERS) ?? []).every((number) => inside.has(number))
}
