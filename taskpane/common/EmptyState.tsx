import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ArtPicture, type Art } from './art.tsx'

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '40px 24px 32px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
  title: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    maxWidth: '320px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '12px' },
})

/** What is shown where there is nothing to list: a drawing, one sentence, what to do next. */
export function EmptyState({
  art,
  title,
  children,
  actions,
}: {
  readonly art: Art
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.state}>
      <ArtPicture art={art} />
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
