import type { CellAddress } from '../sheet/index.ts'
import type { MoneyField } from '../table/index.ts'
import type { Amount, MoneyUnit } from '../value/index.ts'
import type { DerivationLine } from './derivation.ts'

/** An amount that stands in a sum, with what it is called and where it stands. */
export interface NamedAmount {
  readonly name: string
  readonly sheet: string
  readonly cell: CellAddress
  readonly amount: Amount
}

const LEAST_DECIMALS = 2
const CONTAINED = /^其中[:：]?/
const BLANKS = /\s+/g

/** Writes amounts in one unit with the same decimals: as many as the longest needs, at least two. */
export class MoneyColumn {
  readonly unit: MoneyUnit
  readonly #decimals: number

  constructor(unit: MoneyUnit, amounts: readonly Amount[]) {
    this.unit = unit
    this.#decimals = Math.max(LEAST_DECIMALS, ...amounts.map((amount) => decimalsOf(bare(amount, unit))))
  }

  /** '137.00', '-4.05'; thousands are separated for 元 only, as everywhere. */
  write(amount: Amount): string {
    const plain = bare(amount, this.unit)
    const missing = this.#decimals - decimalsOf(plain)
    return missing === 0 ? plain : `${plain}${plain.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
  }

  /** '+4.00', '-4.00', '0.00'. */
  writeGap(amount: Amount): string {
    return amount.yuan.gt(0) ? `+${this.write(amount)}` : this.write(amount)
  }

  line({ name, sheet, cell, amount }: NamedAmount): DerivationLine {
    return { name, sheet, cell, amount: this.write(amount) }
  }
}

/** 其中：财政 资金 → 财政资金: what a line is called, on one line. */
export function lineName(text: string, fallback = ''): string {
  return text.trim().replace(BLANKS, '').replace(CONTAINED, '') || fallback
}

/** What an indicator is called, as it is written, on one line. */
export function shownName(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .replace(BLANKS, ' ')
}

/** An amount on the form as a line of a sum; null where it states none. */
export function namedField(sheet: string, field: MoneyField, fallback: string): NamedAmount | null {
  const { amount, cell, name } = field
  return amount ? { name: lineName(name, fallback), sheet, cell, amount } : null
}

function bare(amount: Amount, unit: MoneyUnit): string {
  return amount.format(unit).slice(0, -unit.length)
}

function decimalsOf(plain: string): number {
  const point = plain.indexOf('.')
  return point < 0 ? 0 : plain.length - point - 1
}
