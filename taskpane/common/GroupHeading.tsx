import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  aside: { fontWeight: tokens.fontWeightRegular },
})

/** The strip above a group of a list, with what there is to count at its right. */
export function GroupHeading({
  level: Level,
  aside,
  children,
}: {
  readonly level: 'h2' | 'h3'
  readonly aside?: string
  readonly children: ReactNode
}) {
  const styles = useStyles()
  return (
    <Level className={styles.heading}>
      {children}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </Level>
  )
}
