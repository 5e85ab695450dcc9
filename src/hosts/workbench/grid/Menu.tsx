import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'

export interface MenuItem {
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
  run(): void
}

/** A menu at a place of the window: arrows move, Enter chooses, Esc and a click elsewhere close it. */
export function Menu({
  label,
  items,
  left,
  top,
  onClose,
}: {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly left: number
  readonly top: number
  /** `chosen`: something was chosen; else the focus goes back where it was. */
  onClose(chosen: boolean): void
}) {
  const menu = useRef<HTMLDivElement>(null)
  const entries = () =>
    Array.from(menu.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]:not([aria-disabled=true])') ?? [])
  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 8))}px`
    element.style.top = `${Math.max(4, Math.min(top, window.innerHeight - height - 8))}px`
    entries()[0]?.focus()
  }, [left, top])
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose(false)
    }
    document.addEventListener('pointerdown', outside, true)
    return () => document.removeEventListener('pointerdown', outside, true)
  }, [onClose])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.findIndex((entry) => entry === document.activeElement)
    const focus = (index: number) => all[(index + all.length) % all.length]?.focus()
    if (event.key === 'ArrowDown') focus(at + 1)
    else if (event.key === 'ArrowUp') focus(at - 1)
    else if (event.key === 'Home') focus(0)
    else if (event.key === 'End') focus(all.length - 1)
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="wb-menu"
      onKeyDown={onKeyDown}
      // What lies under the menu is not meant.
      onPointerDown={(event) => event.stopPropagation()}
      onPointerMove={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled === true}
          onClick={() => {
            if (item.disabled) return
            onClose(true)
            item.run()
          }}
        >
          <span>{item.label}</span>
          {item.hint !== undefined && <kbd>{item.hint}</kbd>}
        </button>
      ))}
    </div>
  )
}
