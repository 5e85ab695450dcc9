import { makeStyles, tokens } from '@fluentui/react-components'
import type { Severity } from '../../src/rules/index.ts'
import { SEVERITY_WORDS } from '../words/common.ts'

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block', forcedColorAdjust: 'auto' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  info: { color: tokens.colorBrandForeground1 },
  // The sign inside is cut out of the shape: it takes the colour of whatever lies behind.
  shape: { fill: 'currentColor', '@media (forced-colors: active)': { fill: 'CanvasText' } },
})

/** 16 × 16 each: a disc with ×, a triangle with !, a square with i. The signs are holes (evenodd). */
const SHAPES: Readonly<Record<Severity, string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9 5.9 4.8Z',
  warning:
    'M7.1 1.6a1 1 0 0 1 1.8 0l6.4 12a1 1 0 0 1-.9 1.4H1.6a1 1 0 0 1-.9-1.4l6.4-12ZM7.2 5.8v4.4h1.6V5.8H7.2Zm0 5.5v1.6h1.6v-1.6H7.2Z',
  info: 'M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM7.2 3.9v1.6h1.6V3.9H7.2Zm0 3v5.2h1.6V6.9H7.2Z',
}

/** The sign of a severity; each has its own shape, so that colour is never alone. Its word is its name for readers. */
export function SeverityMark({
  severity,
  size = 16,
  named = true,
}: {
  readonly severity: Severity
  readonly size?: number
  /** false where the word stands beside it. */
  readonly named?: boolean
}) {
  const styles = useStyles()
  const name = named ? { role: 'img', 'aria-label': SEVERITY_WORDS[severity] } : { 'aria-hidden': true as const }
  return (
    <svg {...name} className={`${styles.mark} ${styles[severity]}`} width={size} height={size} viewBox="0 0 16 16">
      <path className={styles.shape} fillRule="evenodd" d={SHAPES[severity]} />
    </svg>
  )
}
