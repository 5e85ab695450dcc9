import Big from 'big.js'
import type { Decimal, MoneyUnit } from './types.ts'

/** Yuan per unit, as a power of ten: dividing by it stays exact. */
const POWERS: Readonly<Record<MoneyUnit, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
}

const shift = (number: Decimal, power: number): Decimal => (power === 0 ? number : number.times(`1e${power}`))

/** An exact sum of money. Immutable; two amounts are equal whatever unit they were written in. */
export class Amount {
  readonly yuan: Decimal

  private constructor(yuan: Decimal) {
    this.yuan = yuan
  }

  static yuan(number: Decimal | string | number): Amount {
    return new Amount(new Big(number))
  }

  /** 0.65 and 万元 → 6500 yuan. Throws on a text that is no decimal number: parse with parseAmount first. */
  static of(number: Decimal | string | number, unit: MoneyUnit): Amount {
    return new Amount(shift(new Big(number), POWERS[unit]))
  }

  plus(other: Amount): Amount {
    return new Amount(this.yuan.plus(other.yuan))
  }

  minus(other: Amount): Amount {
    return new Amount(this.yuan.minus(other.yuan))
  }

  times(factor: Decimal | string | number): Amount {
    return new Amount(this.yuan.times(factor))
  }

  abs(): Amount {
    return new Amount(this.yuan.abs())
  }

  /** Below zero, zero or above it, as for Array.sort. */
  compare(other: Amount): -1 | 0 | 1 {
    return this.yuan.cmp(other.yuan)
  }

  equals(other: Amount): boolean {
    return this.yuan.eq(other.yuan)
  }

  isZero(): boolean {
    return this.yuan.eq(0)
  }

  /** "800000.00": two decimals, more only where the amount has them. */
  toFixedYuan(): string {
    const plain = this.yuan.toFixed()
    const decimals = plain.length - plain.indexOf('.') - 1
    return plain.includes('.') && decimals > 2 ? plain : this.yuan.toFixed(2)
  }

  /** "84万元", "0.65万元", "-4万元", "6,500元": exact, no trailing zeros, thousands separators only for 元. */
  format(unit: MoneyUnit): string {
    const number = shift(this.yuan, -POWERS[unit])
    const plain = number.eq(0) ? '0' : number.toFixed()
    return (unit === '元' ? plain.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : plain) + unit
  }
}

/** The sum of a list; nothing adds up to 0元. */
export function sumAmounts(amounts: Iterable<Amount>): Amount {
  let sum = Amount.yuan(0)
  for (const amount of amounts) sum = sum.plus(amount)
  return sum
}
