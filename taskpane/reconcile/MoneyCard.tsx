import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, type ReactNode } from 'react'
import type { CrossCheck, TableMoney } from '../../src/check/reconcile.ts'
import { Card } from '../common/index.ts'
import { reconcileWords as words } from '../words/reconcile.ts'
import { crossLine, moneyLines } from './moneyLines.ts'
import { MoneyTable } from './MoneyTable.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px', marginBottom: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: {
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  sheet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
})

type Go = (sheet: string, place: string) => void

/** One table's money. `sheet` is said where there are several. */
export function MoneyCard({
  table,
  sheet,
  onGo,
}: {
  readonly table: TableMoney
  readonly sheet: boolean
  readonly onGo: Go
}) {
  const styles = useStyles()
  const lines = useMemo(() => moneyLines(table), [table])
  const { project } = table
  return (
    <Titled
      title={project}
      aside={
        <>
          <span className={styles.unit}>{words.unit(table.unit)}</span>
          {sheet && <span className={styles.sheet}>{words.onSheet(table.sheet)}</span>}
        </>
      }
    >
      <MoneyTable lines={lines} caption={words.caption(project)} onGo={onGo} />
    </Titled>
  )
}

/** The comparisons across tables. */
export function AcrossCard({ checks, onGo }: { readonly checks: readonly CrossCheck[]; readonly onGo: Go }) {
  const lines = useMemo(() => checks.map(crossLine), [checks])
  return (
    <Titled title={words.across}>
      <MoneyTable lines={lines} caption={words.across} onGo={onGo} across />
    </Titled>
  )
}

function Titled({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const styles = useStyles()
  return (
    <Card label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside}
      </div>
      {children}
    </Card>
  )
}
