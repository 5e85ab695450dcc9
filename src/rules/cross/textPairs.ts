import type { Indicator } from '../../table/index.ts'
import type { Decimal, Quantity } from '../../value/index.ts'
import type { Severity } from '../rule.ts'
import { bare, covered, stemOf } from './subject.ts'
import type { TextNumber } from './textNumbers.ts'

/** An indicator whose value has the unit of a number in a text. */
export interface Candidate {
  readonly indicator: Indicator
  readonly quantity: Quantity
}

/** What a number in a text contradicts: one indicator, or the sum of those it takes together. */
export type Contradiction =
  | { readonly kind: 'one'; readonly candidate: Candidate; readonly severity: Severity }
  | { readonly kind: 'sum'; readonly candidates: readonly Candidate[]; readonly sum: Decimal }

/** From which shares on (0–1) a text and a name speak of the same thing. */
const NAME_IN_TEXT = 0.85
const TEXT_IN_NAME = 0.7
const WHOLE = 0.99
/** A share from which an equal number speaks for the pairing, and against any contradiction. */
const RELATED = 0.5
/** Shorter words are too general to be sure of: 检查, 培训. */
const TELLING = 4

const RATE_END = /(?:率|度|比例|面|占比)$/

interface Scored extends Candidate {
  /** How much of the name stands in the text, and of the text in the name. */
  readonly nameInText: number
  readonly textInName: number
}

/**
 * Pairs a number with the indicators of the same unit by what both are about; null where they agree, or where nobody
 * can be sure that they speak of the same thing. `loose` allows a text that is wider or narrower than a name.
 */
export function pairUp(number: TextNumber, same: readonly Candidate[], loose: boolean): Contradiction | null {
  const rate = number.unit.kind === 'percent'
  if (rate && !RATE_END.test(number.before)) return null
  const lead = bare(number.before)
  const clause = rate ? lead : lead + bare(number.after)
  const subject = lead.length >= TELLING ? lead : clause
  if (subject.length < 2) return null
  const scored = same.map((candidate): Scored => {
    const stem = stemOf(candidate.indicator.name.plain)
    return { ...candidate, nameInText: covered(stem, clause), textInName: covered(subject, stem) }
  })
  const agrees = scored.some(
    ({ quantity, nameInText, textInName }) =>
      quantity.number.eq(number.number) && (nameInText >= RELATED || textInName >= RELATED),
  )
  if (agrees) return null
  // 食品、药品抽检900批次 is no number of either.
  const several = SEVERAL.test(number.before)
  const one = exact(number, scored, several ? WHOLE : TEXT_IN_NAME)
  return one ?? (loose && !several && subject.length >= TELLING ? wider(number, scored) : null)
}

const SEVERAL = /[、和及与]/

function exact(number: TextNumber, scored: readonly Scored[], textShare: number): Contradiction | null {
  const fitting = scored.filter(({ nameInText, textInName }) => nameInText >= NAME_IN_TEXT && textInName >= textShare)
  const best = Math.max(...fitting.map((one) => one.nameInText + one.textInName))
  const [candidate, second] = fitting.filter((one) => one.nameInText + one.textInName === best)
  if (!candidate || second) return null
  const severity = contradicts(number, candidate.quantity)
  return severity && { kind: 'one', candidate, severity }
}

/** A text that takes several indicators together, or that speaks of a part of what one of them counts. */
function wider(number: TextNumber, scored: readonly Scored[]): Contradiction | null {
  if (number.operator === '≤') return null
  const upwards = scored.filter(({ quantity }) => quantity.operator !== '≤' && quantity.operator !== '<')
  const parts = upwards.filter(({ textInName }) => textInName >= WHOLE)
  const [only, ...others] = parts
  if (only && others.length === 0) return only.nameInText > RELATED ? short(number, only) : null
  if (only) {
    if (number.unit.kind === 'percent' || parts.length < scored.filter((one) => one.textInName >= RELATED).length)
      return null
    const sum = others.reduce((total, { quantity }) => total.plus(quantity.number), only.quantity.number)
    return sum.lt(number.number) ? { kind: 'sum', candidates: parts, sum } : null
  }
  const whole = upwards.filter(
    ({ indicator, nameInText }) => nameInText >= WHOLE && stemOf(indicator.name.plain).length >= TELLING,
  )
  const [one] = whole
  return one && whole.length === 1 ? short(number, one) : null
}

/** Less than the text promises, where name and text do not cover each other: said as a warning. */
function short(number: TextNumber, candidate: Candidate): Contradiction | null {
  return candidate.quantity.number.lt(number.number) ? { kind: 'one', candidate, severity: 'warning' } : null
}

/** error: the indicator does not reach what the text promises; warning: they differ; null: both can hold. */
export function contradicts({ number, operator }: TextNumber, quantity: Quantity): Severity | null {
  const below = quantity.number.lt(number)
  if (quantity.number.eq(number)) return null
  const limit = quantity.operator === '≤' || quantity.operator === '<'
  if (limit) return operator === '≥' ? null : !below ? 'error' : operator === '≤' ? null : 'warning'
  if (operator === '≤') return quantity.operator === null || quantity.operator === '=' ? (below ? null : 'error') : null
  return below ? 'error' : operator === '≥' ? null : 'warning'
}
