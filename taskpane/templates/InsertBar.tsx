import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BusyLine } from '../check/BusyLine.tsx'
import { TextButton, useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { templateWords as words } from '../words/templates.ts'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 12px',
    minHeight: '48px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { minWidth: 0, paddingInline: '12px' },
  quiet: { marginInlineStart: 'auto' },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** The one thing to do next; where this program cannot be written in, the indicators can be copied. */
export function InsertBar({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const busy = useSession(session, (state) => state.busy)
  const canWrite = useSession(session, (state) => state.abilities?.write === true)
  const canAdd = useSession(session, (state) => state.abilities?.newSheet === true)
  const { preview, ticked, faulty } = useSession(session, (state) => state.templates)
  const long = useAfter(busy?.since ?? null, 1000)
  const { actions } = session
  const { templates } = actions
  if (busy && long) {
    return (
      <div className={styles.bar}>
        <BusyLine busy={busy} actions={actions} />
      </div>
    )
  }
  return (
    <div className={styles.bar}>
      {canWrite ? (
        <Button
          appearance="primary"
          className={styles.main}
          disabled={preview === null || busy?.task === 'insert'}
          onClick={() => void templates.preview()}
        >
          {words.previewButton(preview?.newRows.length ?? 0, preview?.filledRows.length ?? 0)}
        </Button>
      ) : (
        <>
          <span className={styles.said}>{words.readOnly}</span>
          <Button className={styles.main} disabled={ticked === faulty} onClick={templates.copyTicked}>
            {words.copyTicked(ticked - faulty)}
          </Button>
        </>
      )}
      <span className={styles.quiet}>
        {canAdd && <TextButton onClick={() => void templates.startBlank()}>{words.blank}</TextButton>}
        <TextButton onClick={templates.saveAsType}>{words.saveAs}</TextButton>
      </span>
    </div>
  )
}
