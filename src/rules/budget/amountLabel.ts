import type { MoneyField } from '../../table/index.ts'

const CLOSING = /[:：\s]+$/

/** What an amount is called on the form, as a sentence can say it: 年度资金总额： → 年度资金总额. */
export function amountLabel({ name }: MoneyField, otherwise = '预算数'): string {
  return name.replace(CLOSING, '') || otherwise
}
