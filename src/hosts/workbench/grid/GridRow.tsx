import { memo, type ReactNode } from 'react'
import type { CellRange } from '../../../sheet/index.ts'
import { GRID_WORDS } from '../words.ts'
import type { Drawing } from './cellStyle.ts'
import { GridCell } from './GridCell.tsx'
import { areaIn, type SheetView } from './sheetView.ts'

/** One row: its header and frozen cells are pinned to the left, the others lie where they are on the sheet. */
export const GridRow = memo(function GridRow({
  view,
  drawing,
  row,
  first,
  last,
  selectedFrom,
  selectedTo,
  bodyOnly,
}: {
  readonly view: SheetView
  readonly drawing: Drawing
  readonly row: number
  /** The columns in sight, both included. */
  readonly first: number
  readonly last: number
  /** The selected columns of this row; -1 where there are none. */
  readonly selectedFrom: number
  readonly selectedTo: number
  /** Only merged areas that reach down from here into sight: the row itself is above. */
  readonly bodyOnly: boolean
}) {
  const { rows, cols, frozen, headerWidth, headerHeight } = view
  const top = rows.start(row)
  const draw = (from: number, to: number): ReactNode[] => {
    const cells: ReactNode[] = []
    for (let col = from; col <= to; col++) {
      const area = areaIn(view, row, col)
      if (area.right > col) col = area.right
      if (area.top !== row || !isDrawn(view, area) || (bodyOnly && area.bottom === row)) continue
      // A merged area across the frozen edge is drawn once, with the frozen columns.
      if (from >= frozen.cols && area.left < frozen.cols) continue
      cells.push(
        <GridCell
          key={area.left}
          view={view}
          drawing={drawing}
          area={area}
          x={headerWidth + cols.start(area.left)}
          top={top}
          selected={selectedFrom >= 0 && area.left >= selectedFrom && area.left <= selectedTo}
        />,
      )
    }
    return cells
  }
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="wb-row"
      style={{ top: headerHeight + top, height: rows.size(row) }}
    >
      <div role="none" className="wb-pin">
        {!bodyOnly && (
          <div
            role="rowheader"
            aria-colindex={1}
            aria-label={GRID_WORDS.rowHeader(row + 1)}
            className={selectedFrom >= 0 ? 'wb-rowhead wb-here' : 'wb-rowhead'}
            style={{ width: headerWidth, height: rows.size(row) }}
          >
            {row + 1}
          </div>
        )}
        {frozen.cols > 0 && draw(0, frozen.cols - 1)}
      </div>
      {draw(Math.max(first, frozen.cols), last)}
    </div>
  )
})

function isDrawn({ rows, cols }: SheetView, area: CellRange): boolean {
  return area.bottom > area.top || area.right > area.left || (rows.size(area.top) > 0 && cols.size(area.left) > 0)
}
