import { useEffect } from 'react'

export interface PageKeys {
  save(): void
  open(): void
  undo(): void
  redo(): void
  focusSheet(): void
}

const REGIONS = ['bar', 'sheet', 'tabs', 'pane']

/** Keys that hold everywhere on the page: Ctrl+S, Ctrl+O, Ctrl+Z and Ctrl+Y, F6 from region to region. */
export function usePageKeys(keys: PageKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey
      if (event.key === 'F6') goToRegion(event.shiftKey ? -1 : 1, keys)
      else if (ctrl && key === 's') keys.save()
      else if (ctrl && key === 'o') keys.open()
      // In a text of its own the browser takes back what was typed.
      else if (ctrl && key === 'z' && !isTyping(event.target)) (event.shiftKey ? keys.redo : keys.undo)()
      else if (ctrl && key === 'y' && !isTyping(event.target)) keys.redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [keys])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.classList.contains('wb-field')) return target.classList.contains('wb-typing')
  return target instanceof HTMLInputElement ? target.type !== 'checkbox' : target instanceof HTMLTextAreaElement
}

function goToRegion(by: 1 | -1, { focusSheet }: PageKeys): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? 'bar'
  const at = REGIONS.indexOf(here)
  const next = REGIONS[(at + by + REGIONS.length) % REGIONS.length]
  if (next === 'sheet') focusSheet()
  else {
    document
      .querySelector(`[data-region=${next}]`)
      ?.querySelector<HTMLElement>('button:not([tabindex="-1"]), [tabindex="0"], input')
      ?.focus()
  }
}
