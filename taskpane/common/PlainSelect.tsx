import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { SelectHTMLAttributes } from 'react'
import { useFocusRing } from './focusRing.ts'

const useStyles = makeStyles({
  place: { position: 'relative', display: 'block' },
  select: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '24px',
    margin: 0,
    padding: '2px 24px 2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textOverflow: 'ellipsis',
    appearance: 'none',
    cursor: 'pointer',
  },
  sign: {
    position: 'absolute',
    right: '8px',
    top: 'calc(50% - 6px)',
    width: '12px',
    height: '12px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
})

/** The browser's own list of choices in the look of the fields beside it: Fluent's weighs 4 KB more. */
export function PlainSelect({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  const styles = useStyles()
  const ring = useFocusRing()
  return (
    <span className={styles.place}>
      <select {...rest} className={mergeClasses(styles.select, ring, className)} />
      <svg aria-hidden className={styles.sign} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.2">
        <path d="m2.500 4.500 3.500 3.500 3.500-3.500" />
      </svg>
    </span>
  )
}
