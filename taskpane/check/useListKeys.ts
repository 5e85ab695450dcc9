import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import { useSession } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { cardOf } from './cardOf.ts'

/**
 * The keys of the list: ↑ ↓ Home End move, Enter goes to the cell, F fixes, I ignores, Esc closes. `refocusAfter` brings
 * the focus to the open finding once an action is done: after a fix the card that had it is gone.
 */
export function useListKeys({
  session,
  items,
  listRef,
}: {
  readonly session: PaneSession
  readonly items: readonly FindingItem[]
  readonly listRef: RefObject<HTMLElement>
}): { readonly onKeyDown: (event: KeyboardEvent) => void; readonly refocusAfter: (action: Promise<void>) => void } {
  const { actions } = session
  const selected = useSession(session, (state) => state.selected)
  const canWrite = useSession(session, (state) => state.abilities?.write ?? false)
  // Counts the wishes to have the focus on the open finding: each new one is answered after its render.
  const [wish, setWish] = useState(0)
  const refocusAfter = useCallback((action: Promise<void>) => {
    void action.then(() => {
      setWish((count) => count + 1)
    })
  }, [])

  useEffect(() => {
    if (wish === 0) return
    const active = document.activeElement
    // Somebody has gone elsewhere meanwhile: the focus is theirs.
    if (active && active !== document.body && !listRef.current?.contains(active)) return
    const { selected: open } = session.state()
    const card = cardOf(listRef.current, open) ?? listRef.current?.querySelector<HTMLElement>('[data-finding]')
    card?.focus({ preventScroll: true })
  }, [wish, session, listRef])

  const move = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))]
    if (!item) return
    refocusAfter(actions.select(item.id))
  }
  const letters: Readonly<Record<string, (item: FindingItem) => void>> = {
    f: (item) => {
      if (!item.fix || !canWrite || item.finding.ignored) return
      refocusAfter(actions.fix(item.id))
    },
    i: (item) => {
      if (!item.finding.ignored) actions.startIgnoring(item.id)
    },
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey) return
    if (target.closest('form, input, textarea, select')) return
    const id = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'] ?? null
    const index = items.findIndex((item) => item.id === id)
    const item = items[index]
    if (!item) return
    const onCard = target.dataset['finding'] !== undefined
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      // The first ↓ on a closed card opens it; from an open one it moves on.
      ArrowDown: () => move(item.id === selected ? index + 1 : index),
      ArrowUp: () => move(item.id === selected ? index - 1 : index),
      Home: () => move(0),
      End: () => move(items.length - 1),
      Enter: onCard ? () => void actions.select(item.id, { go: true }) : undefined,
      ' ': onCard ? () => void actions.select(item.id) : undefined,
      Escape: () => {
        refocusAfter(actions.select(null))
      },
    }
    const press = keys[event.key] ?? letterPress(event.key, item)
    if (!press) return
    event.preventDefault()
    press()
  }

  /** F and I act on what has been seen: on a closed card they open it first. */
  function letterPress(key: string, item: FindingItem): (() => void) | undefined {
    const act = letters[key.toLowerCase()]
    if (!act) return undefined
    return () => {
      if (item.id === selected) {
        act(item)
        return
      }
      refocusAfter(actions.select(item.id))
    }
  }

  return { onKeyDown, refocusAfter }
}
