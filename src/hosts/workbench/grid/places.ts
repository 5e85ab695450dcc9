import type { CellRange } from '../../../sheet/index.ts'
import { boxOf, type Box, type SheetView } from './sheetView.ts'

/** Rows above the window whose merged areas reach down into it. */
export function topsAbove(view: SheetView, firstRow: number, firstCol: number, lastCol: number): number[] {
  const tops = new Set<number>()
  for (const merge of view.merges.on(firstRow)) {
    const inSight = merge.right >= firstCol && merge.left <= lastCol
    if (merge.top < firstRow && merge.top >= view.frozen.rows && inSight) tops.add(merge.top)
  }
  return [...tops].sort((a, b) => a - b)
}

/** A hidden row may hold the text of a merged area that goes on below it. */
export function startsMerge(view: SheetView, row: number): boolean {
  return view.merges.on(row).some(({ top }) => top === row)
}

export function sameArea(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** Where an area lies inside the scroller: a frozen one goes along with the scrolling. */
export function placed(view: SheetView, scroller: HTMLElement | null, area: CellRange): Box {
  const box = boxOf(view, area)
  return {
    ...box,
    left: view.headerWidth + box.left + (area.left < view.frozen.cols ? (scroller?.scrollLeft ?? 0) : 0),
    top: view.headerHeight + box.top + (area.top < view.frozen.rows ? (scroller?.scrollTop ?? 0) : 0),
  }
}

const CARD_WIDTH = 300
const CARD_HEIGHT = 150

/** Beside the cell where there is room, else below it, else above; never past the right edge. */
export function cardPlace(box: Box, scroller: HTMLElement | null): { left: number; top?: number; bottom?: number } {
  if (!scroller) return { left: box.left, top: box.top + box.height }
  const right = scroller.scrollLeft + scroller.clientWidth
  const below = scroller.scrollTop + scroller.clientHeight - (box.top + box.height)
  const above = box.top - scroller.scrollTop
  const beside = box.left + box.width + 6
  if (beside + CARD_WIDTH + 12 <= right && below + box.height >= CARD_HEIGHT) return { left: beside, top: box.top }
  const left = Math.max(scroller.scrollLeft + 4, Math.min(box.left + 8, right - CARD_WIDTH - 12))
  if (below >= CARD_HEIGHT || below >= above) return { left, top: box.top + box.height + 4 }
  return { left, bottom: scroller.clientHeight - box.top + 4 }
}
