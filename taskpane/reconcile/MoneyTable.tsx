import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import { CellLink, Hidden, useFocusRing, Words } from '../common/index.ts'
import type { MoneyLine } from './moneyLines.ts'

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  label: {
    padding: '2px 8px 2px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  amount: {
    width: '1px',
    padding: '2px 0',
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  place: { marginInlineStart: '4px' },
  note: {
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  plain: {},
  sub: { color: tokens.colorNeutralForeground3 },
  gap: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  ok: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
  inner: { fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  // The sign of an opened line takes this room, so that parts stand under the words.
  indented: { paddingInlineStart: '16px' },
  toggle: {
    display: 'inline-block',
    padding: '0 4px 0 16px',
    margin: 0,
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    textIndent: '-16px',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  sign: {
    display: 'inline-block',
    width: '12px',
    height: '12px',
    marginInlineEnd: '4px',
    verticalAlign: '-1px',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionProperty: 'none' },
  },
  open: { transform: 'rotate(90deg)' },
})

/** Amounts at the right, parts indented; a line with items opens. `caption` names the table for readers. */
export function MoneyTable({
  lines,
  caption,
  onGo,
  across = false,
}: {
  readonly lines: readonly MoneyLine[]
  readonly caption: string
  readonly onGo: (sheet: string, place: string) => void
  /** Comparisons: only what they came to is coloured, and those that do not agree stand open at first. */
  readonly across?: boolean
}) {
  const styles = useStyles()
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const turn = (index: number) => {
    const next = new Set(turned)
    if (!next.delete(index)) next.add(index)
    setTurned(next)
  }
  return (
    <table className={styles.table}>
      <caption>
        <Hidden>{caption}</Hidden>
      </caption>
      <tbody>
        {lines.map((line, index) => {
          const open = turned.has(index) !== (across && line.tone === 'gap')
          return (
            <Fragment key={index}>
              <Row line={line} onGo={onGo} plainLabel={across} toggle={{ open, turn: () => turn(index) }} />
              {open && line.items.map((item, at) => <Row key={at} line={item} onGo={onGo} inner />)}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function Row({
  line,
  onGo,
  toggle,
  inner = false,
  plainLabel = false,
}: {
  readonly line: MoneyLine
  readonly onGo: (sheet: string, place: string) => void
  readonly toggle?: { readonly open: boolean; readonly turn: () => void }
  readonly inner?: boolean
  readonly plainLabel?: boolean
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const { label, at, amount, tone, note, items } = line
  const words = <Words text={label} />
  const indented = (inner || tone === 'sub') && styles.indented
  return (
    <>
      <tr className={mergeClasses(!plainLabel && styles[tone], inner && styles.inner)}>
        <th scope="row" className={mergeClasses(styles.label, indented)}>
          {toggle && items.length > 0 ? (
            <button
              type="button"
              className={mergeClasses(styles.toggle, ring)}
              aria-expanded={toggle.open}
              onClick={toggle.turn}
            >
              <svg className={mergeClasses(styles.sign, toggle.open && styles.open)} viewBox="0 0 12 12" aria-hidden>
                <path d="m4.5 2.500 3.500 3.500-3.500 3.500" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              {words}
            </button>
          ) : (
            words
          )}
          {at && <CellLink place={at.place} onGo={() => onGo(at.sheet, at.place)} className={styles.place} />}
        </th>
        <td className={mergeClasses(styles.amount, plainLabel && styles[tone])}>{amount}</td>
      </tr>
      {note !== null && (
        <tr>
          <td colSpan={2} className={mergeClasses(styles.note, indented)}>
            <Words text={note} />
          </td>
        </tr>
      )}
    </>
  )
}
