import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export type Art = 'clean' | 'start' | 'search' | 'lock' | 'lost' | 'wait' | 'broken'

const useStyles = makeStyles({
  line: { stroke: tokens.colorNeutralForeground3, strokeWidth: '2', fill: 'none' },
  sheet: { stroke: tokens.colorNeutralForeground3, strokeWidth: '2', fill: tokens.colorNeutralBackground2 },
  text: { stroke: tokens.colorNeutralStroke1, strokeWidth: '2.5', fill: 'none' },
  ok: { fill: tokens.colorStatusSuccessBackground3 },
  brand: { fill: tokens.colorBrandBackground },
  quiet: { fill: tokens.colorNeutralForeground3 },
  sign: {
    stroke: tokens.colorNeutralForegroundInverted,
    strokeWidth: '2.2',
    fill: 'none',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  lens: { stroke: tokens.colorBrandForeground1, strokeWidth: '2.5', fill: tokens.colorNeutralBackground1 },
})

/** A small drawing, 72 × 72: a sheet of paper with a badge that says what happened. Says nothing to readers. */
export function ArtPicture({ art }: { readonly art: Art }) {
  const styles = useStyles()
  const badges: Readonly<Record<Art, ReactNode>> = {
    clean: (
      <>
        <circle className={styles.ok} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="m46 52 4.5 4.5L58.5 48" />
      </>
    ),
    start: (
      <>
        <circle className={styles.brand} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="M48.5 46.5 57 52l-8.5 5.5Z" />
      </>
    ),
    search: (
      <>
        <circle className={styles.lens} cx="50" cy="49" r="9" />
        <path className={styles.lens} d="m56.5 55.5 7 7" strokeLinecap="round" />
      </>
    ),
    lock: (
      <>
        <circle className={styles.quiet} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="M47 51.5h10v6.5H47ZM49 51.5V49a3 3 0 0 1 6 0v2.5" />
      </>
    ),
    lost: (
      <>
        <circle className={styles.quiet} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="m47.5 47.5 9 9M56.5 47.5l-9 9" />
      </>
    ),
    wait: (
      <>
        <circle className={styles.quiet} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="M52 45v7.5l5 3" />
      </>
    ),
    broken: (
      <>
        <circle className={styles.quiet} cx="52" cy="52" r="13" />
        <path className={styles.sign} d="M52 45.5v8M52 58.200v.1" />
      </>
    ),
  }
  return (
    <svg aria-hidden width="72" height="72" viewBox="0 0 72 72">
      <rect className={styles.sheet} x="15" y="9" width="38" height="48" rx="4" />
      <path className={styles.text} d="M23 21h22M23 29h22M23 37h12" strokeLinecap="round" />
      {badges[art]}
    </svg>
  )
}
