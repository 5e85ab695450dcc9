import type { Cell, CellRange } from '../../sheet/index.ts'

type Rows = readonly (readonly (Cell | null | undefined)[] | undefined)[]

/**
 * Merged areas guessed from blanks, for an Excel that cannot be asked for them (below ExcelApi 1.13):
 * a row with one text is merged to the right end (titles, notes); blanks that begin a row belong to the text above them,
 * where that text has something to its right (the levels of a hierarchy). A blank between texts is left a blank: it may
 * be a value that was forgotten, and that is a finding.
 */
export function inferMerges(rows: Rows): CellRange[] {
  const merges: CellRange[] = []
  let right = 0
  for (const row of rows) if (row) right = Math.max(right, row.length - 1)
  /** By column: the area that a blank below would continue. */
  let open: (CellRange | null)[] = []
  rows.forEach((row, r) => {
    const filled = (row ?? []).flatMap((cell, c) => (cell ? [c] : []))
    const first = filled[0]
    if (first === undefined) {
      open = []
      return
    }
    if (filled.length === 1 && first === 0) {
      if (right > 0) merges.push({ top: r, left: 0, bottom: r, right })
      open = []
      return
    }
    const next: (CellRange | null)[] = []
    for (let c = 0; c < first; c++) {
      const above = open[c]
      next[c] = above ? { ...above, bottom: r } : null
    }
    for (const c of filled) next[c] = c === filled.at(-1) ? null : { top: r, left: c, bottom: r, right: c }
    // An area that is not continued is finished.
    open.forEach((area, c) => {
      if (area && next[c]?.top !== area.top) close(area)
    })
    open = next
  })
  open.forEach((area) => {
    if (area) close(area)
  })
  return merges

  function close(area: CellRange): void {
    if (area.bottom > area.top) merges.push(area)
  }
}
