import { makeStyles, tokens } from '@fluentui/react-components'
import type { Ignored } from '../../src/check/index.ts'
import { TextButton, Words } from '../common/index.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '8px',
    marginTop: '6px',
    paddingInlineStart: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** Why a finding was let stand, how far that reaches, by whom, when and until when, and what takes it back. */
export function IgnoredNote({
  ignored,
  restores,
  tabStop,
  onRestore,
}: {
  readonly ignored: Ignored
  /** How many findings come back when it is taken back. */
  readonly restores: number
  readonly tabStop: boolean
  readonly onRestore: () => void
}) {
  const styles = useStyles()
  const { scope, reason, by, at, until } = ignored
  const reach = checkWords.ignoredScope[scope]
  return (
    <div className={styles.note}>
      <div className={styles.words}>
        <div>
          <Words text={reason} />
        </div>
        {reach !== '' && <div>{reach}</div>}
        <div className={styles.quiet}>
          <Words text={checkWords.ignoredBy(by, at.slice(0, 10), until)} />
        </div>
        {restores > 1 && (
          <div className={styles.quiet}>
            <Words text={checkWords.restores(restores)} />
          </div>
        )}
      </div>
      <TextButton tabIndex={tabStop ? 0 : -1} onClick={onRestore}>
        {checkWords.unignore}
      </TextButton>
    </div>
  )
}
