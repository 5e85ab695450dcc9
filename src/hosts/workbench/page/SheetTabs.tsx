import { useRef, type KeyboardEvent } from 'react'
import type { SheetInfo } from '../../../sheet/index.ts'
import { GRID_WORDS } from '../words.ts'

/** The workbook's sheets. Hidden ones stand there once something has led to them. */
export function SheetTabs({
  sheets,
  active,
  onChoose,
}: {
  readonly sheets: readonly SheetInfo[]
  readonly active: string
  onChoose(sheet: string): void
}) {
  const list = useRef<HTMLDivElement>(null)
  const shown = sheets.filter(({ name, hidden }) => !hidden || name === active)
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.findIndex(({ name }) => name === active)
    const to =
      event.key === 'ArrowRight'
        ? at + 1
        : event.key === 'ArrowLeft'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? shown.length - 1
              : null
    const next = to === null ? undefined : shown[to]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus()
  }
  return (
    <div
      ref={list}
      className="wb-tabs"
      role="tablist"
      aria-label={GRID_WORDS.tabs}
      data-region="tabs"
      onKeyDown={onKeyDown}
    >
      {shown.map(({ name, hidden }) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === active}
          aria-controls="wb-sheet"
          tabIndex={name === active ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {name}
          {hidden && GRID_WORDS.hidden}
        </button>
      ))}
    </div>
  )
}
