import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { EmptyState, Words, type Art } from '../common/index.ts'
import type { Failure } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords, FAILURE_TITLES } from '../words/check.ts'
import { commonWords } from '../words/common.ts'

const ART: Readonly<Partial<Record<Failure['code'], Art>>> = {
  protected: 'lock',
  'read-only': 'lock',
  'no-table': 'search',
  'no-such-sheet': 'search',
  'host-lost': 'lost',
  timeout: 'wait',
  'cell-editing': 'wait',
  cancelled: 'wait',
}

const useStyles = makeStyles({ text: { margin: 0 }, long: { textAlign: 'start' } })

/** Nothing could be checked: what happened, why, what to do. Without a table also 选择区域. */
export function FailureScreen({ failure, actions }: { readonly failure: Failure; readonly actions: PaneActions }) {
  const styles = useStyles()
  const noTable = failure.code === 'no-table'
  return (
    <EmptyState
      art={ART[failure.code] ?? 'broken'}
      title={FAILURE_TITLES[failure.code]}
      actions={
        <>
          {noTable && (
            <Button onClick={() => void actions.checkSheet({ selection: true })}>{checkWords.chooseRegion}</Button>
          )}
          {/* Without a table, 检查本表 above is the same. */}
          {failure.retry && !noTable && (
            <Button appearance="primary" onClick={() => void actions.retry()}>
              {commonWords.retry}
            </Button>
          )}
        </>
      }
    >
      <p className={mergeClasses(styles.text, noTable && styles.long)}>
        <Words text={failure.message} />
      </p>
    </EmptyState>
  )
}
