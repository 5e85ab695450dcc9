import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { ModalDialog, PlainSelect, useDialogStyles, useSession } from '../common/index.ts'
import type { ColumnsTable as Shown } from '../session/packsState.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'
import { packWords as words } from '../words/packs.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { copied } from './copied.ts'

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '96px',
    marginTop: '8px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    resize: 'vertical',
  },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

const TITLE = 'columns-title'

/** 计算符号, 指标值 and 计量单位 of a table, to be copied; what the bureau's system would refuse is marked. */
export function ColumnsDialog({ session }: { readonly session: PaneSession }) {
  const frame = useDialogStyles()
  const columns = useSession(session, (state) => state.packs.columns)
  const close = () => void session.actions.packs.closeColumns()
  if (!columns) return null
  return (
    <ModalDialog className={frame.surface} labelledBy={TITLE} onClose={close}>
      <ColumnsBody session={session} columns={columns} onClose={close} />
    </ModalDialog>
  )
}

function ColumnsBody({
  session,
  columns,
  onClose,
}: {
  readonly session: PaneSession
  readonly columns: readonly Shown[]
  readonly onClose: () => void
}) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const [id, setId] = useState(columns[0]?.id)
  const [said, setSaid] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const table = columns.find((one) => one.id === id) ?? columns[0]
  const sheets = new Set(columns.map(({ sheet }) => sheet)).size
  const take = async (text: string) => {
    const isCopied = await copied(text)
    setSaid(isCopied ? words.copied : words.copyByHand)
    if (isCopied) return
    area.current?.focus()
    area.current?.select()
  }
  const go = (sheet: string, place: string) => {
    onClose()
    void session.actions.goTo(sheet, place)
  }
  return (
    <>
      <h2 id={TITLE} className={frame.title}>
        {words.columnsTitle}
      </h2>
      <div className={frame.content}>
        <p className={frame.hint}>{table ? words.columnsHint : words.columnsNone}</p>
        {columns.length > 1 && (
          <PlainSelect
            aria-label={words.columnsTable}
            value={table?.id}
            onChange={({ target }) => {
              setId(target.value)
              setSaid('')
            }}
          >
            {columns.map((one) => (
              <option key={one.id} value={one.id}>
                {sheets > 1 ? `${one.sheet} · ${one.title}` : one.title}
              </option>
            ))}
          </PlainSelect>
        )}
        {table && <ColumnsTable table={table} onGo={go} />}
        {table && said === words.copyByHand && (
          <textarea ref={area} readOnly className={styles.text} aria-label={words.copyField} value={table.text} />
        )}
      </div>
      <div className={frame.actions}>
        {table && (
          <Button appearance="primary" onClick={() => void take(table.text)}>
            {words.copy}
          </Button>
        )}
        <Button onClick={onClose}>{commonWords.close}</Button>
        <span className={styles.said} role="status">
          {said}
        </span>
      </div>
    </>
  )
}
