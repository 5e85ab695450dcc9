import type { SheetPlace } from '../../src/sheet/index.ts'
import type { Desk } from './desk.ts'
import type { PaneActions } from './session.ts'
import { findingAt } from './selection.ts'
import { shownCheck, visibleItems } from './visible.ts'

type ChoiceActions = Pick<
  PaneActions,
  'show' | 'dismiss' | 'say' | 'setFilter' | 'select' | 'step' | 'goTo' | 'openRule'
>

/** Moving about: which view, which findings, which one is open, where on the sheet. */
export function choiceActions(desk: Desk): ChoiceActions {
  const { store } = desk

  const select: ChoiceActions['select'] = async (id, { go = false } = {}) => {
    const { selected, ignoring } = store.get()
    if (id !== selected) store.put({ selected: id, ignoring: ignoring === id ? ignoring : null })
    const finding = shownCheck(store.get())?.items.find((item) => item.id === id)?.finding
    if (!go || !finding) return
    await desk.attempt(() => desk.go({ sheet: finding.sheet, at: finding.cell }))
  }

  return {
    show(view) {
      store.put({ view })
    },
    dismiss() {
      store.put({ failure: null, notice: null })
    },
    say(text) {
      store.put({ notice: { text, undo: false, skipped: [] } })
    },
    setFilter(change) {
      const filter = { ...store.get().filter, ...change }
      const { selected } = store.get()
      const isShown = visibleItems({ ...store.get(), filter }).some((item) => item.id === selected)
      store.put({ filter, ...(isShown ? {} : { selected: null, ignoring: null }) })
    },
    select,
    async step(by) {
      const items = visibleItems(store.get())
      const index = items.findIndex((item) => item.id === store.get().selected)
      const wanted = index < 0 ? (by > 0 ? 0 : items.length - 1) : index + by
      const next = items[Math.max(0, Math.min(items.length - 1, wanted))]
      if (next) await select(next.id, { go: true })
    },
    async goTo(sheet, place) {
      await desk.attempt(async () => {
        const at = (await desk.load()).parseCell(place)
        if (at) await desk.go({ sheet, at })
      })
    },
    openRule(id) {
      store.put({ openRule: id })
    },
  }
}

/**
 * The user has gone to a cell: a finding of the list that stands there is opened. Not where
 * the pane itself went, nor while a reason is being written: it would be lost.
 */
export function openFindingAt(desk: Desk, place: SheetPlace): void {
  const { store } = desk
  if (desk.wentTo(place) || store.get().ignoring !== null) return
  const item = findingAt(store.get(), place)
  if (item && item.id !== store.get().selected) store.put({ selected: item.id })
}
