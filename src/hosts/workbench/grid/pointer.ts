import { areaIn, type SheetView } from './sheetView.ts'

/** What lies under a point: a cell, the header of a row or a column, the corner. */
export interface Hit {
  readonly part: 'cell' | 'row' | 'column' | 'all'
  readonly row: number
  readonly col: number
}

/** `x` and `y` count from the upper left of the scroller's inside. null: outside it. */
export function hitAt(view: SheetView, scroller: HTMLElement, clientX: number, clientY: number): Hit | null {
  const { left, top } = scroller.getBoundingClientRect()
  const x = clientX - left
  const y = clientY - top
  if (x < 0 || y < 0 || x > scroller.clientWidth || y > scroller.clientHeight) return null
  return {
    part: x < view.headerWidth ? (y < view.headerHeight ? 'all' : 'row') : y < view.headerHeight ? 'column' : 'cell',
    ...placeAt(view, scroller, x, y),
  }
}

/** The nearest cell, also for a point outside: a selection is drawn past the edge. */
export function nearestCell(view: SheetView, scroller: HTMLElement, clientX: number, clientY: number) {
  const { left, top } = scroller.getBoundingClientRect()
  return placeAt(
    view,
    scroller,
    Math.min(Math.max(clientX - left, view.headerWidth), scroller.clientWidth - 1),
    Math.min(Math.max(clientY - top, view.headerHeight), scroller.clientHeight - 1),
  )
}

function placeAt(view: SheetView, scroller: HTMLElement, x: number, y: number): { row: number; col: number } {
  const { rows, cols, frozen, headerWidth, headerHeight } = view
  const across = x - headerWidth
  const down = y - headerHeight
  const col = cols.at(across < cols.start(frozen.cols) ? across : across + scroller.scrollLeft)
  const row = rows.at(down < rows.start(frozen.rows) ? down : down + scroller.scrollTop)
  const area = areaIn(view, row, col)
  return { row: area.top, col: area.left }
}
