import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { Hidden, Words } from '../common/index.ts'
import { ruleWords } from '../words/rules.ts'
import { exampleTable } from './exampleTable.ts'

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', borderRadius: tokens.borderRadiusMedium },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  label: { fontWeight: 'inherit', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  sheet: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  marked: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 1px ${tokens.colorStatusDangerForeground1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
})

/** An example as a small sheet; the cell where a finding stands is marked. */
export function ExampleSheet({ lines, caption }: { readonly lines: readonly string[]; readonly caption: string }) {
  const styles = useStyles()
  const { rows, width } = useMemo(() => exampleTable(lines), [lines])
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption>
          <Hidden>{caption}</Hidden>
        </caption>
        <tbody>
          {rows.map(({ kind, cells }, row) => {
            const taken = cells.reduce((sum, { span }) => sum + span, 0)
            return (
              <tr key={row}>
                {cells.map(({ text, marked, span }, col) => {
                  const last = col === cells.length - 1
                  const label = kind === 'field' && col === 0
                  const Cell = kind === 'sheet' || label ? 'th' : 'td'
                  return (
                    <Cell
                      key={col}
                      colSpan={last ? span + width - taken : span}
                      className={mergeClasses(
                        styles.cell,
                        label && styles.label,
                        kind === 'sheet' && styles.sheet,
                        marked && styles.marked,
                      )}
                    >
                      <Words text={text} />
                      {marked && <Hidden>（{ruleWords.page.markedCell}）</Hidden>}
                    </Cell>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
