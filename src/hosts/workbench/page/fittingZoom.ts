import { makeAxis } from '../grid/axis.ts'
import type { WorkbenchModel } from '../model.ts'
import { ZOOMS } from './Bar.tsx'

/** Below this texts are too small to read. */
const LEAST = 0.75
/** The headers of rows and the scroll bar. */
const BESIDE = 64

/** The zoom at which the whole width of the table is in sight; never larger than life, never too small to read. */
export function fittingZoom(model: WorkbenchModel, width: number): number {
  const { document, sheet } = model.snapshot()
  const { colCount, hiddenCols } = document.grid(sheet)
  const { defaultColWidth, colWidths } = document.look(sheet)
  const fits = (zoom: number) =>
    makeAxis(colCount, defaultColWidth, colWidths, hiddenCols, zoom).total + BESIDE <= width
  const found = ZOOMS.filter((zoom) => zoom >= LEAST && zoom <= 1 && fits(zoom))
  return found[found.length - 1] ?? 1
}
