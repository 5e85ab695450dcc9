import type { Decision } from '../../src/check/index.ts'
import { SESSION_WORDS } from '../words/session.ts'
import type { Checking } from './checking.ts'
import type { Desk } from './desk.ts'
import type { ChangeKept } from './changing.ts'
import { localDay } from './localDate.ts'
import type { FindingItem } from './paneState.ts'
import type { IgnoreScope, PaneActions } from './session.ts'
import { shownCheck } from './visible.ts'

type DecisionActions = Pick<
  PaneActions,
  | 'startIgnoring'
  | 'stopIgnoring'
  | 'ignore'
  | 'unignore'
  | 'dropDecisions'
  | 'extendDecision'
  | 'setRule'
  | 'resetRules'
  | 'setSettings'
>

/** What the user decides and what is kept with the workbook: ignored findings, rules, settings. */
export function decisionActions(desk: Desk, checking: Checking, change: ChangeKept): DecisionActions {
  const { store, environment } = desk
  const itemOf = (id: string) => shownCheck(store.get())?.items.find((item) => item.id === id)

  return {
    startIgnoring(id) {
      store.put({ ignoring: id, selected: id })
    },
    stopIgnoring() {
      store.put({ ignoring: null })
    },
    async ignore(id, reason, until, scope = 'finding') {
      const item = itemOf(id)
      if (!item) return
      const by = environment.author()
      const why = { reason: reason.trim(), by, at: localDay(environment.now()), until }
      const decision = decisionOf(item, scope, why)
      store.put({ ignoring: null })
      await change(
        (state, core) => ({ ...state, ignored: core.withDecision(state.ignored, decision) }),
        ignoredWords(item, decision.scope),
      )
    },
    async unignore(id) {
      const item = itemOf(id)
      if (!item) return
      await change(
        (state, core) => {
          const { finding } = item
          const about = { ...finding, tableAnchor: item.tableAnchor }
          const names = checking.shown?.scope.names ?? []
          const decision = core.decisionOn(state.ignored, about, localDay(environment.now()), names)
          return decision ? { ...state, ignored: core.withoutDecision(state.ignored, decision) } : state
        },
        item.restores > 1
          ? SESSION_WORDS.unignoredMany(item.title, item.restores)
          : SESSION_WORDS.unignored(item.title, item.place),
      )
    },
    dropDecisions: (decisions) =>
      change(
        (state, core) => ({
          ...state,
          ignored: decisions.reduce((kept, decision) => core.withoutDecision(kept, decision), state.ignored),
        }),
        SESSION_WORDS.dropped(decisions.length),
      ),
    extendDecision: (decision, until) =>
      change(
        (state, core) => ({ ...state, ignored: core.withDecision(state.ignored, { ...decision, until }) }),
        SESSION_WORDS.extended(until),
      ),
    setRule: (id, own) => change((state, core) => core.withRule(state, id, own)),
    resetRules: () => change((state, core) => core.withoutOwnRules(state)),
    async setSettings(settings) {
      await change((state, core) => core.withPaneSettings(state, settings))
      checking.live()
    },
  }
}

type Grounds = Pick<Decision, 'reason' | 'by' | 'at' | 'until'>

/** What is about no single table cannot be let stand in one: then it is the one finding that is. */
function decisionOf({ finding, tableAnchor, tableTitle }: FindingItem, scope: IgnoreScope, why: Grounds): Decision {
  const { anchor, sheet, rule } = finding
  if (scope === 'workbook') return { scope, rule, ...why }
  if (scope === 'table' && tableAnchor !== null) {
    return { scope, table: tableAnchor, name: tableTitle, sheet, rule, ...why }
  }
  return { scope: 'finding', fingerprint: anchor, sheet, rule, ...why }
}

function ignoredWords({ title, place, tableTitle, alike }: FindingItem, scope: IgnoreScope): string {
  if (scope === 'workbook') return SESSION_WORDS.ignoredInWorkbook(title, alike.workbook)
  return scope === 'table'
    ? SESSION_WORDS.ignoredInTable(title, tableTitle, alike.table ?? 1)
    : SESSION_WORDS.ignored(title, place)
}
