import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  rail: {
    position: 'relative',
    height: '4px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: 'inherit',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  // Where nobody knows how long: a third of it goes from end to end.
  open: {
    position: 'absolute',
    width: '33%',
    animationName: { from: { left: '-33%' }, to: { left: '100%' } },
    animationDuration: '3s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', left: '33%' },
  },
})

/** How far something is: `done` of `total`; null where that is not known. */
export function Progress({
  label,
  of,
}: {
  readonly label: string
  readonly of: { readonly done: number; readonly total: number } | null
}) {
  const styles = useStyles()
  const total = Math.max(1, of?.total ?? 1)
  return (
    <div
      role="progressbar"
      aria-label={label}
      className={styles.rail}
      {...(of ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': of.done } : {})}
    >
      {of ? (
        <div className={styles.bar} style={{ width: `${String(Math.min(100, (of.done / total) * 100))}%` }} />
      ) : (
        <div className={`${styles.bar} ${styles.open}`} />
      )}
    </div>
  )
}
