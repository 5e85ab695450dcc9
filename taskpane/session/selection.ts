import type { Finding } from '../../src/check/index.ts'
import type { SheetPlace } from '../../src/sheet/index.ts'
import type { FindingItem, PaneState } from './paneState.ts'
import { visibleItems } from './visible.ts'

/**
 * The open finding after the list has changed: the same one where it is still there, else the next one of the old list
 * that is, else whichever stands in its place now.
 */
export function followSelected(before: PaneState, after: PaneState): string | null {
  const { selected } = before
  if (selected === null) return null
  const now = visibleItems(after)
  const ids = new Set(now.map((item) => item.id))
  const old = visibleItems(before)
  const index = old.findIndex((item) => item.id === selected)
  if (ids.has(selected)) return selected
  if (index < 0) return null
  const next = old.slice(index + 1).find((item) => ids.has(item.id))
  return next?.id ?? now[Math.min(index, now.length - 1)]?.id ?? null
}

/**
 * The finding of the list that stands on the cells the user has selected: the open one where it does, else the first.
 * Where none does, the one whose sum has a term there: terms are marked too.
 */
export function findingAt(state: PaneState, place: SheetPlace): FindingItem | null {
  const items = visibleItems(state)
  const pick = (here: readonly FindingItem[]) => here.find((item) => item.id === state.selected) ?? here[0]
  return pick(items.filter((item) => standsAt(item, place))) ?? pick(items.filter((item) => adds(item, place))) ?? null
}

function standsAt({ finding }: FindingItem, place: SheetPlace): boolean {
  const { sheet, cell, related } = finding
  return [{ cell, sheet }, ...related.filter(({ role }) => role === 'also')].some((one) => isAt(one, sheet, place))
}

function adds({ finding: { sheet, related } }: FindingItem, place: SheetPlace): boolean {
  return related.some((one) => one.role === 'term' && isAt(one, sheet, place))
}

function isAt(
  { cell, sheet }: Pick<Finding['related'][number], 'cell' | 'sheet'>,
  ownSheet: string,
  { sheet: wanted, range }: SheetPlace,
): boolean {
  return (sheet ?? ownSheet) === wanted && cell.row === range.top && cell.col === range.left
}
