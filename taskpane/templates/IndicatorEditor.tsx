import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { PlainSelect, TextButton, TextField, Words } from '../common/index.ts'
import type { TemplateActions } from '../session/session.ts'
import type { IndicatorItem, IndicatorText } from '../session/templatesState.ts'
import { templateWords as words } from '../words/templates.ts'
import { IssueList } from './IssueList.tsx'

const OPERATORS = ['≥', '≤', '=', '>', '<']

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '8px 0 4px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  field: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  operator: { flexBasis: '64px', flexShrink: 0 },
  value: { flexGrow: 1, flexBasis: '96px' },
  unit: { flexGrow: 1, flexBasis: '64px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: 'flex', gap: '4px', marginInlineStart: '-4px' },
})

/** Name, operator, value and unit of an indicator, before it is inserted. Enter and Esc close; what is typed holds at once. */
export function IndicatorEditor({
  item,
  actions,
  onClose,
}: {
  readonly item: IndicatorItem
  readonly actions: TemplateActions
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const { key, text, note, description, edited, issues } = item
  const editor = useRef<HTMLDivElement>(null)
  const valueField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    valueField.current?.select()
    valueField.current?.focus()
  }, [])
  useEffect(() => {
    editor.current?.scrollIntoView({ block: 'nearest' })
  }, [issues.length])
  const set = (field: keyof IndicatorText) => (value: string) => actions.edit(key, { [field]: value })
  const operators =
    OPERATORS.includes(text.operator) || text.operator === '' ? OPERATORS : [text.operator, ...OPERATORS]
  return (
    <div
      ref={editor}
      className={styles.editor}
      role="group"
      aria-label={words.edit(text.name)}
      onKeyDown={(event) => {
        // Enter also ends what an input method is composing.
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        if (event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        onClose()
      }}
    >
      <label className={styles.field}>
        {words.fields.name}
        <TextField small value={text.name} onChange={set('name')} />
      </label>
      <div className={styles.fields}>
        <label className={`${styles.field} ${styles.operator}`}>
          {words.fields.operator}
          <PlainSelect value={text.operator} onChange={(event) => actions.edit(key, { operator: event.target.value })}>
            <option value="">{words.noOperator}</option>
            {operators.map((operator) => (
              <option key={operator}>{operator}</option>
            ))}
          </PlainSelect>
        </label>
        <label className={`${styles.field} ${styles.value}`}>
          {words.fields.value}
          <TextField small ref={valueField} value={text.value} onChange={set('value')} />
        </label>
        <label className={`${styles.field} ${styles.unit}`}>
          {words.fields.unit}
          <TextField small value={text.unit} onChange={set('unit')} />
        </label>
      </div>
      <div role="status">{issues.length > 0 && <IssueList issues={issues} />}</div>
      <p className={styles.note}>
        <Words text={note === '' ? words.how(description) : note} />
      </p>
      <div className={styles.buttons}>
        <TextButton onClick={onClose}>{words.done}</TextButton>
        {edited && <TextButton onClick={() => actions.reset(key)}>{words.reset}</TextButton>}
      </div>
    </div>
  )
}
