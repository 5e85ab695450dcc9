import { makeStyles, tokens } from '@fluentui/react-components'
import { TextButton, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { DismissButton } from './DismissButton.tsx'

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    maxHeight: '40%',
    overflowY: 'auto',
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  list: { margin: '0 0 4px', padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
})

/**
 * What was done, with 撤销 where it can be taken back, and what was left alone with the reasons. It stands above the
 * bottom bar: seen wherever the list is scrolled to, and nothing above it moves. Read out by the live region.
 */
export function NoticeLine({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const notice = useSession(session, (state) => state.notice)
  if (!notice) return null
  return (
    <div className={styles.box} tabIndex={notice.skipped.length > 0 ? 0 : -1}>
      <div className={styles.line}>
        <span className={styles.text}>
          <Words text={notice.text} />
        </span>
        {notice.undo && <TextButton onClick={() => void session.actions.undo()}>{checkWords.undo}</TextButton>}
        <DismissButton onDismiss={session.actions.dismiss} />
      </div>
      {notice.skipped.length > 0 && (
        <ul className={styles.list} aria-label={checkWords.skipped(notice.skipped.length)}>
          {notice.skipped.map((skipped, index) => (
            <li key={index}>
              <Words text={skipped.message} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
