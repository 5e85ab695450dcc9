import { sheetView } from '../grid/sheetView.ts'
import type { WorkbenchModel } from '../model.ts'
import { ZOOMS } from './Bar.tsx'

/** Below this texts are too small to read. */
const LEAST = 0.75
const SCROLL_BAR = 16

/** The zoom at which the whole width of the table is in sight; never larger than life, never too small to read. */
export function fittingZoom(model: WorkbenchModel, width: number): number {
  const { document, sheet } = model.snapshot()
  const grid = document.grid(sheet)
  const fits = (zoom: number) => {
    const view = sheetView(grid, document.look(sheet), zoom)
    return view.headerWidth + view.cols.start(grid.colCount) + SCROLL_BAR <= width
  }
  const found = ZOOMS.filter((zoom) => zoom >= LEAST && zoom <= 1 && fits(zoom))
  return found[found.length - 1] ?? 1
}
