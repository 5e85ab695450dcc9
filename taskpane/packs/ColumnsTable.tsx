import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { CellLink, cellPlace, SeverityMark, Words } from '../common/index.ts'
import type { ColumnsRow, ColumnsTable as Shown } from '../session/packsState.ts'
import { packWords as words } from '../words/packs.ts'

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  name: { width: '31%' },
  sign: { width: '21%' },
  said: { padding: '0 4px 6px', border: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  open: { borderBottomColor: 'transparent', borderBottomWidth: 0 },
  why: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '6px', padding: '1px 0' },
  mark: { paddingTop: '2px' },
  count: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
})

/** A table's indicators in the three columns; under one that would be refused stands why. */
export function ColumnsTable({
  table,
  onGo,
}: {
  readonly table: Shown
  readonly onGo: (sheet: string, place: string) => void
}) {
  const styles = useStyles()
  const refused = table.rows.filter(({ faults }) => faults.length > 0).length
  const unsure = table.rows.filter((row) => isUnsure(row)).length
  const { columnNames: names } = words
  return (
    <>
      {refused > 0 && <p className={styles.count}>{words.columnsRefused(refused)}</p>}
      {unsure > 0 && <p className={styles.count}>{words.columnsUnsure(unsure)}</p>}
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
              {names.name}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.sign)}>
              {names.symbol}
            </th>
            <th scope="col" className={styles.cell}>
              {names.value}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.sign)}>
              {names.unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => {
            const cell = mergeClasses(styles.cell, (row.faults.length > 0 || isUnsure(row)) && styles.open)
            return (
              <Fragment key={cellPlace(row.cell)}>
                <tr>
                  <th scope="row" className={cell}>
                    {row.name}
                  </th>
                  <td className={cell}>{row.symbol}</td>
                  <td className={cell}>{row.value}</td>
                  <td className={cell}>{row.unit}</td>
                </tr>
                <Why row={row} onGo={onGo} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

function Why({ row, onGo }: { readonly row: ColumnsRow; readonly onGo: (sheet: string, place: string) => void }) {
  const styles = useStyles()
  const { faults, sheet, written } = row
  const said = faults.length > 0 ? faults : isUnsure(row) ? [words.unsure(written)] : []
  if (said.length === 0) return null
  const place = cellPlace(row.cell)
  return (
    <tr>
      <td colSpan={4} className={styles.said}>
        {said.map((text) => (
          <div key={text} className={styles.why}>
            <span className={styles.mark}>
              <SeverityMark severity={faults.length > 0 ? 'error' : 'info'} size={14} named={false} />
            </span>
            <span>
              <Words text={text} /> <CellLink place={place} onGo={() => onGo(sheet, place)} />
            </span>
          </div>
        ))}
      </td>
    </tr>
  )
}

/** Where it would be refused that matters more. */
function isUnsure({ unsure, faults }: ColumnsRow): boolean {
  return unsure && faults.length === 0
}
