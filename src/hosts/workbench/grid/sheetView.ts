import type { CellRange, Grid, MarkLevel } from '../../../sheet/index.ts'
import type { SheetLook, SheetNote } from '../../file/document.ts'
import { makeAxis, type Axis } from './axis.ts'
import { rangeIndex, type RangeIndex } from './rangeIndex.ts'
import { rowHeights } from './rowHeights.ts'

/** Blank rows and columns below and beside what is used, so that there is room to go on. */
const MORE_ROWS = 40
const MORE_COLS = 6
const LEAST_COLS = 16
/** No engine lays out more than about 33 million pixels. */
const MOST_PIXELS = 30_000_000

/** A sheet ready to be drawn at one zoom: contents, looks, and where everything lies. */
export interface SheetView {
  readonly grid: Grid
  readonly look: SheetLook
  readonly rows: Axis
  readonly cols: Axis
  readonly merges: RangeIndex<CellRange>
  readonly marks: RangeIndex<SheetLook['marks'][number]>
  readonly notes: ReadonlyMap<string, SheetNote>
  readonly frozen: { readonly rows: number; readonly cols: number }
  /** The header of a row is this wide, that of a column this high. */
  readonly headerWidth: number
  readonly headerHeight: number
}

export function sheetView(grid: Grid, look: SheetLook, zoom: number): SheetView {
  const heights = heightsOf(grid, look)
  const usual = Math.max(1, Math.round(look.defaultRowHeight * zoom))
  const rowCount = Math.min(Math.max(grid.rowCount, look.rowCount) + MORE_ROWS, Math.floor(MOST_PIXELS / usual))
  const colCount = Math.max(LEAST_COLS, Math.max(grid.colCount, look.colCount) + MORE_COLS)
  const digits = String(rowCount).length
  return {
    grid,
    look,
    rows: makeAxis(rowCount, look.defaultRowHeight, heights, grid.hiddenRows, zoom),
    cols: makeAxis(colCount, look.defaultColWidth, look.colWidths, grid.hiddenCols, zoom),
    merges: rangeIndex(grid.merges, (merge) => merge),
    marks: rangeIndex(
      [...look.marks].sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level]),
      ({ range }) => range,
    ),
    notes: new Map(look.notes.map((note) => [cellKey(note.at.row, note.at.col), note])),
    frozen: look.frozen,
    headerWidth: 18 + digits * 8,
    headerHeight: 22,
  }
}

/** A cell may carry two marks: the stronger one is drawn. */
const STRENGTH: Readonly<Record<MarkLevel, number>> = { error: 3, warning: 2, info: 1, term: 0 }

export function cellKey(row: number, col: number): string {
  return `${row},${col}`
}

/** The area a cell stands for, in rows without contents too. */
export function areaIn(view: SheetView, row: number, col: number): CellRange {
  return view.merges.at(row, col) ?? { top: row, left: col, bottom: row, right: col }
}

/** Where a range lies on the whole sheet, headers not counted. */
export function boxOf({ rows, cols }: SheetView, range: CellRange): Box {
  const left = cols.start(range.left)
  const top = rows.start(range.top)
  return {
    left,
    top,
    width: cols.start(Math.min(range.right + 1, cols.count)) - left,
    height: rows.start(Math.min(range.bottom + 1, rows.count)) - top,
  }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Heights depend on contents and looks alone, not on the zoom. */
function heightsOf(grid: Grid, look: SheetLook): ReadonlyMap<number, number> {
  let byLook = heightCache.get(grid)
  if (!byLook) heightCache.set(grid, (byLook = new WeakMap()))
  let heights = byLook.get(look)
  if (!heights) byLook.set(look, (heights = rowHeights(grid, look)))
  return heights
}

const heightCache = new WeakMap<Grid, WeakMap<SheetLook, ReadonlyMap<number, number>>>()
