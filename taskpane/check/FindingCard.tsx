import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useId, type MouseEvent } from 'react'
import { CellLink, SeverityMark, useFocusRing, Words } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { FindingDetails } from './FindingDetails.tsx'
import { IgnoredNote } from './IgnoredNote.tsx'
import { QuickFix } from './QuickFix.tsx'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    // The open one has a bar at its side: seen without colours too.
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      width: '3px',
      backgroundColor: tokens.colorCompoundBrandForeground1,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  mark: { paddingTop: '3px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: { flexShrink: 0 },
  message: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
})

/**
 * A finding: its shape, title and cell, one sentence with the figures. The selected one opens. A click anywhere on it
 * opens it and goes to the cell. Only the selected one has buttons in the tab order: the list is one tab stop.
 */
export const FindingCard = memo(function FindingCard({
  item,
  selected,
  tabStop,
  ignoring,
  canWrite,
  actions,
  onFix,
  onDone,
}: {
  readonly item: FindingItem
  readonly selected: boolean
  readonly tabStop: boolean
  /** A reason is being asked for it. */
  readonly ignoring: boolean
  readonly canWrite: boolean
  readonly actions: PaneActions
  readonly onFix: (id: string) => void
  /** The control that was pressed goes away: once the action is done, the focus has to go somewhere. */
  readonly onDone: (action: Promise<void>) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const id = useId()
  const { finding } = item
  const open = () => void actions.select(item.id, { go: true })
  const onClick = (event: MouseEvent) => {
    // A press on a control inside does what the control says; marking words with the mouse is no press.
    const inside = event.target instanceof Element && event.target.closest('button, input, form, label, a')
    if (!inside && (window.getSelection()?.toString() ?? '') === '') open()
  }
  return (
    <div
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}message`}
      aria-current={selected}
      tabIndex={tabStop ? 0 : -1}
      data-finding={item.id}
      className={mergeClasses(styles.card, ring, selected && styles.selected)}
      onClick={onClick}
    >
      <div className={styles.mark}>
        <SeverityMark severity={finding.severity} />
      </div>
      <div>
        <div className={styles.head}>
          <h4 id={`${id}title`} className={styles.title}>
            {item.title}
          </h4>
          <CellLink place={item.place} onGo={open} tabStop={false} className={styles.place} />
        </div>
        <p id={`${id}message`} className={styles.message}>
          <Words text={finding.message} />
        </p>
        {selected ? (
          <FindingDetails
            item={item}
            ignoring={ignoring}
            canWrite={canWrite}
            actions={actions}
            onFix={onFix}
            onDone={onDone}
          />
        ) : (
          <QuickFix item={item} canWrite={canWrite} onFix={onFix} />
        )}
        {finding.ignored && (
          <IgnoredNote
            ignored={finding.ignored}
            restores={item.restores}
            tabStop={selected}
            onRestore={() => {
              onDone(actions.unignore(item.id))
            }}
          />
        )}
      </div>
    </div>
  )
})
