import { normalise } from './normalise.ts'
import type { MoneyUnit } from './types.ts'

/** Longest first: 百万元 ends in 万元. */
export const MONEY_UNITS: readonly MoneyUnit[] = ['百万元', '千万元', '百元', '千元', '万元', '亿元', '元']

const WORDS = MONEY_UNITS.join('|')
const STATED = new RegExp(`^(?:.*:)?(?:人民币)?\\(?(?:人民币)?(${WORDS})\\)?$`)
const BRACKETED = new RegExp(`\\((?:金额|货币|计量)?(?:单位)?:?(?:人民币)?(${WORDS})\\)`)

/**
 * The unit of money a text states: 万元, 单位：万元, （万元）, 预算数（万元）. null where it states none
 * (单位：示例市场监管局 names an organisation).
 */
export function moneyUnitOf(text: string): MoneyUnit | null {
  if (!text.includes('元')) return null
  const plain = normalise(text)
  const found = STATED.exec(plain)?.[1] ?? BRACKETED.exec(plain)?.[1]
  return MONEY_UNITS.find((unit) => unit === found) ?? null
}
