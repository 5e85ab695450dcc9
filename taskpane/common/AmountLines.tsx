import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CellLink } from './CellLink.tsx'
import { Words } from './Words.tsx'

export type AmountTone = 'plain' | 'sub' | 'total' | 'gap' | 'ok'

export interface AmountLine {
  readonly label: string
  /** 'G23' */
  readonly place?: string
  readonly onPlace?: () => void
  /** As written: '137.00', '+4.00', '—'. */
  readonly amount: string
  readonly tone?: AmountTone
  /** The line that is being pointed at. */
  readonly current?: boolean
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  label: {
    padding: '0 8px',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  amount: {
    padding: '0 8px',
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    width: '1px',
  },
  place: { marginInlineStart: '4px' },
  plain: {},
  sub: { color: tokens.colorNeutralForeground3, '& > th': { paddingInlineStart: '20px' } },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: '1px' },
  },
  gap: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  ok: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/**
 * A sum as an accountant writes it: amounts at the right in tabular figures, a rule above the total, the gap last. The
 * unit is said once, by the heading or by the total's label. `caption` names the table for readers.
 */
export function AmountLines({
  lines,
  caption,
  className,
}: {
  readonly lines: readonly AmountLine[]
  readonly caption?: string
  readonly className?: string | undefined
}) {
  const styles = useStyles()
  return (
    <table className={mergeClasses(styles.table, className)}>
      {caption !== undefined && <caption className={styles.hidden}>{caption}</caption>}
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={index}
            className={mergeClasses(styles[line.tone ?? 'plain'], line.current === true && styles.current)}
            {...(line.current === true ? { 'aria-current': true } : {})}
          >
            <th scope="row" className={styles.label}>
              <Words text={line.label} />
              {line.place !== undefined && line.onPlace && (
                <CellLink place={line.place} onGo={line.onPlace} className={styles.place} />
              )}
            </th>
            <td className={styles.amount}>{line.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
