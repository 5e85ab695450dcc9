import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { GRID_WORDS } from '../words.ts'

export const PANE_WIDTH = 340
const LEAST = 320
const MOST = 640
const STEP = 16

/** The line between sheet and pane: drawn with the mouse, moved with the arrow keys, back to 340 px by a double click. */
export function Splitter({ width, onWidth }: { readonly width: number; onWidth(width: number): void }) {
  const from = useRef<{ x: number; width: number } | null>(null)
  const set = (wanted: number) =>
    onWidth(Math.round(Math.min(Math.max(wanted, LEAST), Math.min(MOST, window.innerWidth - 320))))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    from.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current) set(from.current.width + from.current.x - event.clientX)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') set(width + STEP)
    else if (event.key === 'ArrowRight') set(width - STEP)
    else if (event.key === 'Home') set(LEAST)
    else if (event.key === 'End') set(MOST)
    else return
    event.preventDefault()
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={GRID_WORDS.splitter}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      className="wb-splitter"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
      onDoubleClick={() => set(PANE_WIDTH)}
      onKeyDown={onKeyDown}
    />
  )
}
