import {
  forwardRef,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type MouseEvent,
} from 'react'
import { formatCell, type CellAddress } from '../../../sheet/index.ts'
import { clear, copy, insertRow, paste } from '../editing.ts'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'
import { far } from '../selection.ts'
import { GRID_WORDS, MENU_WORDS } from '../words.ts'
import { CellCard, hasCard, type CardContent } from './CellCard.tsx'
import type { Drawing } from './cellStyle.ts'
import type { CellFindings } from './findingsByCell.ts'
import { Menu } from './Menu.tsx'
import { cardPlace, placed } from './places.ts'
import { hitAt } from './pointer.ts'
import { SheetCanvas } from './SheetCanvas.tsx'
import { areaIn, cellKey, sheetView } from './sheetView.ts'
import { usePointer } from './usePointer.ts'
import { useTyping } from './useTyping.ts'
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
  /** Standard indicators for the selected row, in the pane; null until that is there. */
  readonly insertIndicator: (() => void) | null
  /** Something to tell the user in a line. */
  say(text: string): void
}

/** The sheet as an accessible grid: what is in sight is in the page, the rest is room. */
export const SheetGrid = forwardRef<SheetGridHandle, Props>(function SheetGrid(
  { model, snapshot, findings, zoom, dark, insertIndicator, say },
  handle,
) {
  const { document, sheet, selection, readOnly } = snapshot
  const grid = document.grid(sheet)
  const look = document.look(sheet)
  const view = useMemo(() => sheetView(grid, look, zoom), [grid, look, zoom])
  const drawing = useMemo((): Drawing => ({ zoom, dark, gridLines: look.showGridLines }), [zoom, dark, look])
  const { scroller, window: drawn, page, onScroll, reveal } = useViewport(view)
  const field = useRef<HTMLTextAreaElement>(null)
  const [focused, setFocused] = useState(false)
  const [quiet, setQuiet] = useState(false)
  const [menu, setMenu] = useState<{ left: number; top: number } | null>(null)

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

  const typing = useTyping({
    model,
    snapshot,
    grid,
    field,
    page,
    say,
    onQuiet() {
      setQuiet(true)
      pointer.forget()
    },
  })
  const { isTyping, commit } = typing
  const pointer = usePointer({ model, snapshot, grid, view, scroller, field, isTyping, commit })
  const report = (said: string | null): void => {
    if (said !== null) say(said)
  }

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault()
    if (isTyping) return
    // From the keyboard the menu stands at the cell.
    const box = field.current?.getBoundingClientRect()
    const byKey = event.button !== 2 && box !== undefined
    setMenu(byKey ? { left: box.left + 8, top: box.bottom } : { left: event.clientX, top: event.clientY })
  }

  const onCopy = (event: ClipboardEvent): void => {
    if (isTyping) return
    event.clipboardData.setData('text/plain', copy(model))
    event.preventDefault()
    if (event.type === 'cut') report(clear(model))
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (isTyping) return
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
  const card = pointer.hovered ?? (focused && !quiet && !isTyping ? active : null)
  const content = card && !isTyping && !menu ? contentOf(card) : null

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
      {...pointer.handlers}
      onDoubleClick={(event) => {
        const element = scroller.current
        if (element && hitAt(view, element, event.clientX, event.clientY)?.part === 'cell' && !isTyping) typing.edit()
      }}
      onContextMenu={onContextMenu}
    >
      <SheetCanvas
        sheet={sheet}
        view={view}
        drawing={drawing}
        drawn={drawn}
        range={range}
        active={active}
        readOnly={readOnly}
      />
      <textarea
        ref={field}
        className={isTyping ? 'wb-field wb-typing' : 'wb-field'}
        style={{
          left: box.left,
          top: box.top,
          ...(!isTyping
            ? { width: box.width, height: box.height }
            : { width: Math.max(box.width, 140), minHeight: box.height }),
          fontSize: Math.round(look.look(active.row, active.col).size * (96 / 72) * zoom),
        }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={isTyping ? GRID_WORDS.editing(place) : GRID_WORDS.cell(place, shown)}
        aria-controls="wb-grid"
        aria-describedby={content && hasCard(content) ? 'wb-card wb-help' : 'wb-help'}
        {...(activeDrawn && !isTyping ? { 'aria-activedescendant': `wb-${active.row}-${active.col}` } : {})}
        readOnly={readOnly}
        onKeyDown={typing.onKeyDown}
        onCompositionStart={typing.begin}
        onInput={(event) => {
          typing.begin()
          grow(event.currentTarget)
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          if (isTyping) commit()
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
            {
              label: MENU_WORDS.insertIndicator,
              disabled: readOnly || insertIndicator === null,
              run: () => insertIndicator?.(),
            },
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

function grow(element: HTMLTextAreaElement): void {
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}
