import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CellLink, TextButton, useFocusRing, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { templateWords as words } from '../words/templates.ts'

const useStyles = makeStyles({
  box: {
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  text: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: '20px', overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
    color: tokens.colorNeutralForeground3,
  },
})

/** How the goal of this kind of project is worded: open where the table's own is blank, folded where it is written. */
export function GoalPattern({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const ring = useFocusRing()
  const { goal, sheet } = useSession(session, (state) => state.templates)
  const { actions } = session
  if (!goal) return null
  const { text, place } = goal
  const body = (
    <>
      <p className={styles.text}>
        <Words text={text} />
      </p>
      <div className={styles.foot}>
        <span>{words.goalHint}</span>
        <TextButton onClick={actions.templates.copyGoal}>
          {place === null ? words.goalCopy : words.goalCopyTo(place)}
        </TextButton>
      </div>
    </>
  )
  if (place === null) {
    return (
      <details className={styles.box}>
        <summary className={mergeClasses(styles.summary, ring)}>{words.goalPattern}</summary>
        {body}
      </details>
    )
  }
  return (
    <section className={styles.box} aria-label={words.goalBlank}>
      <div className={styles.head}>
        <CellLink place={place} onGo={() => void actions.goTo(sheet, place)} />
        <span>{words.goalBlank}</span>
      </div>
      {body}
    </section>
  )
}
