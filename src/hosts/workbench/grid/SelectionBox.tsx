import type { CellRange } from '../../../sheet/index.ts'
import { boxOf, type SheetView } from './sheetView.ts'

/** The frame around the part of a range that lies within some rows and columns: frozen ones have layers of their own. */
export function SelectionBox({
  view,
  range,
  within,
  single,
}: {
  readonly view: SheetView
  readonly range: CellRange
  readonly within: CellRange
  /** One cell: no wash over it. */
  readonly single: boolean
}) {
  const part = {
    top: Math.max(range.top, within.top),
    left: Math.max(range.left, within.left),
    bottom: Math.min(range.bottom, within.bottom),
    right: Math.min(range.right, within.right),
  }
  if (part.top > part.bottom || part.left > part.right) return null
  const box = boxOf(view, part)
  return (
    <div
      role="none"
      className={single ? 'wb-selection' : 'wb-selection wb-several'}
      style={{
        left: view.headerWidth + box.left - 1,
        top: view.headerHeight + box.top - 1,
        width: box.width + 1,
        height: box.height + 1,
      }}
    />
  )
}
