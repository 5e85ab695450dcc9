import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { FailureCard } from '../check/FailureCard.tsx'
import { FailureScreen } from '../check/FailureScreen.tsx'
import { NoticeLine } from '../check/NoticeLine.tsx'
import { EmptyState, Hidden, Skeleton, TextButton, useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { shownCheck } from '../session/visible.ts'
import { FAILURE_TITLES } from '../words/check.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import { BlankDialog } from './BlankDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { GoalPattern } from './GoalPattern.tsx'
import { IndicatorList } from './IndicatorList.tsx'
import { IndicatorSearch } from './IndicatorSearch.tsx'
import { InsertBar } from './InsertBar.tsx'
import { InsertionCard } from './InsertionCard.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { ProjectHead } from './ProjectHead.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  scroll: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 12px 8px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
    minHeight: '28px',
    padding: '0 4px 0 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  // Close under the other button of that state.
  start: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '-24px' },
})

/** 模板: the standard indicators for the project at hand, chosen, filled in, and inserted where they belong. */
export function TemplatesView({ session }: { readonly session: PaneSession }) {
  return (
    <>
      <Body session={session} />
      <BlankDialog session={session} />
    </>
  )
}

function Body({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { actions } = session
  const check = useSession(session, shownCheck)
  const failure = useSession(session, (state) => state.failure)
  const { phase, table, tables } = useSession(session, (state) => state.templates)
  const busy = useSession(session, ({ busy }) => busy?.task === 'check' || busy?.task === 'workbook')

  const canAdd = useSession(session, (state) => state.abilities?.newSheet === true)
  const checkButton = (
    <Button appearance="primary" disabled={busy} onClick={() => void actions.checkSheet()}>
      {busy ? words.checking : words.check}
    </Button>
  )
  const start = (
    <>
      {checkButton}
      {canAdd && <Button onClick={() => void actions.templates.startBlank()}>{words.blank}</Button>}
    </>
  )
  if (failure && (!check || failure.code === 'no-table') && !busy) {
    return (
      <>
        <FailureScreen failure={failure} actions={actions} />
        {failure.code === 'no-table' && <div className={styles.start}>{start}</div>}
      </>
    )
  }
  if (!check) {
    return (
      <EmptyState art="start" title={words.notYet} actions={start}>
        {words.notYetText}
      </EmptyState>
    )
  }
  if (phase !== 'ready' && failure && !busy) {
    // The part that this view needs did not arrive.
    const retry = <Button onClick={() => void actions.templates.open()}>{commonWords.retry}</Button>
    return (
      <EmptyState art="broken" title={FAILURE_TITLES[failure.code]} actions={retry}>
        {failure.message}
      </EmptyState>
    )
  }
  if (phase !== 'ready') return <Loading />
  if (table === null || tables.length === 0) {
    return (
      <EmptyState art="search" title={words.noTable} actions={start}>
        {words.noTableText}
      </EmptyState>
    )
  }
  return <Ready session={session} />
}

function Loading() {
  return useAfter(0, 300) ? (
    <>
      <Skeleton />
      <Hidden role="status">{words.loading}</Hidden>
    </>
  ) : null
}

function Ready({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { actions } = session
  const failure = useSession(session, (state) => state.failure)
  const stale = useSession(session, (state) => shownCheck(state)?.stale === true)
  const scope = useSession(session, (state) => state.scope)
  const { here, table } = useSession(session, (state) => state.templates)
  const searchRef = useRef<HTMLInputElement>(null)
  const scrollRef = useRef<HTMLDivElement>(null)
  // Another table, or one class of it, is read from its top.
  const place = `${table ?? ''} ${String(here?.row ?? '')}`
  useEffect(() => {
    if (scrollRef.current) scrollRef.current.scrollTop = 0
  }, [place])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return
    event.preventDefault()
    searchRef.current?.focus()
  }
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div ref={scrollRef} className={styles.scroll}>
        <div className={styles.top}>
          {failure && <FailureCard failure={failure} actions={actions} />}
          {stale && (
            <div className={styles.line}>
              <span>{words.stale}</span>
              <TextButton onClick={() => void (scope === 'workbook' ? actions.checkWorkbook() : actions.checkSheet())}>
                {words.recheck}
              </TextButton>
            </div>
          )}
          <ProjectHead session={session} />
          {!here && <GoalPattern session={session} />}
          {here && (
            <div className={styles.line}>
              <span>{words.here(here.row, here.name)}</span>
              <TextButton onClick={actions.templates.showAll}>{words.showAll}</TextButton>
            </div>
          )}
          <IndicatorSearch session={session} inputRef={searchRef} />
        </div>
        <IndicatorList session={session} />
        <InsertionCard session={session} />
      </div>
      <NoticeLine session={session} />
      <InsertBar session={session} />
      <PreviewDialog session={session} />
      <CopyDialog session={session} />
    </div>
  )
}
