import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { Hidden, ModalDialog, Words, useDialogStyles, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { InsertionPreview, PreviewRow } from '../session/templatesState.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import { Consequences } from './InsertionCard.tsx'

const useStyles = makeStyles({
  table: {
    width: '100%',
    margin: '8px 0',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  head: { textAlign: 'start', fontWeight: 'inherit', padding: '2px 6px', color: tokens.colorNeutralForeground3 },
  number: {
    width: '1px',
    padding: '4px 6px',
    verticalAlign: 'top',
    textAlign: 'end',
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: 'inherit',
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: '4px 6px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  value: { textAlign: 'end' },
  level: { color: tokens.colorNeutralForeground3 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  kept: { color: tokens.colorNeutralForeground3 },
  // New is also said: a plus before the row's number.
  fresh: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusSuccessForeground1}`,
    color: tokens.colorNeutralForeground1,
  },
  gap: { padding: '0 6px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
  changes: { margin: '4px 0 8px', padding: 0, listStyleType: 'none' },
  change: { display: 'flex', gap: '8px', padding: '1px 0', fontVariantNumeric: 'tabular-nums' },
  place: { minWidth: '5ch', fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
})

const TITLE = 'insertion-title'

/** The rows in their places, before anything is written. */
export function PreviewDialog({ session }: { readonly session: PaneSession }) {
  const styles = useDialogStyles()
  const { preview, previewing } = useSession(session, (state) => state.templates)
  const { templates: actions } = session.actions
  if (!preview || !previewing) return null
  const { newRows, filledRows } = preview
  return (
    <ModalDialog className={styles.surface} labelledBy={TITLE} onClose={actions.closePreview}>
      <h2 id={TITLE} className={styles.title}>
        {words.will(newRows.length, filledRows.length)}
      </h2>
      <div className={styles.content} tabIndex={0} role="group" aria-labelledby={TITLE}>
        <Consequences preview={preview} />
        <Rows preview={preview} />
        <Changes preview={preview} />
        <p className={styles.hint}>{words.previewHint}</p>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void actions.insert()}>
          {words.insert(newRows.length, filledRows.length)}
        </Button>
        <Button onClick={actions.closePreview}>{commonWords.cancel}</Button>
      </div>
    </ModalDialog>
  )
}

function Rows({ preview }: { readonly preview: InsertionPreview }) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <caption>
        <Hidden>{words.previewCaption}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {words.columns.row}
          </th>
          <th scope="col" className={styles.head}>
            {words.columns.indicator}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.value)}>
            {words.columns.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.clusters.map((cluster, index) => (
          <Fragment key={index}>
            {index > 0 && (
              <tr aria-hidden>
                <td className={styles.gap} colSpan={3}>
                  …
                </td>
              </tr>
            )}
            {cluster.map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { number, kind, level2, name, value } }: { readonly row: PreviewRow }) {
  const styles = useStyles()
  const isNew = kind !== 'kept'
  return (
    <tr className={mergeClasses(styles.row, isNew ? styles.fresh : styles.kept)}>
      <th scope="row" className={styles.number}>
        {isNew && <span aria-hidden>+</span>}
        {number}
        {isNew && <Hidden>{words.kinds[kind]}</Hidden>}
      </th>
      <td className={styles.cell}>
        {name}
        {level2 !== '' && <div className={styles.level}>{level2}</div>}
      </td>
      <td className={mergeClasses(styles.cell, styles.value)}>
        <Words text={value} />
      </td>
    </tr>
  )
}

function Changes({ preview: { changes } }: { readonly preview: InsertionPreview }) {
  const styles = useStyles()
  if (changes.length === 0) return null
  return (
    <ul className={styles.changes}>
      {changes.map(({ place, from, to }) => (
        <li key={place} className={styles.change}>
          <span className={styles.place}>{place}</span>
          <span>{words.changeLine(from, to)}</span>
        </li>
      ))}
    </ul>
  )
}
