import { costAmount } from '../rules/index.ts'
import type { CellAddress } from '../sheet/index.ts'
import { isCost, type MoneyField, type Table } from '../table/index.ts'
import { sumAmounts, type MoneyUnit } from '../value/index.ts'
import type { Finding } from './finding.ts'
import { MoneyColumn, namedField, shownName, type NamedAmount } from './moneyLine.ts'

/** One line of a sum as an accountant writes it. */
export interface DerivationLine {
  /** 监督抽检总费用 */
  readonly name: string
  readonly sheet: string
  readonly cell: CellAddress
  /**
   * The amount in the derivation's unit, exact: '137.00', '3.05'. The lines of one derivation have the same decimals, at
   * least two; thousands are separated for 元 only.
   */
  readonly amount: string
}

/** How a sum was compared: its terms, what they make, what they should make, the gap. */
export interface Derivation {
  readonly unit: MoneyUnit
  readonly terms: readonly DerivationLine[]
  readonly sum: string
  /** The budget, or the total as printed. */
  readonly against: DerivationLine
  /** With its sign: '+4.00' where the terms make more. */
  readonly gap: string
}

/** An amount of a table, with the unit it is written in where it has one. */
interface Known extends NamedAmount {
  readonly unit: MoneyUnit | null
}

/**
 * The sum behind a finding, for every rule that compares one: the terms it names, what they make, what they should
 * make. null for a finding about no sum of money, and wherever an amount cannot be told for certain: never a wrong
 * figure.
 */
export function derivationOf(finding: Finding, tables: readonly Table[]): Derivation | null {
  const terms = finding.related.filter((related) => related.role === 'term')
  if (terms.length === 0) return null
  const own = tables.filter((table) => table.id === finding.table)
  const known = (sheet: string, cell: CellAddress) =>
    amountAt(own, sheet, cell) ??
    amountAt(
      tables.filter((table) => !own.includes(table)),
      sheet,
      cell,
    )
  const against = known(finding.sheet, finding.cell)
  if (!against) return null
  const found: Known[] = []
  for (const { sheet = finding.sheet, cell } of terms) {
    const term = known(sheet, cell)
    if (!term) return null
    found.push(term)
  }
  const sum = sumAmounts(found.map((term) => term.amount))
  const gap = sum.minus(against.amount)
  if (gap.isZero()) return null
  const unit = against.unit ?? '万元'
  const column = new MoneyColumn(unit, [...found.map((term) => term.amount), against.amount])
  return {
    unit,
    terms: found.map((term) => column.line(term)),
    sum: column.write(sum),
    against: column.line(against),
    gap: column.writeGap(gap),
  }
}

/** The amount that tables read from a cell; null where there is none, or where two readings differ. */
function amountAt(tables: readonly Table[], sheet: string, { row, col }: CellAddress): Known | null {
  const found = tables
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => amountsOf(table).filter(({ cell }) => cell.row === row && cell.col === col))
  const [first] = found
  return first && found.every((other) => other.amount.equals(first.amount)) ? first : null
}

const readings = new WeakMap<Table, Known[]>()

/** Every amount a table states, by what it is there. Read once per table: each finding asks. */
function amountsOf(table: Table): Known[] {
  let amounts = readings.get(table)
  if (!amounts) readings.set(table, (amounts = readAmounts(table)))
  return amounts
}

function readAmounts(table: Table): Known[] {
  const { sheet, funds, details, summary, indicators } = table
  const found: Known[] = []
  const add = (field: MoneyField | null | undefined, fallback: string, name?: string) => {
    const line = field && namedField(sheet, field, fallback)
    if (line) found.push({ ...line, ...(name ? { name } : {}), unit: field.unit })
  }
  for (const { total, splits } of funds) {
    add(total, table.kind === 'overall' ? '资金总额' : '预算数')
    for (const part of splits.flatMap((split) => split.parts)) add(part, '资金')
  }
  for (const row of details?.rows ?? []) add(row.amount, '明细', shownName(row.name.text))
  add(details?.total, '合计')
  for (const row of summary?.rows ?? []) add(row.amount, '项目', shownName(row.name.text))
  add(summary?.total, '合计')
  for (const indicator of indicators) {
    const amount = isCost(indicator) ? costAmount(indicator.value.value) : null
    const { cell } = indicator.value
    if (amount) found.push({ name: shownName(indicator.name.text), sheet, cell, amount, unit: null })
  }
  return found
}
