import { useEffect, useRef, type KeyboardEvent } from 'react'
import { formatCell, formatRange } from '../../../sheet/index.ts'
import { typeText } from '../editing.ts'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'
import { GRID_WORDS } from '../words.ts'

/** Where the user stands and what is in the cell; what is typed here is written into it. */
export function FormulaBar({
  model,
  snapshot,
  say,
  onDone,
}: {
  readonly model: WorkbenchModel
  readonly snapshot: WorkbenchSnapshot
  say(text: string): void
  /** The focus goes back to the sheet. */
  onDone(): void
}) {
  const { document, sheet, selection, readOnly } = snapshot
  const { active, range } = selection
  const cell = document.grid(sheet).cell(active.row, active.col)
  const content = cell && cell.formula !== null ? `=${cell.formula}` : (cell?.text ?? '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.value = content
  }, [content, active, sheet])
  const commit = (): void => {
    const text = input.current?.value ?? ''
    if (text === content) return
    const said = typeText(model, active, text)
    if (said !== null) say(said)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') event.currentTarget.value = content
    else if (event.key !== 'Enter') return
    event.preventDefault()
    onDone()
  }
  return (
    <div className="wb-formula">
      <output className="wb-address" aria-label={GRID_WORDS.address}>
        {range.top === range.bottom && range.left === range.right ? formatCell(active) : addressOf(snapshot)}
      </output>
      <input
        ref={input}
        className="wb-content"
        aria-label={GRID_WORDS.content}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
    </div>
  )
}

/** A merged cell is named by its first cell, a larger selection by its range. */
function addressOf({ document, sheet, selection: { active, range } }: WorkbenchSnapshot): string {
  const merge = document.grid(sheet).mergeAt(active.row, active.col)
  const isMerge = merge !== null && merge.bottom === range.bottom && merge.right === range.right
  return isMerge && merge.top === range.top && merge.left === range.left ? formatCell(active) : formatRange(range)
}
