import type { Indicator } from '../table/index.ts'

const TOTAL = /^(?:合计|总计|小计|总分|共计)$/

/** A row that only adds up the weights of the others: 合计 | 100. It is no indicator. */
export function isTotalRow(indicator: Indicator): boolean {
  return indicator.name.plain.length === 2 && TOTAL.test(indicator.name.plain)
}
