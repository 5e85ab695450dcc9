import type { SheetFunction } from '../call.ts'
import { AGGREGATES } from './aggregates.ts'
import { CONDITIONS } from './conditions.ts'
import { CONDITIONAL_SUMS } from './conditionalSums.ts'
import { NUMBERS } from './numbers.ts'
import { TEXTS } from './texts.ts'

/** The functions that are worked out, by name: those that such tables use. */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  [AGGREGATES, CONDITIONAL_SUMS, CONDITIONS, NUMBERS, TEXTS].flatMap((functions) => Object.entries(functions)),
)
