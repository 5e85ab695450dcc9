import type { FindingDecision } from '../../src/check/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Checking } from './checking.ts'
import type { Desk } from './desk.ts'
import type { Keeping } from './keeping.ts'
import { localDay } from './localDate.ts'
import type { FindingItem } from './paneState.ts'
import type { PaneActions } from './session.ts'
import { shownCheck } from './visible.ts'

type DecisionActions = Pick<
  PaneActions,
  'startIgnoring' | 'stopIgnoring' | 'ignore' | 'unignore' | 'setRule' | 'resetRules' | 'setSettings'
>

/** What the user decides and what is kept with the workbook: ignored findings, rules, settings. */
export function decisionActions(desk: Desk, checking: Checking, keeping: Keeping): DecisionActions {
  const { store, tasks, environment } = desk
  const itemOf = (id: string) => shownCheck(store.get())?.items.find((item) => item.id === id)

  /** Holds at once in the pane, and in the workbook as soon as the program has taken it. */
  const change = async (what: Parameters<Keeping['change']>[0], notice: string | null = null): Promise<void> => {
    await desk.attempt(async () => {
      await keeping.change(what)
      await checking.reinspect()
    })
    await tasks.run(
      'settings',
      async (turn) => {
        if (notice !== null) turn.put({ notice: { text: notice, undo: false, skipped: [] } })
        await turn.wait(keeping.save())
      },
      { writes: true, keeps: true },
    )
  }

  return {
    startIgnoring(id) {
      store.put({ ignoring: id, selected: id })
    },
    stopIgnoring() {
      store.put({ ignoring: null })
    },
    async ignore(id, reason, until) {
      const item = itemOf(id)
      if (!item) return
      const by = environment.author()
      const decision = decisionOf(item, { reason: reason.trim(), by, at: localDay(environment.now()), until })
      store.put({ ignoring: null })
      await change(
        (state, core) => ({ ...state, ignored: core.withDecision(state.ignored, decision) }),
        SESSION_WORDS.ignored(item.title, item.place),
      )
    },
    async unignore(id) {
      const item = itemOf(id)
      if (!item) return
      await change(
        (state, core) => {
          const { finding } = item
          const about = { ...finding, tableAnchor: item.tableAnchor }
          const decision = core.decisionOn(state.ignored, about, localDay(environment.now()))
          return decision ? { ...state, ignored: core.withoutDecision(state.ignored, decision) } : state
        },
        SESSION_WORDS.unignored(item.title, item.place),
      )
    },
    setRule: (id, own) => change((state, core) => core.withRule(state, id, own)),
    resetRules: () => change((state, core) => core.withoutOwnRules(state)),
    async setSettings(settings) {
      await change((state, core) => core.withPaneSettings(state, settings))
      checking.live()
    },
  }
}

function decisionOf({ finding }: FindingItem, why: Pick<FindingDecision, 'reason' | 'by' | 'at' | 'until'>) {
  const { anchor, sheet, rule } = finding
  const decision: FindingDecision = { scope: 'finding', fingerprint: anchor, sheet, rule, ...why }
  return decision
}
