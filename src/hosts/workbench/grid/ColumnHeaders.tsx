import { columnName } from '../../../sheet/index.ts'
import { GRID_WORDS } from '../words.ts'
import type { SheetView } from './sheetView.ts'

/** The row of letters above the sheet; those of frozen columns stay. */
export function ColumnHeaders({
  view,
  first,
  last,
  from,
  to,
}: {
  readonly view: SheetView
  readonly first: number
  readonly last: number
  /** The selected columns. */
  readonly from: number
  readonly to: number
}) {
  const { cols, frozen, headerWidth, headerHeight } = view
  const draw = (start: number, end: number) => {
    const heads = []
    for (let col = start; col <= end; col++) {
      if (cols.size(col) === 0) continue
      heads.push(
        <div
          key={col}
          role="columnheader"
          aria-colindex={col + 2}
          aria-label={GRID_WORDS.columnHeader(columnName(col))}
          className={col >= from && col <= to ? 'wb-colhead wb-here' : 'wb-colhead'}
          style={{ left: headerWidth + cols.start(col), width: cols.size(col), height: headerHeight }}
        >
          {columnName(col)}
        </div>,
      )
    }
    return heads
  }
  return (
    <div role="row" aria-rowindex={1} className="wb-row wb-heads" style={{ top: 0, height: headerHeight }}>
      <div role="none" className="wb-pin">
        <div
          role="columnheader"
          aria-colindex={1}
          className="wb-colhead wb-all"
          style={{ left: 0, width: headerWidth, height: headerHeight }}
        >
          <span className="wb-hidden">{GRID_WORDS.selectAll}</span>
        </div>
        {frozen.cols > 0 && draw(0, frozen.cols - 1)}
      </div>
      {draw(Math.max(first, frozen.cols), last)}
    </div>
  )
}
