import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { TextButton, TextField } from '../common/index.ts'
import type { PackUse } from '../session/packsState.ts'
import type { PaneSession } from '../session/session.ts'
import { ruleWords as words } from '../words/rules.ts'

/** Where the pack comes from and what it changes: with the rest about packs, in a part of its own. */
const PackHead = lazy(async () => {
  const { PackHead: head } = await import(/* webpackChunkName: "seldom" */ '../packs/index.ts')
  return { default: head }
})

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '0 8px' },
  pack: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  ask: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** The pack in use, what this workbook changes of it, and the search. */
export function RulesHead({
  session,
  pack,
  own,
  text,
  onText,
  onReset,
}: {
  readonly session: PaneSession
  readonly pack: PackUse | null
  /** How many rules this workbook has changed. */
  readonly own: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly onReset: () => void
}) {
  const styles = useStyles()
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles.head}>
      <div>
        <div className={styles.line}>
          {pack ? <h2 className={styles.pack}>{words.pack(pack.title, pack.version)}</h2> : <span />}
          {own > 0 && !asking && <TextButton onClick={() => setAsking(true)}>{words.resetAll}</TextButton>}
        </div>
        <Suspense fallback={null}>
          <PackHead session={session} />
        </Suspense>
        <p className={styles.hint}>
          {own > 0 ? `${words.ownCount(own)}。` : ''}
          {words.thisWorkbook}
        </p>
      </div>
      {asking && own > 0 && (
        <div className={styles.ask} role="group" aria-label={words.resetAsk(own)}>
          <span>{words.resetAsk(own)}</span>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setAsking(false)
              onReset()
            }}
          >
            {words.resetYes(own)}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {words.cancel}
          </Button>
        </div>
      )}
      <TextField
        type="search"
        aria-label={words.search}
        placeholder={`${words.search}：${words.searchHint}`}
        value={text}
        onChange={(value) => onText(value)}
      />
    </div>
  )
}
