import { formatCell, type CellAddress, type CellRange, type Grid, type Mark } from '../../sheet/index.ts'
import type { WorkbenchModel } from './model.ts'
import { areaOf } from './selection.ts'

/** How a note of ours ends in the file: it is put there again when the note is written. */
const NOTE_ENDING = /\n—— 绩效目标表检查助手$/

/**
 * Takes our marks off the cells of which a fresh check has nothing more to say: what was put right is no longer
 * coloured. The rest stays as it was made. Belongs to the step made last.
 */
export function dropStaleMarks(model: WorkbenchModel, sheet: string, isFound: (at: CellAddress) => boolean): void {
  const { document, readOnly } = model.snapshot()
  const { marks, notes } = document.look(sheet)
  if (readOnly || marks.length === 0) return
  const ours = new Map(
    notes.filter((note) => note.ours).map(({ at, text }) => [formatCell(at), text.replace(NOTE_ENDING, '')]),
  )
  const kept: Mark[] = []
  let dropped = false
  for (const { level, range } of marks) {
    for (const area of areasIn(document.grid(sheet), range)) {
      const at = { row: area.top, col: area.left }
      if (isFound(at)) kept.push({ level, range: area, note: ours.get(formatCell(at)) ?? null })
      else dropped = true
    }
  }
  if (dropped) model.adjust((before) => before.mark(sheet, kept))
}

/** The cells of a range, merged areas as one: neighbours of one level stand in the file as one range. */
function areasIn(grid: Grid, range: CellRange): CellRange[] {
  const areas: CellRange[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const area = areaOf(grid, { row, col })
      if (area.top === row && area.left === col) areas.push(area)
    }
  }
  return areas
}
