import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Skeleton, useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { ActionBar } from './ActionBar.tsx'
import { CheckButtons } from './CheckButtons.tsx'
import { FailureCard } from './FailureCard.tsx'
import { FailureScreen } from './FailureScreen.tsx'
import { FirstRun } from './FirstRun.tsx'
import { FixDialog } from './FixDialog.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { Result } from './Result.tsx'
import { useHeight } from './useHeight.ts'
import { useShownCheck } from './useShownCheck.ts'

const ColumnsDialog = lazy(async () => {
  const { ColumnsDialog: dialog } = await import(/* webpackChunkName: "seldom" */ '../packs/index.ts')
  return { default: dialog }
})

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  scroll: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
})

/** 检查: checks the sheet, says whether it can go in, lists what was found, and puts it right. */
export function CheckView({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { actions } = session
  const shown = useShownCheck(session)
  const failure = useSession(session, (state) => state.failure)
  const busy = useSession(session, (state) => state.busy)
  const reading = useAfter(busy && (busy.task === 'check' || busy.task === 'workbook') ? busy.since : null, 300)
  // Of another sheet, or of all of them, it would not be 重新检查: it checks the one the user looks at.
  const isActive = useSession(session, ({ activeSheet }) => shown !== null && shown.check.sheet === activeSheet)
  const hasColumns = useSession(session, (state) => state.packs.columns !== null)
  const scrollRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const [searching, setSearching] = useState(false)
  const top = useHeight()

  useEffect(() => {
    if (searching) searchRef.current?.focus()
  }, [searching])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    event.preventDefault()
    setSearching(true)
    searchRef.current?.focus()
  }

  // No table: what was looked for matters more than an empty result.
  const failed = failure && (!shown || failure.code === 'no-table') ? failure : null
  const first = !shown && !failed && !reading
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div ref={scrollRef} className={styles.scroll}>
        <div ref={top.ref}>
          {!first && (
            <div className={styles.top}>
              <CheckButtons session={session} again={isActive} />
              {failure && !failed && <FailureCard failure={failure} actions={actions} />}
            </div>
          )}
        </div>
        {first && <FirstRun actions={actions} />}
        {failed && !reading && <FailureScreen failure={failed} actions={actions} />}
        {reading && !shown && <Skeleton />}
        {shown && !failed && (
          <Result
            session={session}
            shown={shown}
            above={top.height}
            scrollRef={scrollRef}
            searchRef={searchRef}
            searching={searching}
          />
        )}
      </div>
      <NoticeLine session={session} />
      <ActionBar session={session} shown={failed ? null : shown} />
      <FixDialog session={session} />
      {hasColumns && (
        <Suspense fallback={null}>
          <ColumnsDialog session={session} />
        </Suspense>
      )}
    </div>
  )
}
