import { makeStyles } from '@fluentui/react-components'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Severity } from '../../src/rules/index.ts'
import { FailureCard } from '../check/FailureCard.tsx'
import { EmptyState, useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { ruleWords as words } from '../words/rules.ts'
import { RuleList } from './RuleList.tsx'
import { RulePageView } from './RulePageView.tsx'
import { titleId } from './RuleRow.tsx'
import { RulesHead } from './RulesHead.tsx'
import { scrollerOf } from './scroller.ts'

const useStyles = makeStyles({ failure: { padding: '12px 12px 0' }, away: { display: 'none' } })

/** 规则: every rule with its switch and severity for this workbook; a rule's explanation opens in its place. */
export function RulesView({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const rules = useSession(session, (state) => state.rules)
  const pages = useSession(session, (state) => state.rulePages)
  const openId = useSession(session, (state) => state.openRule)
  const failure = useSession(session, (state) => state.failure)
  const pack = useSession(session, (state) => state.packs.use)
  const [text, setText] = useState('')
  const { actions } = session
  const open = rules.find(({ id }) => id === openId) ?? null
  const list = useRef<HTMLDivElement>(null)
  useListPlace(list, open?.id ?? null)

  const onOpen = useCallback((id: string) => actions.openRule(id), [actions])
  const onSet = useCallback((id: string, own: Severity | 'off' | null) => void actions.setRule(id, own), [actions])

  const failed = failure && (
    <div className={styles.failure}>
      <FailureCard failure={failure} actions={actions} />
    </div>
  )
  // Nothing is said of what takes less than a moment.
  const late = useAfter(0, 300)
  if (rules.length === 0) return failed ?? (late ? <EmptyState art="wait" title={words.loading} /> : null)
  return (
    <>
      {failed}
      {open && (
        <RulePageView rule={open} page={open.page ?? pages?.[open.id] ?? null} onBack={() => actions.openRule(null)} />
      )}
      <div ref={list} className={open ? styles.away : undefined}>
        <RulesHead
          session={session}
          pack={pack}
          own={rules.filter(({ own }) => own !== null).length}
          text={text}
          onText={setText}
          onReset={() => void actions.resetRules()}
        />
        <RuleList rules={rules} pages={pages} text={text} onClear={() => setText('')} onOpen={onOpen} onSet={onSet} />
      </div>
    </>
  )
}

/**
 * Keeps the list's place while a page stands before it: the page begins at its top, and whoever comes back finds the
 * list where it was, the focus on the rule that was open.
 */
function useListPlace(list: { readonly current: HTMLElement | null }, open: string | null) {
  const before = useRef<{ readonly rule: string; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const scroller = list.current && scrollerOf(list.current)
    if (!scroller) return
    if (open !== null) {
      before.current ??= { rule: open, top: scroller.scrollTop }
      scroller.scrollTop = 0
    } else if (before.current) {
      const { rule, top } = before.current
      before.current = null
      scroller.scrollTop = top
      document.getElementById(titleId(rule))?.focus()
    }
  }, [list, open])
}
