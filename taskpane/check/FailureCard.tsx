import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Card, Words } from '../common/index.ts'
import type { Failure } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { FAILURE_TITLES } from '../words/check.ts'
import { commonWords } from '../words/common.ts'
import { DismissButton } from './DismissButton.tsx'

const useStyles = makeStyles({
  card: { padding: '8px 12px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  retry: { marginTop: '8px' },
})

/** Something did not work while a result stands below: what, why, what to do, and 重试 where that can help. */
export function FailureCard({ failure, actions }: { readonly failure: Failure; readonly actions: PaneActions }) {
  const styles = useStyles()
  return (
    <Card tone="warning" className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{FAILURE_TITLES[failure.code]}</h2>
        <DismissButton onDismiss={actions.dismiss} />
      </div>
      <p className={styles.text}>
        <Words text={failure.message} />
      </p>
      {failure.retry && (
        <Button size="small" className={styles.retry} onClick={() => void actions.retry()}>
          {commonWords.retry}
        </Button>
      )}
    </Card>
  )
}
