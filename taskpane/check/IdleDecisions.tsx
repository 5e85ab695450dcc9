import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Decision } from '../../src/check/index.ts'
import { TextButton, TextField, Words } from '../common/index.ts'
import { localDay } from '../session/localDate.ts'
import type { IdleDecision } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords as words } from '../words/check.ts'

const useStyles = makeStyles({
  box: {
    padding: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '6px 0 2px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  verb: { marginInlineStart: '-4px' },
  until: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '4px 0' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
})

/** Decisions that let nothing stand any more: what is to become of them. */
export function IdleDecisions({
  idle,
  actions,
}: {
  readonly idle: readonly IdleDecision[]
  readonly actions: PaneActions
}) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.box} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {words.idle}
        </h3>
        {idle.length > 1 && (
          <TextButton onClick={() => void actions.dropDecisions(idle.map(({ decision }) => decision))}>
            {words.dropAll(idle.length)}
          </TextButton>
        )}
      </div>
      <p className={styles.hint}>{words.idleHint}</p>
      <ul className={styles.list}>
        {idle.map((one) => (
          <Idle key={one.id} idle={one} actions={actions} />
        ))}
      </ul>
    </section>
  )
}

function Idle({ idle, actions }: { readonly idle: IdleDecision; readonly actions: PaneActions }) {
  const styles = useStyles()
  const [extending, setExtending] = useState(false)
  const { decision, status, title } = idle
  const { reason, by, at, until } = decision
  return (
    <li className={styles.item}>
      <div>
        {title} · {whereOf(decision)}
      </div>
      <div>
        <Words text={status === 'expired' ? words.expired(until ?? '') : words.unused} />
      </div>
      <div className={styles.hint}>
        <Words text={words.idleBy(reason, by, at)} />
      </div>
      {extending ? (
        <Extension
          onExtend={(day) => void actions.extendDecision(decision, day)}
          onCancel={() => setExtending(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <TextButton
            className={styles.verb}
            aria-label={words.dropOne(title)}
            onClick={() => void actions.dropDecisions([decision])}
          >
            {words.drop}
          </TextButton>
          {status === 'expired' && (
            <TextButton aria-label={words.extendOne(title)} onClick={() => setExtending(true)}>
              {words.extend}
            </TextButton>
          )}
        </div>
      )}
    </li>
  )
}

function Extension({
  onExtend,
  onCancel,
}: {
  readonly onExtend: (day: string) => void
  readonly onCancel: () => void
}) {
  const styles = useStyles()
  const id = useId()
  const [today] = useState(() => localDay(Date.now()))
  const [day, setDay] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      noValidate
      className={styles.until}
      onSubmit={(event) => {
        event.preventDefault()
        if (day === '' || day < today) setWrong(true)
        else onExtend(day)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label htmlFor={id}>{words.extendTo}</label>
      <TextField
        id={id}
        type="date"
        small
        autoFocus
        min={today}
        value={day}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}wrong` : undefined}
        onChange={(value) => {
          setDay(value)
          setWrong(false)
        }}
      />
      <Button type="submit" size="small">
        {words.extendNow}
      </Button>
      {wrong && (
        <span id={`${id}wrong`} role="alert" className={styles.wrong}>
          {words.extendPast}
        </span>
      )}
    </form>
  )
}

function whereOf(decision: Decision): string {
  if (decision.scope === 'workbook') return words.idleWhere.workbook
  return decision.scope === 'table'
    ? words.idleWhere.table(decision.name)
    : words.idleWhere.finding(decision.sheet ?? '')
}
