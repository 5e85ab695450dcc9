import { SESSION_WORDS } from '../words/session.ts'
import type { Desk } from './desk.ts'
import { PaneFailure } from './failures.ts'

/** Loads the explanations of the rules when 规则 is opened. Gives what ends it. */
export function loadRulePages(desk: Desk): () => void {
  const { store } = desk
  let isLoading = false
  const load = async () => {
    try {
      const { RULE_PAGES } = await import(/* webpackChunkName: "rule-pages" */ './rulePages.ts')
      store.put({ rulePages: RULE_PAGES })
    } catch {
      throw new PaneFailure('unknown', SESSION_WORDS.notLoaded, true)
    } finally {
      isLoading = false
    }
  }
  return store.subscribe(() => {
    const { view, rulePages } = store.get()
    if (view !== 'rules' || rulePages || isLoading) return
    isLoading = true
    void desk.attempt(load)
  })
}
