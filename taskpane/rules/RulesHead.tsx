import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { TextButton, TextField } from '../common/index.ts'
import type { SheetCheck } from '../session/paneState.ts'
import { ruleWords as words } from '../words/rules.ts'

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
  pack,
  own,
  text,
  onText,
  onReset,
}: {
  readonly pack: SheetCheck['pack'] | null
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
        <p className={styles.hint}>
          {pack ? '' : words.noPack}
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
