import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import { formatCell, type CellAddress } from '../../../sheet/index.ts'
import { clear, copy, insertRow, paste, typeText } from '../editing.ts'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'
import { extendTo, far, lastCell, selectCell, type Direction } from '../selection.ts'
import { GRID_WORDS, MENU_WORDS, STATUS_WORDS } from '../words.ts'
import { CellCard, hasCard, type CardContent } from './CellCard.tsx'
import type { Drawing } from './cellStyle.ts'
import { ColumnHeaders } from './ColumnHeaders.tsx'
import type { CellFindings } from './findingsByCell.ts'
import { GridRow } from './GridRow.tsx'
import { moveBy, stepBy } from './keys.ts'
import { Menu } from './Menu.tsx'
import { hitAt, nearestCell } from './pointer.ts'
import { SelectionBox } from './SelectionBox.tsx'
import { areaIn, boxOf, cellKey, sheetView, type Box, type SheetView } from './sheetView.ts'
import { useViewport } from './useViewport.ts'

export interface SheetGridHandle {
  focus(): void
}

interface Props {
  readonly model: WorkbenchModel
  readonly snapshot: WorkbenchSnapshot
  readonly findings: ReadonlyMap<string, CellFindings>
  readonly zoom: number
  readonly dark: boolean
  /** Something to tell the user in a line. */
  say(text: string): void
}

/** How something is being typed: 'enter' began by typing (arrows move on), 'edit' by F2 or a double click. */
type Typing = 'enter' | 'edit' | null

const HOVER_MS = 180

/** The sheet as an accessible grid: what is in sight is in the page, the rest is room. */
export const SheetGrid = forwardRef<SheetGridHandle, Props>(function SheetGrid(
  { model, snapshot, findings, zoom, dark, say },
  handle,
) {
  const { document, sheet, selection, readOnly } = snapshot
  const grid = document.grid(sheet)
  const look = document.look(sheet)
  const view = useMemo(() => sheetView(grid, look, zoom), [grid, look, zoom])
  const drawing = useMemo((): Drawing => ({ zoom, dark, gridLines: look.showGridLines }), [zoom, dark, look])
  const { scroller, window: drawn, page, onScroll, reveal } = useViewport(view)
  const field = useRef<HTMLTextAreaElement>(null)
  const [typing, setTyping] = useState<Typing>(null)
  const [hovered, setHovered] = useState<CellAddress | null>(null)
  const [focused, setFocused] = useState(false)
  const [quiet, setQuiet] = useState(false)
  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null)
  const leaving = useRef(false)
  const dragging = useRef(false)
  const hovering = useRef<{ key: string; timer: number }>({ key: '', timer: 0 })

  const { active, range } = selection
  const place = formatCell(active)
  const shown = grid.cell(active.row, active.col)?.text ?? ''

  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus({ preventScroll: true }) }), [])
  useLayoutEffect(() => {
    setQuiet(false)
    const corner = far(selection, grid)
    reveal(areaIn(view, corner.row, corner.col))
    // Only a new place is revealed: a change of contents or zoom leaves the sheet where it stands.
  }, [selection, sheet])
  useEffect(() => () => window.clearTimeout(hovering.current.timer), [])

  const commit = (): void => {
    const text = field.current?.value ?? ''
    stopTyping()
    const said = typeText(model, active, text)
    if (said !== null) say(said)
  }
  const stopTyping = (): void => {
    if (field.current) field.current.value = ''
    setTyping(null)
  }
  const startEditing = (): void => {
    if (readOnly) {
      say(STATUS_WORDS.readOnly)
      return
    }
    const element = field.current
    if (!element) return
    element.value = shown
    element.focus({ preventScroll: true })
    element.setSelectionRange(shown.length, shown.length)
    setTyping('edit')
  }
  const move = (direction: Direction): void => model.select(sheet, stepBy(grid, selection, direction))
  const report = (said: string | null): void => {
    if (said !== null) say(said)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // The input method has the keys while it composes: 229 is its sign where isComposing is late.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (typing !== null) typingKey(event)
    else movingKey(event)
  }

  const typingKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key } = event
    if (key === 'Enter' && event.altKey) {
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end')
    } else if (key === 'Enter' || key === 'Tab') {
      commit()
      move(key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right')
    } else if (key === 'Escape') stopTyping()
    else if (key === 'F2') setTyping('edit')
    else if (typing === 'enter' && key.startsWith('Arrow')) {
      commit()
      const next = moveBy(grid, selection, { key, ctrl: false, shift: false }, page)
      if (next) model.select(sheet, next)
    } else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const movingKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, shiftKey: shift } = event
    const ctrl = event.ctrlKey || event.metaKey
    const left = leaving.current
    leaving.current = false
    const next = moveBy(grid, selection, { key, ctrl, shift }, page)
    if (next) model.select(sheet, next)
    else if (key === 'Tab') {
      const edge = shift ? active.row === 0 && active.col === 0 : false
      if (left || edge) return
      move(shift ? 'left' : 'right')
    } else if (key === 'Enter') move(shift ? 'up' : 'down')
    else if (key === 'F2') startEditing()
    else if (key === 'Delete' || key === 'Backspace') report(clear(model))
    else if (key === 'Escape') {
      leaving.current = true
      setQuiet(true)
      setHovered(null)
      return
    } else if (ctrl && !event.altKey && key.toLowerCase() === 'a') {
      const last = lastCell(grid)
      model.select(sheet, { active, range: { top: 0, left: 0, bottom: last.row, right: last.col } })
    } else {
      if (readOnly && !ctrl && !event.altKey && key.length === 1) {
        say(STATUS_WORDS.readOnly)
        event.preventDefault()
      }
      return
    }
    event.preventDefault()
  }

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const element = scroller.current
    if (!element || (event.target instanceof Node && field.current?.contains(event.target) && typing !== null)) return
    const hit = hitAt(view, element, event.clientX, event.clientY)
    if (!hit) return
    if (typing !== null) commit()
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
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault()
    if (typing !== null) return
    // From the keyboard the menu stands at the cell.
    const box = field.current?.getBoundingClientRect()
    const byKey = event.button !== 2 && box !== undefined
    setMenu(byKey ? { left: box.left + 8, top: box.bottom } : { left: event.clientX, top: event.clientY })
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (typing !== null) return
    event.clipboardData.setData('text/plain', copy(model))
    event.preventDefault()
    if (event.type === 'cut') report(clear(model))
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (typing !== null) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    if (text !== '') report(paste(model, text))
  }

  const contentOf = ({ row, col }: CellAddress): CardContent => ({
    row,
    col,
    findings: findings.get(cellKey(row, col)) ?? null,
    level: view.marks.at(row, col)?.level ?? null,
    note: view.notes.get(cellKey(row, col)) ?? null,
  })
  const card = hovered ?? (focused && !quiet && typing === null ? active : null)
  const content = card && typing === null && !menu ? contentOf(card) : null

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
  const box = placed(view, scroller.current, areaIn(view, active.row, active.col))
  const activeDrawn =
    (active.row < view.frozen.rows || (active.row >= drawn.firstRow && active.row <= drawn.lastRow)) &&
    (active.col < view.frozen.cols || (active.col >= drawn.firstCol && active.col <= drawn.lastCol))

  return (
    <div
      ref={scroller}
      className="wb-scroll"
      data-region="sheet"
      onScroll={onScroll}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stopDragging}
      onPointerCancel={stopDragging}
      onPointerLeave={onPointerLeave}
      onDoubleClick={(event) => {
        const element = scroller.current
        if (element && hitAt(view, element, event.clientX, event.clientY)?.part === 'cell' && typing === null)
          startEditing()
      }}
      onContextMenu={onContextMenu}
    >
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
      <textarea
        ref={field}
        className={typing === null ? 'wb-field' : 'wb-field wb-typing'}
        style={{
          left: box.left,
          top: box.top,
          ...(typing === null
            ? { width: box.width, height: box.height }
            : { width: Math.max(box.width, 140), minHeight: box.height }),
          fontSize: Math.round(look.look(active.row, active.col).size * (96 / 72) * zoom),
        }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={typing === null ? GRID_WORDS.cell(place, shown) : GRID_WORDS.editing(place)}
        aria-controls="wb-grid"
        aria-describedby={content && hasCard(content) ? 'wb-card wb-help' : 'wb-help'}
        {...(activeDrawn && typing === null ? { 'aria-activedescendant': `wb-${active.row}-${active.col}` } : {})}
        readOnly={readOnly}
        onKeyDown={onKeyDown}
        onCompositionStart={() => setTyping((now) => now ?? 'enter')}
        onInput={(event) => {
          setTyping((now) => now ?? 'enter')
          grow(event.currentTarget)
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          if (typing !== null) commit()
        }}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      />
      <p id="wb-help" className="wb-hidden">
        {GRID_WORDS.help}
      </p>
      {content && hasCard(content) && (
        <div
          id="wb-card"
          role="note"
          className="wb-card"
          style={cardPlace(placed(view, scroller.current, areaIn(view, content.row, content.col)), scroller.current)}
        >
          <CellCard content={content} />
        </div>
      )}
      {menu && (
        <Menu
          label={MENU_WORDS.label}
          left={menu.left}
          top={menu.top}
          items={[
            { label: MENU_WORDS.insertAbove, disabled: readOnly, run: () => report(insertRow(model, 'above')) },
            { label: MENU_WORDS.insertBelow, disabled: readOnly, run: () => report(insertRow(model, 'below')) },
            { label: MENU_WORDS.copy, hint: 'Ctrl+C', run: () => globalThis.document.execCommand('copy') },
            { label: MENU_WORDS.clear, hint: 'Delete', disabled: readOnly, run: () => report(clear(model)) },
          ]}
          onClose={() => {
            setMenu(null)
            field.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </div>
  )
})

/** Rows above the window whose merged areas reach down into it. */
function topsAbove(view: SheetView, firstRow: number, firstCol: number, lastCol: number): number[] {
  const tops = new Set<number>()
  for (const merge of view.merges.on(firstRow)) {
    const inSight = merge.right >= firstCol && merge.left <= lastCol
    if (merge.top < firstRow && merge.top >= view.frozen.rows && inSight) tops.add(merge.top)
  }
  return [...tops].sort((a, b) => a - b)
}

/** A hidden row may hold the text of a merged area that goes on below it. */
function startsMerge(view: SheetView, row: number): boolean {
  return view.merges.on(row).some(({ top }) => top === row)
}

function sameArea(a: { top: number; left: number; bottom: number; right: number }, b: typeof a): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

/** Where an area lies inside the scroller: a frozen one goes along with the scrolling. */
function placed(
  view: SheetView,
  scroller: HTMLElement | null,
  area: { top: number; left: number; bottom: number; right: number },
): Box {
  const box = boxOf(view, area)
  return {
    ...box,
    left: view.headerWidth + box.left + (area.left < view.frozen.cols ? (scroller?.scrollLeft ?? 0) : 0),
    top: view.headerHeight + box.top + (area.top < view.frozen.rows ? (scroller?.scrollTop ?? 0) : 0),
  }
}

const CARD_WIDTH = 300
const CARD_HEIGHT = 150

/** Beside the cell where there is room, else below it, else above; never past the right edge. */
function cardPlace(box: Box, scroller: HTMLElement | null): { left: number; top?: number; bottom?: number } {
  if (!scroller) return { left: box.left, top: box.top + box.height }
  const right = scroller.scrollLeft + scroller.clientWidth
  const below = scroller.scrollTop + scroller.clientHeight - (box.top + box.height)
  const above = box.top - scroller.scrollTop
  const beside = box.left + box.width + 6
  if (beside + CARD_WIDTH + 12 <= right && below + box.height >= CARD_HEIGHT) return { left: beside, top: box.top }
  const left = Math.max(scroller.scrollLeft + 4, Math.min(box.left + 8, right - CARD_WIDTH - 12))
  if (below >= CARD_HEIGHT || below >= above) return { left, top: box.top + box.height + 4 }
  return { left, bottom: scroller.clientHeight - box.top + 4 }
}

function grow(element: HTMLTextAreaElement): void {
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}
