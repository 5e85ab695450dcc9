import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type KeyboardEvent } from 'react'
import { EmptyState, TextButton, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { IndicatorGroup } from '../session/templatesState.ts'
import { templateWords as words } from '../words/templates.ts'
import { IndicatorRow } from './IndicatorRow.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  has: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  found: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0 8px 0 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  nothing: {
    margin: 0,
    padding: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
})

/** The indicators by class. One at a time stands open to be changed. */
export function IndicatorList({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { groups, search, here, sheet } = useSession(session, (state) => state.templates)
  const { templates: actions, goTo } = session.actions
  const [open, setOpen] = useState<string | null>(null)
  const searching = search.trim() !== ''
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)
  if (count === 0 && searching) {
    return (
      <EmptyState
        art="search"
        title={words.searchNone}
        actions={<Button onClick={() => actions.search('')}>{words.clearSearch}</Button>}
      >
        {words.searchNoneText}
      </EmptyState>
    )
  }
  if (count === 0 && here) return <p className={styles.nothing}>{words.hereNone}</p>
  return (
    <div onKeyDown={(event) => moveAlong(event, setOpen)}>
      {searching && (
        <div className={styles.found}>
          <span>
            <Words text={words.found(count)} />
          </span>
          <TextButton onClick={() => actions.search('')}>{words.clearSearch}</TextButton>
        </div>
      )}
      {groups.map((group) => (
        <section key={group.level2} aria-labelledby={`class-${group.level2}`}>
          <div className={styles.head}>
            <h3 id={`class-${group.level2}`} className={styles.title}>
              {words.group(group.level1, group.level2)}
            </h3>
            <span className={styles.has}>
              <Words text={asideOf(group)} />
            </span>
          </div>
          <ul className={styles.list}>
            {group.items.map((item) => (
              <IndicatorRow
                key={item.key}
                item={item}
                open={open === item.key}
                onOpen={setOpen}
                actions={actions}
                onGo={(place) => void goTo(sheet, place)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** From tick to tick with the arrows; Enter opens the indicator to change it, as Space ticks it. */
function moveAlong(event: KeyboardEvent<HTMLElement>, open: (key: string) => void): void {
  const { target, key, currentTarget } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  if (key === 'Enter') {
    event.preventDefault()
    open(target.value)
    return
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  event.preventDefault()
  const ticks = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:not(:disabled)')]
  const next = ticks[ticks.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}

function asideOf({ has, budget }: IndicatorGroup): string {
  return [has > 0 ? words.has(has) : '', budget === null ? '' : words.mustMake(budget)].filter(Boolean).join(' · ')
}
