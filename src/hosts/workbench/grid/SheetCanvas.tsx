import type { CellAddress, CellRange } from '../../../sheet/index.ts'
import { GRID_WORDS } from '../words.ts'
import type { Drawing } from './cellStyle.ts'
import { ColumnHeaders } from './ColumnHeaders.tsx'
import { GridRow } from './GridRow.tsx'
import { sameArea, startsMerge, topsAbove } from './places.ts'
import { SelectionBox } from './SelectionBox.tsx'
import { areaIn, type SheetView } from './sheetView.ts'
import type { Window } from './useViewport.ts'

interface Props {
  readonly sheet: string
  readonly view: SheetView
  readonly drawing: Drawing
  /** The rows and columns that are in the page. */
  readonly drawn: Window
  readonly range: CellRange
  readonly active: CellAddress
  readonly readOnly: boolean
}

/** The sheet itself: headers, frozen rows and columns, the rows in sight, what is selected. */
export function SheetCanvas({ sheet, view, drawing, drawn, range, active, readOnly }: Props) {
  const rowsDrawn: { row: number; bodyOnly: boolean }[] = []
  const firstRow = Math.max(drawn.firstRow, view.frozen.rows)
  for (const top of topsAbove(view, firstRow, drawn.firstCol, drawn.lastCol))
    rowsDrawn.push({ row: top, bodyOnly: true })
  for (let row = firstRow; row <= drawn.lastRow; row++) {
    if (view.rows.size(row) > 0 || startsMerge(view, row)) rowsDrawn.push({ row, bodyOnly: false })
  }
  const rowOf = ({ row, bodyOnly }: { row: number; bodyOnly: boolean }) => {
    const inside = row >= range.top && row <= range.bottom
    return (
      <GridRow
        key={row}
        view={view}
        drawing={drawing}
        row={row}
        first={drawn.firstCol}
        last={drawn.lastCol}
        selectedFrom={inside ? range.left : -1}
        selectedTo={inside ? range.right : -1}
        bodyOnly={bodyOnly}
      />
    )
  }
  const frozenRows = Array.from({ length: view.frozen.rows }, (_, row) => ({ row, bodyOnly: false }))
  const single = sameArea(areaIn(view, active.row, active.col), range)
  const end = { rows: view.rows.count - 1, cols: view.cols.count - 1 }

  return (
    <div
      id="wb-grid"
      role="grid"
      aria-label={GRID_WORDS.sheet(sheet)}
      aria-rowcount={view.rows.count + 1}
      aria-colcount={view.cols.count + 1}
      aria-multiselectable
      aria-readonly={readOnly}
      className="wb-canvas"
      style={{ width: view.headerWidth + view.cols.total, height: view.headerHeight + view.rows.total }}
    >
      <div role="rowgroup" className="wb-top">
        <ColumnHeaders view={view} first={drawn.firstCol} last={drawn.lastCol} from={range.left} to={range.right} />
        {frozenRows.map(rowOf)}
        {view.frozen.rows > 0 && (
          <>
            <SelectionBox
              view={view}
              range={range}
              single={single}
              within={{ top: 0, left: view.frozen.cols, bottom: view.frozen.rows - 1, right: end.cols }}
            />
            {view.frozen.cols > 0 && (
              <div role="none" className="wb-pin wb-over">
                <SelectionBox
                  view={view}
                  range={range}
                  single={single}
                  within={{ top: 0, left: 0, bottom: view.frozen.rows - 1, right: view.frozen.cols - 1 }}
                />
              </div>
            )}
            <div
              role="none"
              className="wb-freeze-row"
              style={{ top: view.headerHeight + view.rows.start(view.frozen.rows) - 1 }}
            />
          </>
        )}
      </div>
      <div role="rowgroup" className="wb-body">
        {rowsDrawn.map(rowOf)}
        <SelectionBox
          view={view}
          range={range}
          single={single}
          within={{ top: view.frozen.rows, left: view.frozen.cols, bottom: end.rows, right: end.cols }}
        />
        {view.frozen.cols > 0 && (
          <div role="none" className="wb-pin wb-over">
            <SelectionBox
              view={view}
              range={range}
              single={single}
              within={{ top: view.frozen.rows, left: 0, bottom: end.rows, right: view.frozen.cols - 1 }}
            />
            <div
              role="none"
              className="wb-freeze-col"
              style={{
                left: view.headerWidth + view.cols.start(view.frozen.cols) - 1,
                height: view.headerHeight + view.rows.total,
              }}
            />
          </div>
        )}
      </div>
    </div>
  )
}
