import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type FormEvent, type ReactNode } from 'react'
import { ModalDialog, PlainSelect, TextField, useDialogStyles, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { BlankOffer, BlankRequest } from '../session/templatesState.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'

const fields = words.blankFields

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', minHeight: 0, gap: '8px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '4px' },
  pair: { display: 'grid', gridTemplateColumns: '80px minmax(0, 1fr)', gap: '8px' },
  field: { display: 'flex', flexDirection: 'column', gap: '2px', color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, minHeight: '18px', color: tokens.colorNeutralForeground2 },
})

const TITLE = 'blank-title'

/** 新建空白表: form, kind of project and what is known of the project, for a table on a new sheet. */
export function BlankDialog({ session }: { readonly session: PaneSession }) {
  const frame = useDialogStyles()
  const blank = useSession(session, (state) => state.templates.blank)
  const { closeBlank, addBlank } = session.actions.templates
  if (!blank) return null
  return (
    <ModalDialog className={frame.surface} labelledBy={TITLE} onClose={closeBlank}>
      <BlankForm offer={blank} onAdd={(request) => void addBlank(request)} onClose={closeBlank} />
    </ModalDialog>
  )
}

function BlankForm({
  offer,
  onAdd,
  onClose,
}: {
  readonly offer: BlankOffer
  readonly onAdd: (request: BlankRequest) => void
  readonly onClose: () => void
}) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const [asked, setAsked] = useState(offer.proposed)
  const set = (change: Partial<BlankRequest>) => setAsked({ ...asked, ...change })
  const wrong = problemOf(asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong === null) onAdd(asked)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2 id={TITLE} className={frame.title}>
        {words.blankTitle}
      </h2>
      <div className={frame.content} tabIndex={-1}>
        <p className={frame.hint}>{words.blankHint}</p>
        <div className={styles.fields}>
          <Field label={fields.form}>
            <PlainSelect
              aria-label={fields.form}
              value={asked.form}
              onChange={({ target }) => set({ form: target.value })}
            >
              {offer.forms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </PlainSelect>
          </Field>
          <Field label={fields.name}>
            <TextField
              small
              placeholder={asked.type === '' ? words.blankNameExample : words.blankNameHint}
              value={asked.name}
              onChange={(value) => set({ name: value })}
            />
          </Field>
          <Field label={fields.type}>
            <PlainSelect
              aria-label={fields.type}
              value={asked.type}
              onChange={({ target }) => set({ type: target.value })}
            >
              <option value="">{words.blankTypeByName}</option>
              {offer.types.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </PlainSelect>
          </Field>
          <Field label={fields.unitName}>
            <TextField small value={asked.unitName} onChange={(value) => set({ unitName: value })} />
          </Field>
          <div className={styles.pair}>
            <Field label={fields.year}>
              <TextField small inputMode="numeric" value={asked.year} onChange={(value) => set({ year: value })} />
            </Field>
            <Field label={fields.budget}>
              <TextField
                small
                inputMode="decimal"
                placeholder={words.blankBudgetHint}
                value={asked.budget}
                onChange={(value) => set({ budget: value })}
              />
            </Field>
          </div>
          <p className={styles.wrong} role="status">
            {wrong}
          </p>
        </div>
      </div>
      <div className={frame.actions}>
        <Button type="submit" appearance="primary" disabled={wrong !== null}>
          {words.blankAdd}
        </Button>
        <Button onClick={onClose}>{commonWords.cancel}</Button>
      </div>
    </form>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <label className={styles.field}>
      {label}
      {children}
    </label>
  )
}

/** What cannot be read as it stands; null: all can. */
function problemOf({ type, name, year, budget }: BlankRequest): string | null {
  if (type === '' && name.trim() === '') return words.blankNameWanted
  if (!/^20\d\d$/.test(year.trim())) return words.blankYearWrong
  return budget.trim() === '' || /^\d{1,12}(?:\.\d{1,6})?$/.test(budget.trim()) ? null : words.blankBudgetWrong
}
