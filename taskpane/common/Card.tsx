import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export type CardTone = 'plain' | 'danger' | 'warning' | 'success' | 'quiet'

const useStyles = makeStyles({
  card: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  plain: {},
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBackground2}`,
  },
  warning: {
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    border: `1px solid ${tokens.colorPaletteMarigoldBackground2}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBackground2}`,
  },
  // Shades are gone there: every box keeps its line.
  line: { '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  quiet: { backgroundColor: tokens.colorNeutralBackground2 },
})

/** A box with a hairline. `label` makes it a region of that name. */
export function Card({
  tone = 'plain',
  label,
  className,
  children,
}: {
  readonly tone?: CardTone
  readonly label?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const styles = useStyles()
  return (
    <section
      className={mergeClasses(styles.card, styles[tone], styles.line, className)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </section>
  )
}
