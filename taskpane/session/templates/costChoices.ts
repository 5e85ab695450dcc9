import type { ItemChoices, ProposedIndicator } from '../../../src/templates/index.ts'
import type { Wishes } from './groups.ts'
import { indicatorKey } from './keys.ts'

/** What the user has decided of the proposed cost items, so that the others make up the budget; null: nothing yet. */
export function costChoices(
  proposals: readonly ProposedIndicator[],
  { ticks, texts, onlyOwn }: Wishes,
): ItemChoices | null {
  const items = proposals.flatMap(({ chosen: { indicator }, exists }) =>
    indicator.cost === 'item' && !exists ? [{ indicator, key: indicatorKey(indicator) }] : [],
  )
  if (!items.some(({ key }) => ticks.has(key) || texts.has(key))) return null
  const wanted = items.filter(({ key, indicator }) => ticks.get(key) ?? (indicator.required && !onlyOwn))
  return {
    chosen: new Set(wanted.map(({ indicator }) => indicator.name)),
    typed: wanted.flatMap(({ key, indicator }) => {
      const text = texts.get(key)
      return text ? [{ indicator, ...text }] : []
    }),
  }
}
