import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Grid } from '../../../sheet/index.ts'
import { clear, typeText } from '../editing.ts'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'
import { lastCell, type Direction } from '../selection.ts'
import { STATUS_WORDS } from '../words.ts'
import { moveBy, stepBy } from './keys.ts'

/** How something is being typed: 'enter' began by typing (arrows move on), 'edit' by F2 or a double click. */
type Typing = 'enter' | 'edit' | null

interface TypingWork {
  readonly isTyping: boolean
  /** Something has been typed, or an input method has begun to compose. */
  begin(): void
  /** Opens the cell's content for editing. */
  edit(): void
  /** Writes what stands in the field. */
  commit(): void
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void
}

interface Surroundings {
  readonly model: WorkbenchModel
  readonly snapshot: WorkbenchSnapshot
  readonly grid: Grid
  readonly field: RefObject<HTMLTextAreaElement>
  /** Rows that are in sight at once. */
  readonly page: number
  say(text: string): void
  /** Esc: what stands beside the cell is to go. */
  onQuiet(): void
}

/** The keyboard on the sheet: moving about, typing into a cell, leaving it. */
export function useTyping({
  model,
  snapshot: { sheet, selection, readOnly },
  grid,
  field,
  page,
  say,
  onQuiet,
}: Surroundings): TypingWork {
  const { active } = selection
  const shown = grid.cell(active.row, active.col)?.text ?? ''
  const [typing, setTyping] = useState<Typing>(null)
  const leaving = useRef(false)

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
      onQuiet()
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

  return {
    isTyping: typing !== null,
    begin: () => setTyping((now) => now ?? 'enter'),
    edit: startEditing,
    commit,
    onKeyDown,
  }
}
