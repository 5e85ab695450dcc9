import type { CellRange, DraftRole, SheetDraft } from '../../sheet/index.ts'

/** The cells of each kind of a draft, a merged area as one. */
export function areasByRole({ rows, merges }: SheetDraft): Map<DraftRole, CellRange[]> {
  const merged = new Map(merges.map((area) => [`${area.top},${area.left}`, area]))
  const areas = new Map<DraftRole, CellRange[]>()
  rows.forEach((cells, row) =>
    cells.forEach((cell, col) => {
      if (!cell) return
      const area = merged.get(`${row},${col}`) ?? { top: row, left: col, bottom: row, right: col }
      const known = areas.get(cell.role)
      if (known) known.push(area)
      else areas.set(cell.role, [area])
    }),
  )
  return areas
}
