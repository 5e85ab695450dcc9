import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { FailureCard } from '../check/FailureCard.tsx'
import { FailureScreen } from '../check/FailureScreen.tsx'
import { EmptyState, TextButton, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { shownCheck } from '../session/visible.ts'
import { reconcileWords as words } from '../words/reconcile.ts'
import { AcrossCard, MoneyCard } from './MoneyCard.tsx'
import { countOutcomes, hasMoney, shownTables } from './moneyLines.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 24px' },
  // Close under the other button of that state.
  start: { display: 'flex', justifyContent: 'center', marginTop: '-24px' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  said: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  stale: {
    padding: '4px 4px 4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
})

/** 对账: what each table says of money, side by side with what its lines make. */
export function ReconcileView({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const [onlyApart, setOnlyApart] = useState(false)
  const check = useSession(session, shownCheck)
  const failure = useSession(session, (state) => state.failure)
  const busy = useSession(session, ({ busy }) => busy?.task === 'check' || busy?.task === 'workbook')
  const { actions } = session

  const start = (
    <Button appearance="primary" disabled={busy} onClick={() => void actions.checkSheet()}>
      {busy ? words.checking : words.check}
    </Button>
  )
  // No table: what was looked for matters more than what an earlier check gave.
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

  const { tables, across } = check.reconciliation
  const withMoney = tables.filter(hasMoney)
  const outcomes = countOutcomes(withMoney)
  const { apart } = outcomes
  const shown = shownTables(check.reconciliation, onlyApart && apart > 0)
  const severalSheets = new Set(withMoney.map(({ sheet }) => sheet)).size > 1
  const go = (sheet: string, place: string) => void actions.goTo(sheet, place)
  return (
    <div className={styles.view}>
      {failure && <FailureCard failure={failure} actions={actions} />}
      {check.stale && (
        <div className={`${styles.bar} ${styles.stale}`}>
          <span className={styles.said}>{words.stale}</span>
          <TextButton disabled={busy} onClick={() => void actions.recheck()}>
            {busy ? words.checking : words.recheck}
          </TextButton>
        </div>
      )}
      {withMoney.length > 1 && (
        <div className={styles.bar}>
          <span className={styles.said}>
            <Words text={words.summary(outcomes)} />
          </span>
          {apart > 0 && apart < withMoney.length && (
            <Button
              size="small"
              shape="circular"
              appearance={onlyApart ? 'primary' : 'secondary'}
              aria-pressed={onlyApart}
              onClick={() => setOnlyApart(!onlyApart)}
            >
              {words.onlyApart}
            </Button>
          )}
        </div>
      )}
      {withMoney.length === 0 && across.length === 0 && <Nothing tables={check.tables} />}
      {shown.map((table) => (
        <MoneyCard key={table.table} table={table} sheet={severalSheets} onGo={go} />
      ))}
      {across.length > 0 && <AcrossCard checks={across} onGo={go} />}
    </div>
  )
}

function Nothing({ tables }: { readonly tables: number }) {
  return tables === 0 ? (
    <EmptyState art="search" title={words.noTable}>
      {words.noTableText}
    </EmptyState>
  ) : (
    <EmptyState art="search" title={words.noMoney}>
      {words.noMoneyText}
    </EmptyState>
  )
}
