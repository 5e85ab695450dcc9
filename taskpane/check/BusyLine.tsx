import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Progress } from '../common/index.ts'
import type { Busy } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { TASK_WORDS } from '../words/check.ts'
import { commonWords } from '../words/common.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '12px', width: '100%', minHeight: '32px' },
  words: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', marginBottom: '4px' },
})

/** What is under way for more than a second, how far it is, and 取消. */
export function BusyLine({ busy, actions }: { readonly busy: Busy; readonly actions: PaneActions }) {
  const styles = useStyles()
  const { progress, task } = busy
  const label = progress ? `${String(progress.done)} / ${String(progress.total)} ${progress.label}` : TASK_WORDS[task]
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        <Progress label={TASK_WORDS[task]} of={progress} />
      </div>
      <Button onClick={actions.cancel}>{commonWords.cancel}</Button>
    </div>
  )
}
