import type { MoneyField, Procurement, ProcurementRow } from '../../table/index.ts'
import { Amount, parseAmount, sumAmounts } from '../../value/index.ts'
import { differs, isUnitSlip, spellSum, termCells, type Term } from '../budget/terms.ts'
import type { RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'

type MessageId = 'line' | 'total-over' | 'total-under'

/** 数量 × 单价 = 金额, the product rounded as the amount is written. */
export function checkLine({ item, quantity, price, amount }: ProcurementRow): RuleReport<MessageId> | null {
  if (!quantity?.number) return null
  // Where neither says its unit, they have one; where only one does, nobody knows.
  const known = price.amount && amount.amount ? { price: price.amount, amount: amount.amount } : unitless(price, amount)
  if (!known) return null
  const product = known.price.times(quantity.number)
  const unit = amount.unit ?? '元'
  const rounding = Amount.of(roundingOf(amount.text), unit)
  if (product.minus(known.amount).abs().compare(rounding) <= 0) return null
  return {
    cell: amount.cell,
    message: 'line',
    ...(isUnitSlip(product, known.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      name: shorten(item.text),
      quantity: quantity.text,
      price: price.text,
      product: product.format(unit),
      amount: known.amount.format(unit),
      gap: product.minus(known.amount).abs().format(unit),
    },
    related: [
      { cell: quantity.cell, role: 'term', value: quantity.text },
      { cell: price.cell, role: 'term', value: price.text },
    ],
  }
}

function unitless(price: MoneyField, amount: MoneyField): { price: Amount; amount: Amount } | null {
  if (price.state !== 'unit-unknown' || amount.state !== 'unit-unknown') return null
  const [one, all] = [parseAmount(price.text, '元').amount, parseAmount(amount.text, '元').amount]
  return one && all ? { price: one, amount: all } : null
}

/** Half of the last digit that is written behind the point; a whole number is meant exactly. */
function roundingOf(text: string): string {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return decimals === 0 ? '0' : `5e-${String(decimals + 1)}`
}

/** The amounts of lines, blank ones left out; null where one of them cannot be read or none is there. */
export function termsOf(rows: readonly ProcurementRow[]): Term[] | null {
  const terms: Term[] = []
  for (const { amount: field } of rows) {
    if (field.amount) terms.push({ cell: field.cell, text: field.text, amount: field.amount })
    else if (field.state !== 'blank') return null
  }
  return terms.length > 0 ? terms : null
}

/** The lines added up = 合计. */
export function checkTotal({ rows, total }: Procurement, tolerance: number): RuleReport<MessageId> | null {
  const terms = termsOf(rows)
  if (!total?.amount || !terms) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  if (!differs(sum, total.amount, tolerance)) return null
  const unit = total.unit ?? '元'
  const over = total.amount.compare(sum) > 0
  return {
    cell: total.cell,
    message: over ? 'total-over' : 'total-under',
    ...(isUnitSlip(sum, total.amount) ? { suggestion: 'unit-slip' } : {}),
    data: {
      count: String(terms.length),
      sum: sum.format(unit),
      terms: spellSum(terms, unit),
      total: total.amount.format(unit),
      gap: sum.minus(total.amount).abs().format(unit),
    },
    related: termCells(terms),
  }
}
