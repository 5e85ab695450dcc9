import type { FundingSplit } from '../../table/index.ts'
import { sumAmounts, type Amount } from '../../value/index.ts'
import { differs, type Term } from './terms.ts'

const FISCAL = /财政|公共预算|拨款/

/** Parts held against their total: what they make, and whether that is another amount. */
export interface SplitSum {
  readonly terms: readonly Term[]
  readonly sum: Amount
  readonly differs: boolean
}

/** Adds the parts of a total up, in yuan within `tolerance`; null where they do not claim to be the whole of it. */
export function compareSplit(total: Amount, split: FundingSplit, tolerance = 0): SplitSum | null {
  const terms = termsOf(split)
  if (!terms) return null
  const sum = sumAmounts(terms.map((term) => term.amount))
  const apart = differs(sum, total, tolerance)
  // One part alone does not claim to be the whole: the form prints no line for the rest.
  if (apart && sum.compare(total) < 0 && split.parts.length === 1) return null
  return { terms, sum, differs: apart }
}

/** The parts that state an amount, blank ones being 0; null where the parts cannot be compared. */
function termsOf({ parts }: FundingSplit): Term[] | null {
  const terms: Term[] = []
  for (const { state, amount, cell, text } of parts) {
    if (amount) terms.push({ cell, text, amount })
    else if (state !== 'blank') return null
  }
  // Nothing filled in at all speaks against the total only where public money has a line of its own.
  if (terms.length === 0 && !parts.some((part) => FISCAL.test(part.name))) return null
  return terms
}
