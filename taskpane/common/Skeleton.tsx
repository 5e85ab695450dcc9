import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  page: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  block: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.55 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
})

/** The shape of a result that is on its way. */
export function Skeleton() {
  const styles = useStyles()
  return (
    <div className={styles.page} aria-hidden>
      {[62, 24, 68, 68, 68].map((height, index) => (
        <div key={index} className={styles.block} style={{ height, width: height === 24 ? '70%' : '100%' }} />
      ))}
    </div>
  )
}
