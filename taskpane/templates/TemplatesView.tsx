import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { EmptyState, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { shownCheck } from '../session/visible.ts'
import { templateWords as words } from '../words/templates.ts'
import { projectsOf } from './projects.ts'

const useStyles = makeStyles({
  projects: { padding: '0 12px 24px' },
  heading: {
    margin: 0,
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  project: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  sheet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  nothing: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** 模板: says what will stand here, and which projects it will be for. */
export function TemplatesView({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const check = useSession(session, shownCheck)
  const projects = useMemo(() => projectsOf(check?.reconciliation.tables ?? []), [check])
  return (
    <>
      <EmptyState art="wait" title={words.title}>
        {words.text}
      </EmptyState>
      <section className={styles.projects}>
        {projects.length === 0 ? (
          <p className={styles.nothing}>{words.noProjects}</p>
        ) : (
          <>
            <h2 className={styles.heading}>{words.projects}</h2>
            <ul className={styles.list}>
              {projects.map(({ name, sheets }) => (
                <li key={name} className={styles.project}>
                  {name}
                  <div className={styles.sheet}>{sheets.map(words.onSheet).join('、')}</div>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}
