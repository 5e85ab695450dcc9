import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { boxOf, type SheetView } from './sheetView.ts'
import type { CellRange } from '../../../sheet/index.ts'

/** The rows and columns drawn: those in sight and some around, so that scrolling never meets a gap. */
export interface Window {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstCol: number
  readonly lastCol: number
}

const MORE_PIXELS = 500
const ROW_STEP = 8
const COL_STEP = 4

interface Viewport {
  readonly scroller: RefObject<HTMLDivElement>
  readonly window: Window
  /** Rows that are in sight at once. */
  readonly page: number
  onScroll(): void
  /** Scrolls until a range is in sight; one far away comes to the middle. */
  reveal(range: CellRange): void
}

export function useViewport(view: SheetView): Viewport {
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0, width: 1000, height: 700 })
  const drawn = useMemo(() => windowAt(view, place), [view, place])
  const latest = useRef({ view, drawn })
  latest.current = { view, drawn }

  const measure = useCallback((): typeof place => {
    const element = scroller.current
    if (!element) return { left: 0, top: 0, width: 1000, height: 700 }
    return {
      left: element.scrollLeft,
      top: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    }
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    setPlace(measure())
    const observer = new ResizeObserver(() => setPlace(measure()))
    observer.observe(element)
    return () => observer.disconnect()
  }, [measure])

  const onScroll = useCallback(() => {
    const now = measure()
    const { view, drawn } = latest.current
    // Drawn before the frame is painted: a fast scroll shows no empty rows.
    if (!same(windowAt(view, now), drawn)) flushSync(() => setPlace(now))
  }, [measure])

  const reveal = useCallback((range: CellRange) => {
    const element = scroller.current
    if (!element) return
    const { view } = latest.current
    const box = boxOf(view, range)
    const width = element.clientWidth - view.headerWidth
    const height = element.clientHeight - view.headerHeight
    if (range.top >= view.frozen.rows) {
      element.scrollTop = along(element.scrollTop, box.top, box.height, view.rows.start(view.frozen.rows), height)
    }
    if (range.left >= view.frozen.cols) {
      element.scrollLeft = along(element.scrollLeft, box.left, box.width, view.cols.start(view.frozen.cols), width)
    }
  }, [])

  const { height } = place
  const page = Math.max(
    1,
    Math.floor((height - view.headerHeight) / Math.max(1, view.rows.size(view.rows.count - 1))) - 1,
  )
  return { scroller, window: drawn, page, onScroll, reveal }
}

/** Where to scroll so that [start, start + size) is in sight beside what is frozen. */
function along(scroll: number, start: number, size: number, frozen: number, sight: number): number {
  const from = scroll + frozen
  const to = scroll + sight
  if (start >= from && start + size <= to) return scroll
  const room = sight - frozen
  if (size >= room) return start - frozen
  if (start < from) return from - start > room ? start - frozen - (room - size) / 2 : start - frozen
  return start - to > room ? start - frozen - (room - size) / 2 : start + size - sight
}

function windowAt(view: SheetView, place: { left: number; top: number; width: number; height: number }): Window {
  const { rows, cols } = view
  return {
    firstRow: down(rows.at(place.top - MORE_PIXELS), ROW_STEP),
    lastRow: Math.min(rows.count - 1, up(rows.at(place.top + place.height + MORE_PIXELS), ROW_STEP)),
    firstCol: down(cols.at(place.left - MORE_PIXELS / 2), COL_STEP),
    lastCol: Math.min(cols.count - 1, up(cols.at(place.left + place.width + MORE_PIXELS / 2), COL_STEP)),
  }
}

const down = (index: number, step: number) => index - (index % step)
const up = (index: number, step: number) => index + step - 1 - (index % step)

function same(a: Window, b: Window): boolean {
  return a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.firstCol === b.firstCol && a.lastCol === b.lastCol
}
