import Big from 'big.js'
import { Amount, normalise } from '../../value/index.ts'
import { compilePattern, LONGEST_TEXT } from '../pattern/index.ts'
import { isMoney, type Spot } from './place.ts'
import type { CheckOf, PackCheckData } from './schema.ts'
import { wordFinder } from './wordFinder.ts'

/** What a spot is objected to for: figures and words for the message; null where it is in order. */
export type Judge = (spot: Spot) => Readonly<Record<string, string>> | null

const FINE = null
const BAD: Readonly<Record<string, string>> = {}

/** The judge of a check that looks at one spot at a time; null for the other kinds. Patterns compile here: may throw PatternError. */
export function judgeOf(check: PackCheckData): { readonly judge: Judge; readonly built: () => number } | null {
  const plain = (judge: Judge) => ({ judge, built: () => 0 })
  switch (check.check) {
    case 'required':
      return plain(({ text }) => (text === '' ? BAD : FINE))
    case 'forbidden':
      return plain(forbidden(check))
    case 'allowed': {
      const values = new Set(check.values.map(normalise))
      return plain(({ text }) => (text === '' || values.has(normalise(text)) ? FINE : BAD))
    }
    case 'unit': {
      const units = new Set(check.units.map(normalise))
      // That a unit is missing is for `required` at 计量单位 to say.
      return plain(({ unit }) => (unit === '' || units.has(normalise(unit)) ? FINE : { unit }))
    }
    case 'length':
      return plain(({ text }) => {
        const length = Array.from(text).length
        const bad = text !== '' && (length < (check.min ?? 0) || length > (check.max ?? Infinity))
        return bad ? { count: String(length), limit: String(check.max ?? check.min ?? '') } : FINE
      })
    case 'range':
      return plain(range(check))
    case 'pattern': {
      const pattern = compilePattern(check.pattern)
      return {
        judge: ({ text }) => {
          const plain = normalise(text)
          const isJudged = plain !== '' && plain.length <= LONGEST_TEXT
          return isJudged && pattern.fits(plain) === (check.not ?? false) ? BAD : FINE
        },
        built: () => pattern.built,
      }
    }
    default:
      return null
  }
}

function forbidden({ words, part }: CheckOf<'forbidden'>): Judge {
  const list = new Map(words.map((word) => [normalise(word), word]))
  list.delete('')
  const found = part === 'anywhere' ? wordFinder(list) : wordAt(list, part)
  return ({ text }) => {
    const word = found(normalise(text))
    return word === null ? FINE : { word }
  }
}

/** Finds a word that is the whole of a text, or stands at its start or end. */
function wordAt(words: ReadonlyMap<string, string>, part: 'whole' | 'start' | 'end'): (text: string) => string | null {
  const longest = Math.max(0, ...[...words.keys()].map((word) => word.length))
  return (text) => {
    if (part === 'whole') return words.get(text) ?? null
    for (let length = Math.min(longest, text.length); length > 0; length--) {
      const word = words.get(part === 'start' ? text.slice(0, length) : text.slice(-length))
      if (word !== undefined) return word
    }
    return null
  }
}

function range({ min, max, unit }: CheckOf<'range'>): Judge {
  const wanted = unit === undefined ? null : normalise(unit)
  const low = min === undefined ? null : new Big(min)
  const high = max === undefined ? null : new Big(max)
  const scale = wanted !== null && isMoney(wanted) ? Amount.of(1, wanted).yuan : null
  return (spot) => {
    if (!spot.number) return FINE
    let number = spot.number
    if (scale) {
      if (!spot.amount) return FINE
      number = spot.amount.yuan.div(scale)
    } else if (wanted !== null && normalise(spot.unit) !== wanted) return FINE
    const limit = low && number.lt(low) ? low : high && number.gt(high) ? high : null
    return limit ? { limit: limit.toFixed() + (unit ?? '') } : FINE
  }
}
