import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { Verdict } from '../../src/check/index.ts'
import { Card, TextButton, useNow, type CardTone } from '../common/index.ts'
import type { SheetCheck } from '../session/paneState.ts'
import { checkWords } from '../words/check.ts'
import { when } from './when.ts'

const TONES: Readonly<Record<Verdict, CardTone>> = {
  blocked: 'danger',
  reminders: 'warning',
  ready: 'success',
  unchecked: 'quiet',
}

const useStyles = makeStyles({
  card: { padding: '8px 12px' },
  verdict: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, fontWeight: 400 },
  lead: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  about: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  columns: { marginInlineStart: '-4px' },
  part: { whiteSpace: 'nowrap' },
  stale: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    marginTop: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
})

/** One sentence first: whether the table can go in. Under it, small, what was looked at, when and by which rules. */
export function VerdictCard({
  check,
  sheets,
  onAgain,
  onColumns,
}: {
  readonly check: SheetCheck
  /** Of a workbook: how many sheets were read. null: one sheet, named in `check`. */
  readonly sheets: number | null
  readonly onAgain: () => void
  readonly onColumns: () => void
}) {
  const styles = useStyles()
  const now = useNow()
  const counted = check.items.filter((item) => !item.finding.ignored)
  const of = (severity: string) => counted.filter((item) => item.finding.severity === severity).length
  const { lead, rest } = checkWords.verdict(check.verdict, of('error'), of('warning'))
  const parts = [
    sheets === null ? checkWords.sheet(check.sheet) : checkWords.sheets(sheets),
    ...(check.region === null ? [] : [checkWords.region(check.region)]),
    checkWords.tables(check.tables),
    checkWords.indicators(check.indicators),
    ...(check.verdict === 'ready' ? [checkWords.rules(check.rules), checkWords.millis(check.millis)] : []),
    when(check.checkedAt, now),
    checkWords.pack(check.pack.title, check.pack.version),
  ]
  return (
    <Card tone={check.stale ? 'quiet' : TONES[check.verdict]} className={styles.card}>
      <h2 className={styles.verdict}>
        <span className={styles.lead}>{lead}</span>
        {rest}
      </h2>
      <p className={styles.about}>
        {parts.map((text, index) => (
          // The dot stays with the words before it: no line begins with one.
          <Fragment key={text}>
            <span className={index === 0 ? undefined : styles.part}>
              {text}
              {index < parts.length - 1 && ' ·'}
            </span>{' '}
          </Fragment>
        ))}
      </p>
      {check.indicators > 0 && (
        <TextButton className={styles.columns} aria-haspopup="dialog" onClick={onColumns}>
          {checkWords.columns}
        </TextButton>
      )}
      {check.mergesInferred && <p className={styles.about}>{checkWords.inferred}</p>}
      {check.stale && (
        <div className={styles.stale}>
          <span>{checkWords.stale}</span>
          <TextButton onClick={onAgain}>{checkWords.again}</TextButton>
        </div>
      )}
    </Card>
  )
}
