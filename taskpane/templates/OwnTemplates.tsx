import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { TextButton, useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { templateWords as words } from '../words/templates.ts'

const useStyles = makeStyles({
  all: { marginTop: '8px' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '32px' },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
})

/** The user's own templates on this computer, to be deleted: the first click asks, the second deletes. */
export function OwnTemplates({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const ring = useFocusRing()
  const own = useSession(session, (state) => state.templates.own)
  const [asked, setAsked] = useState<string | null>(null)
  if (own.length === 0) return null
  const drop = (id: string) => {
    if (asked === id) session.actions.templates.dropOwn(id)
    setAsked(asked === id ? null : id)
  }
  return (
    <details className={styles.all}>
      <summary className={mergeClasses(styles.summary, ring)}>{words.own(own.length)}</summary>
      <ul className={styles.list}>
        {own.map(({ id, title, keptOn }) => (
          <li key={id} className={styles.row}>
            <span className={styles.title}>{words.ownKept(title, keptOn)}</span>
            <TextButton
              aria-label={asked === id ? `${words.dropOwnSure}：${title}` : words.dropOwnOf(title)}
              onClick={() => drop(id)}
            >
              {asked === id ? words.dropOwnSure : words.dropOwn}
            </TextButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
