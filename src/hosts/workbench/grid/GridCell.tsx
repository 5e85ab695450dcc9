import type { CSSProperties } from 'react'
import { columnName, type CellRange } from '../../../sheet/index.ts'
import { LEVEL_WORDS } from '../words.ts'
import { alignmentOf, cellCss, edgeCss, type Drawing } from './cellStyle.ts'
import { LevelGlyph } from './LevelGlyph.tsx'
import { boxOf, cellKey, type SheetView } from './sheetView.ts'

/** One cell, or one merged area, drawn where it lies on the sheet. */
export function GridCell({
  view,
  drawing,
  area,
  x,
  top,
  selected,
}: {
  readonly view: SheetView
  readonly drawing: Drawing
  readonly area: CellRange
  /** Where its left edge lies in the row's own box; `top` is the row's. */
  readonly x: number
  readonly top: number
  readonly selected: boolean
}) {
  const { grid, look } = view
  const { top: row, left: col } = area
  const cell = grid.cell(row, col)
  const own = look.look(row, col)
  const box = boxOf(view, area)
  const mark = view.marks.at(row, col)
  const note = view.notes.get(cellKey(row, col))
  const corner = look.look(area.bottom, area.right)
  const text = cell?.text ?? ''
  const style: CSSProperties = {
    ...cellCss(own, cell, drawing),
    left: x,
    top: box.top - top,
    width: box.width,
    height: box.height,
    borderRight: edgeCss(
      look.look(row, area.right).borders.right ?? look.look(row, area.right + 1).borders.left,
      own.fill,
      drawing,
    ),
    borderBottom: edgeCss(corner.borders.bottom ?? look.look(area.bottom + 1, col).borders.top, own.fill, drawing),
  }
  const room = text !== '' && !own.wrap && area.left === area.right ? overflowWidth(view, row, col) : 0
  if (room > 0) {
    style.zIndex = 1
    style.overflow = 'visible'
  }
  return (
    <div
      id={`wb-${row}-${col}`}
      role="gridcell"
      aria-colindex={col + 2}
      {...(area.right > area.left ? { 'aria-colspan': area.right - area.left + 1 } : {})}
      {...(area.bottom > area.top ? { 'aria-rowspan': area.bottom - area.top + 1 } : {})}
      {...(selected ? { 'aria-selected': true } : {})}
      className={mark ? `wb-cell wb-marked-${mark.level}${style.textAlign === 'left' ? ' wb-marked' : ''}` : 'wb-cell'}
      data-cell={`${columnName(col)}${row + 1}`}
      style={style}
    >
      {text !== '' && (
        <span
          className="wb-text"
          style={room > 0 ? { minWidth: 0, width: box.width - 6 + room, flexShrink: 0 } : undefined}
        >
          {shown(text, typeof cell?.value === 'number', own.wrap, box.width, drawing.zoom * own.size)}
        </span>
      )}
      {mark && (
        <span className="wb-corner">
          <LevelGlyph level={mark.level} />
          <span className="wb-hidden">{`（${LEVEL_WORDS[mark.level]}）`}</span>
        </span>
      )}
      {note && !note.ours && <span className="wb-note-corner" />}
    </div>
  )
}

/** A number that does not fit is not cut: a spreadsheet program shows #### for it. */
function shown(text: string, isNumber: boolean, wrap: boolean, width: number, points: number): string {
  if (!isNumber || wrap) return text
  const signs = text.length * points * (96 / 72) * 0.5
  return signs > width ? '#'.repeat(Math.max(1, Math.floor(width / (points * 0.75)))) : text
}

/** How far a text may run over empty cells to its right, in pixels. 0: it keeps to its own cell. */
function overflowWidth(view: SheetView, row: number, col: number): number {
  const { grid, look, cols } = view
  const cell = grid.cell(row, col)
  if (!cell || typeof cell.value !== 'string' || alignmentOf(look.look(row, col), cell) !== 'left') return 0
  const needed = cell.text.length * look.look(row, col).size * 1.4
  let width = 0
  const own = cols.size(col)
  for (let next = col + 1; next < cols.count && own + width < needed; next++) {
    if ((grid.cell(row, next)?.text ?? '') !== '' || view.merges.at(row, next)) break
    width += cols.size(next)
  }
  return width
}
