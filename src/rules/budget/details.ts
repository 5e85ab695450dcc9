import { budgetOf, type DetailRow, type MoneyField, type Table } from '../../table/index.ts'
import { normalise, type Amount } from '../../value/index.ts'

const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/
const CONTAINED = /^其中/

/** The budget the details must reach; null where none is known, or where they may be those of all years. */
export function detailBudget(table: Table): (MoneyField & { readonly amount: Amount }) | null {
  const annual = budgetOf(table)
  if (!annual?.amount) return null
  const whole = budgetOf(table, 'period')?.amount
  const total = table.details?.total?.amount
  return whole && total && whole.equals(total) ? null : { ...annual, amount: annual.amount }
}

/** The lines to add: where 一、 heads 1. 2. 3., the heads alone; never 其中. */
export function countedDetails(rows: readonly DetailRow[]): DetailRow[] {
  const named = rows.map((row) => ({ row, name: normalise(row.name.text) })).filter(({ name }) => !CONTAINED.test(name))
  const heads = named.filter(({ name, row }) => HEADING.test(name) && row.amount.amount)
  const used = heads.length > 0 && heads.length < named.length && HEADING.test(named[0]?.name ?? '') ? heads : named
  return used.map(({ row }) => row)
}

/** The lines that are spent: where 一、 heads 1. 2. 3., those below the heads. */
export function detailLines(rows: readonly DetailRow[]): readonly DetailRow[] {
  const lines = rows.filter((row) => !HEADING.test(normalise(row.name.text)))
  return lines.length > 0 ? lines : rows
}
