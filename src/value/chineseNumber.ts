import Big from 'big.js'
import type { Decimal } from './types.ts'

const DIGITS = new Map<string, number>([...'〇一二三四五六七八九'].map((char, value) => [char, value]))
for (const [value, char] of [...'零壹贰叁肆伍陆柒捌玖'].entries()) DIGITS.set(char, value)
DIGITS.set('两', 2).set('○', 0)

const PLACES = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])

const NUMERAL = /^[〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+$/
const DIGIT_ROW = /^[〇○零一二三四五六七八九]+$/
/** A row of digits is read as one only where it cannot mean 三五个 (three to five). */
const CERTAIN_ROW = 3

/**
 * A number below 10,000, place by place: 一百零五. `follows` is true after a 万 or 亿.
 * null where a place is missing: 一百五 may be 150 or 105.
 */
function section(text: string, follows: boolean): number | null {
  let total = 0
  let digit: number | null = null
  let lastPlace = follows ? 100_000 : Infinity
  let zero = false
  for (const [index, char] of [...text].entries()) {
    const value = DIGITS.get(char)
    const place = PLACES.get(char)
    if (value === 0) {
      if (digit !== null || zero || (index === 0 && !follows)) return null
      zero = true
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else if (place !== undefined) {
      if (place >= lastPlace) return null
      // 十二 stands for 一十二, but only at the very start.
      if (digit === null && !(place === 10 && index === 0 && !follows)) return null
      total += (digit ?? 1) * place
      digit = null
      lastPlace = place
      zero = false
    } else return null
  }
  if (digit !== null) {
    if (lastPlace !== Infinity && lastPlace !== 10 && !zero) return null
    return total + digit
  }
  return zero ? null : total
}

/** The two halves round a 万 or 亿. */
function grouped(text: string, follows: boolean): number | null {
  for (const [sign, worth] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(sign)
    if (at < 0) continue
    if (at === 0) return null
    const head = grouped(text.slice(0, at), follows)
    if (head === null || (sign === '万' && head >= 10_000)) return null
    const tail = at === text.length - 1 ? 0 : grouped(text.slice(at + 1), true)
    return tail === null || tail >= worth ? null : head * worth + tail
  }
  return section(text, follows)
}

/**
 * A number written in Chinese numerals: 十二, 一百零五, 一万二千, 二〇二四, 捌拾万.
 * Strict: null for what may mean something else (两万五, 三五, 数十, 几百, 百) and for anything that is no numeral.
 */
export function chineseNumber(text: string): Decimal | null {
  const point = text.indexOf('点')
  if (point > 0) {
    const whole = chineseNumber(text.slice(0, point))
    const digits = text.slice(point + 1)
    if (!whole || !DIGIT_ROW.test(digits)) return null
    return new Big(`${whole.toFixed()}.${rowOfDigits(digits)}`)
  }
  if (!NUMERAL.test(text)) return null
  if (text === '零' || text === '〇') return new Big(0)
  if (DIGIT_ROW.test(text) && text.length >= CERTAIN_ROW) return new Big(rowOfDigits(text))
  const value = grouped(text, false)
  return value === null ? null : new Big(value)
}

function rowOfDigits(text: string): string {
  return Array.from(text, (char) => String(DIGITS.get(char) ?? '')).join('')
}
