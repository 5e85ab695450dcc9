import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react'
import { TextButton, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { FilterBar } from './FilterBar.tsx'
import { FindingList } from './FindingList.tsx'
import { NothingListed } from './NothingListed.tsx'
import { Problems } from './Problems.tsx'
import { SearchField } from './SearchField.tsx'
import { useHeight } from './useHeight.ts'
import type { Shown } from './useShownCheck.ts'
import { VerdictCard } from './VerdictCard.tsx'

const WorkbookResults = lazy(async () => {
  const { WorkbookResults: results } = await import(/* webpackChunkName: "seldom" */ '../workbook/index.ts')
  return { default: results }
})

const IdleDecisions = lazy(async () => {
  const { IdleDecisions: decisions } = await import(/* webpackChunkName: "seldom" */ './IdleDecisions.tsx')
  return { default: decisions }
})

/** Below this many a glance finds it: the search field is not shown until / asks for it. */
const SEARCHED = 8

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 12px 8px' },
  back: { padding: '0 8px' },
  filters: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 12px 8px' },
})

/** What a check gave: the verdict, a workbook's sheets, filters, the findings, what could not be checked. */
export function Result({
  session,
  shown,
  above,
  scrollRef,
  searchRef,
  searching,
}: {
  readonly session: PaneSession
  readonly shown: Shown
  /** Height of what stands above the result in the scrolled area. */
  readonly above: number
  readonly scrollRef: RefObject<HTMLElement>
  readonly searchRef: RefObject<HTMLInputElement>
  /** The search field was asked for. */
  readonly searching: boolean
}) {
  const styles = useStyles()
  const { actions } = session
  const { check, visible, counts } = shown
  const workbook = useSession(session, (state) => (state.scope === 'workbook' ? state.workbook : null))
  const isPartOfWorkbook = useSession(session, (state) => state.scope === 'sheet' && state.isPartOfWorkbook)
  const filter = useSession(session, (state) => state.filter)
  const head = useHeight()
  const verdict = useRef<HTMLDivElement>(null)
  const empty = visible.length === 0

  useEffect(() => {
    // The last finding of the list was fixed or ignored: what had the focus is gone, the verdict has changed.
    if (empty && document.activeElement === document.body) verdict.current?.focus()
  }, [empty])

  return (
    <>
      <div ref={head.ref}>
        {isPartOfWorkbook && (
          <div className={styles.back}>
            <TextButton onClick={() => void actions.showSheet(null)}>{checkWords.allSheets}</TextButton>
          </div>
        )}
        <div ref={verdict} tabIndex={-1} className={styles.top} style={{ outline: 'none' }}>
          <VerdictCard
            check={check}
            sheets={workbook ? workbook.sheets.length : null}
            onAgain={() => void actions.recheck()}
            onColumns={() => void actions.packs.openColumns()}
          />
        </div>
        {workbook && (
          <Suspense fallback={null}>
            <WorkbookResults session={session} />
          </Suspense>
        )}
        {check.items.length > 0 && (
          <div className={styles.filters}>
            <FilterBar session={session} counts={counts} />
            {(check.items.length > SEARCHED || searching || filter.text !== '') && (
              <SearchField session={session} inputRef={searchRef} />
            )}
          </div>
        )}
      </div>
      {empty ? (
        check.tables > 0 && <NothingListed session={session} shown={shown} />
      ) : (
        <FindingList session={session} items={visible} scrollRef={scrollRef} offset={above + head.height} />
      )}
      {check.idle.length > 0 && (
        <Suspense fallback={null}>
          <IdleDecisions idle={check.idle} actions={actions} />
        </Suspense>
      )}
      <Problems problems={check.problems} actions={actions} />
    </>
  )
}
