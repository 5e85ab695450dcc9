import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { CellAddress, Grid } from '../../../sheet/index.ts'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'
import { extendTo, lastCell, selectCell } from '../selection.ts'
import { hitAt, nearestCell } from './pointer.ts'
import { cellKey, type SheetView } from './sheetView.ts'

const HOVER_MS = 180

interface PointerWork {
  /** The cell the mouse has rested on; null: none. */
  readonly hovered: CellAddress | null
  /** Nothing is pointed at any more. */
  forget(): void
  readonly handlers: {
    onPointerDown(event: PointerEvent<HTMLDivElement>): void
    onPointerMove(event: PointerEvent<HTMLDivElement>): void
    onPointerUp(): void
    onPointerCancel(): void
    onPointerLeave(): void
  }
}

interface Surroundings {
  readonly model: WorkbenchModel
  readonly snapshot: WorkbenchSnapshot
  readonly grid: Grid
  readonly view: SheetView
  readonly scroller: RefObject<HTMLDivElement>
  readonly field: RefObject<HTMLTextAreaElement>
  readonly isTyping: boolean
  /** Writes what is being typed: it ends when another cell is pointed at. */
  commit(): void
}

/** Selecting with the mouse or a finger: cells, rows, columns, all; dragging; the cell that is rested on. */
export function usePointer({
  model,
  snapshot: { sheet, selection },
  grid,
  view,
  scroller,
  field,
  isTyping,
  commit,
}: Surroundings): PointerWork {
  const { active, range } = selection
  const [hovered, setHovered] = useState<CellAddress | null>(null)
  const dragging = useRef(false)
  const hovering = useRef<{ key: string; timer: number }>({ key: '', timer: 0 })
  useEffect(() => () => window.clearTimeout(hovering.current.timer), [])

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current
    if (!element || (event.target instanceof Node && field.current?.contains(event.target) && isTyping)) return
    const hit = hitAt(view, element, event.clientX, event.clientY)
    if (!hit) return
    if (isTyping) commit()
    setHovered(null)
    const last = lastCell(grid)
    const at = { row: hit.row, col: hit.col }
    if (event.button === 2) {
      const inside = hit.row >= range.top && hit.row <= range.bottom && hit.col >= range.left && hit.col <= range.right
      if (!inside && hit.part === 'cell') model.select(sheet, selectCell(grid, at))
    } else if (event.button !== 0) return
    else if (hit.part === 'all') {
      model.select(sheet, { active, range: { top: 0, left: 0, bottom: last.row, right: last.col } })
    } else if (hit.part === 'row') {
      const right = Math.max(last.col, 0)
      model.select(sheet, {
        active: { row: hit.row, col: 0 },
        range: { top: hit.row, left: 0, bottom: hit.row, right },
      })
    } else if (hit.part === 'column') {
      const bottom = Math.max(last.row, 0)
      model.select(sheet, {
        active: { row: 0, col: hit.col },
        range: { top: 0, left: hit.col, bottom, right: hit.col },
      })
    } else {
      model.select(sheet, event.shiftKey ? extendTo(grid, selection, at) : selectCell(grid, at))
      dragging.current = true
      element.setPointerCapture(event.pointerId)
    }
    event.preventDefault()
    field.current?.focus({ preventScroll: true })
  }

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current
    if (!element) return
    if (dragging.current) {
      const now = model.snapshot()
      model.select(sheet, extendTo(grid, now.selection, nearestCell(view, element, event.clientX, event.clientY)))
      return
    }
    const hit = event.pointerType === 'mouse' ? hitAt(view, element, event.clientX, event.clientY) : null
    const key = hit?.part === 'cell' ? cellKey(hit.row, hit.col) : ''
    if (key === hovering.current.key) return
    window.clearTimeout(hovering.current.timer)
    hovering.current.key = key
    if (hovered) setHovered(null)
    if (hit && key !== '') {
      hovering.current.timer = window.setTimeout(() => setHovered({ row: hit.row, col: hit.col }), HOVER_MS)
    }
  }

  const stopDragging = (): void => {
    dragging.current = false
  }
  const onPointerLeave = (): void => {
    window.clearTimeout(hovering.current.timer)
    hovering.current.key = ''
    if (hovered) setHovered(null)
  }

  return {
    hovered,
    forget: () => setHovered(null),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: stopDragging,
      onPointerCancel: stopDragging,
      onPointerLeave,
    },
  }
}
