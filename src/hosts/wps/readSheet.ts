import { Grid, type Cell } from '../../sheet/index.ts'
import { shownCell } from '../common/shownCell.ts'
import type { WpsApplication } from './application.ts'
import { CellBlock } from './cellBlock.ts'
import { extentOf } from './extent.ts'
import { hiddenLines } from './hiddenLines.ts'
import { mergedAreas } from './mergedAreas.ts'
import { numberFormats } from './numberFormats.ts'

/** Cells asked for at once. */
const CELLS_AT_ONCE = 20_000

let readings = 0

/** Reads a sheet, block by block. Throws HostRefusal. */
export function readSheet(application: WpsApplication, sheet: Et.Worksheet, date1904: boolean): Grid {
  const extent = extentOf(application, sheet)
  const { top, left, bottom, right } = extent
  const rows: (Cell | null)[][] = []
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / (right - left + 1)))
  for (let first = top; first <= bottom; first += step) {
    const block = new CellBlock(sheet, { ...extent, top: first, bottom: Math.min(bottom, first + step - 1) })
    const formats = numberFormats(sheet, block.area, (row, col) => {
      const value = block.value({ row, col })
      return typeof value === 'number' || (typeof value === 'string' && value !== '')
    })
    for (let row = first; row <= block.area.bottom; row++) {
      const line: (Cell | null)[] = Array.from({ length: left }, () => null)
      let width = 0
      for (let col = left; col <= right; col++) {
        const at = { row, col }
        const cell = shownCell(block.value(at), block.stored(at), formats(at), date1904)
        line.push(cell)
        if (cell) width = col + 1
      }
      if (width === 0) continue
      line.length = width
      rows[row] = line
    }
  }
  return new Grid({
    sheet: sheet.Name,
    rows,
    merges: mergedAreas(application, sheet, extent, (row, col) => Boolean(rows[row]?.[col])),
    ...hiddenLines(sheet, extent),
    revision: `wps-${++readings}`,
  })
}
