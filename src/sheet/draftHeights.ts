import { DRAFT_LOOKS, type SheetDraft } from './sheetDraft.ts'

/** Points of a line, to a point of the font; and what a row keeps free above and below. */
const LINE = 1.4
const ASIDE = 4
/** Excel has no higher rows. */
const HIGHEST = 409

/**
 * Heights of a draft's rows in points, so that wrapped texts are seen whole: programs do not fit rows to merged cells,
 * and not all do it for files they open. A text that goes over several rows asks nothing of them.
 */
export function draftHeights({ rows, merges, widths }: SheetDraft): number[] {
  const areas = new Map(merges.map((area) => [`${String(area.top)},${String(area.left)}`, area]))
  return rows.map((cells, row) => {
    const needed = cells.map((cell, col) => {
      if (!cell) return 0
      const area = areas.get(`${String(row)},${String(col)}`)
      const { size } = DRAFT_LOOKS[cell.role]
      if (area && area.bottom > row) return size * LINE
      const width = widths.slice(col, (area?.right ?? col) + 1).reduce((sum, one) => sum + one, 0)
      return linesOf(cell.text, width, size) * size * LINE
    })
    return Math.min(HIGHEST, Math.ceil(Math.max(...needed, 10) + ASIDE))
  })
}

/** Columns are measured in the signs of the workbook's own font, of 11 points; a cell loses about one to its edges. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(2, ((width - 1) * 11) / size)
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(signs(line) / room)))
  return lines.reduce((sum, one) => sum + one, 0)
}

/** Chinese signs are twice as wide as Latin ones. */
function signs(text: string): number {
  let width = 0
  for (const sign of text) width += sign > '\u2e7f' ? 2 : 1
  return width
}
