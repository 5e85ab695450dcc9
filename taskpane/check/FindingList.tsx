import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { useSession } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { SEVERITY_WORDS } from '../words/common.ts'
import { bringIntoView, bringIntoViewSoon, isInView } from './bringIntoView.ts'
import { cardOf } from './cardOf.ts'
import { entriesOf, type Entry } from './entries.ts'
import { FindingCard } from './FindingCard.tsx'
import { useListKeys } from './useListKeys.ts'

const useStyles = makeStyles({
  list: { position: 'relative', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    margin: 0,
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: { paddingTop: '8px', paddingBottom: '8px', color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  quiet: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
})

/**
 * The findings, table by table and by severity. Only what is near the view stands in the document (heights differ and
 * are measured). One tab stop: the focus roves over the cards.
 */
export function FindingList({
  session,
  items,
  scrollRef,
  offset,
}: {
  readonly session: PaneSession
  readonly items: readonly FindingItem[]
  readonly scrollRef: RefObject<HTMLElement>
  /** Height of what stands above the list in the scrolled area. */
  readonly offset: number
}) {
  const styles = useStyles()
  const { actions } = session
  const selected = useSession(session, (state) => state.selected)
  const notice = useSession(session, (state) => state.notice)
  const ignoring = useSession(session, (state) => state.ignoring)
  const canWrite = useSession(session, (state) => state.abilities?.write ?? false)
  const entries = useMemo(() => entriesOf(items), [items])
  const listRef = useRef<HTMLDivElement>(null)

  const chosen = items.findIndex((item) => item.id === selected)
  // Where the focus goes when it comes into the list.
  const stop = chosen < 0 ? 0 : chosen
  const chosenIsListed = chosen >= 0
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => estimate(entries[index]),
    getItemKey: (index) => entries[index]?.item.id ?? index,
    overscan: 6,
    scrollMargin: offset,
    initialRect: { width: 340, height: 640 },
    // The tab stop is always in the document: else the list could not be reached by keys once it is scrolled away.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), stop])].sort((a, b) => a - b),
  })

  const { onKeyDown, refocusAfter } = useListKeys({ session, items, listRef })
  useEffect(() => {
    // Chosen from outside too (a click on a marked cell, 下一个): bring it into view, leave the focus where it is.
    const scroller = scrollRef.current
    if (!chosenIsListed || !scroller) return undefined
    return bringIntoViewSoon(scroller, () => cardOf(listRef.current, selected))
  }, [selected, ignoring, chosenIsListed, scrollRef])
  useEffect(() => {
    // A notice takes room at the bottom: the open card, where it is being read, must not lose its buttons to it.
    const scroller = scrollRef.current
    const card = cardOf(listRef.current, session.state().selected)
    if (notice && scroller && card && isInView(scroller, card)) bringIntoView(scroller, card)
  }, [notice, session, scrollRef])

  const fix = useCallback(
    (id: string) => {
      refocusAfter(actions.fix(id))
    },
    [actions, refocusAfter],
  )
  return (
    <div
      ref={listRef}
      role="list"
      aria-label={checkWords.list}
      className={styles.list}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {rows.getVirtualItems().map((row) => {
        const entry = entries[row.index]
        if (!entry) return null
        return (
          <div
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            role="listitem"
            aria-setsize={entries.length}
            aria-posinset={row.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${String(row.start - offset)}px)` }}
          >
            <Headings entry={entry} />
            <FindingCard
              item={entry.item}
              selected={entry.item.id === selected}
              tabStop={row.index === stop}
              ignoring={entry.item.id === ignoring}
              canWrite={canWrite}
              actions={actions}
              onFix={fix}
              onDone={refocusAfter}
            />
          </div>
        )
      })}
    </div>
  )
}

function Headings({ entry: { table, group } }: { readonly entry: Entry }) {
  const styles = useStyles()
  return (
    <>
      {table && (
        <h3 className={mergeClasses(styles.heading, styles.table)}>
          <span>{table.title}</span>
          {table.sheet !== null && <span className={styles.quiet}>{table.sheet}</span>}
        </h3>
      )}
      {group && (
        <h3 className={styles.heading}>
          <span>{group.of === 'ignored' ? checkWords.ignored : SEVERITY_WORDS[group.of]}</span>
          <span className={styles.quiet}>{group.count}</span>
        </h3>
      )}
    </>
  )
}

function estimate(entry: Entry | undefined): number {
  return 86 + (entry?.table ? 33 : 0) + (entry?.group ? 25 : 0)
}
