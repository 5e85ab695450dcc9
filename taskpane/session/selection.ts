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

/** The finding of the list that stands on the cells the user has selected: the open one where it does, else the first. */
export function findingAt(state: PaneState, place: SheetPlace): FindingItem | null {
  const here = visibleItems(state).filter((item) => standsAt(item, place))
  return here.find((item) => item.id === state.selected) ?? here[0] ?? null
}

function standsAt({ finding }: FindingItem, { sheet, range }: SheetPlace): boolean {
  if (finding.sheet !== sheet) return false
  const also = finding.related.filter((one) => one.role === 'also').map((one) => one.cell)
  return [finding.cell, ...also].some(({ row, col }) => row === range.top && col === range.left)
}
