import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import { TextField, useFocusRing } from '../common/index.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import { localDay } from '../session/localDate.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { IgnoreScope } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { commonWords } from '../words/common.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    marginTop: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'default',
  },
  ready: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  reason: {
    height: '24px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  field: { width: '100%' },
  missing: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', gap: '8px', marginTop: '2px' },
})

/**
 * Asks why a finding may stand and how far that reaches: a reason must be given, a date until which is optional. What
 * each reach would let stand is said with its number.
 */
export function IgnoreForm({
  item,
  onIgnore,
  onCancel,
}: {
  readonly item: FindingItem
  readonly onIgnore: (reason: string, until: string | null, scope: IgnoreScope) => void
  readonly onCancel: () => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [scope, setScope] = useState<IgnoreScope>('finding')
  const [missing, setMissing] = useState(false)
  const [past, setPast] = useState(false)
  const [today] = useState(() => localDay(Date.now()))
  const input = useRef<HTMLInputElement>(null)
  const day = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    input.current?.focus()
  }, [])
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const given = reason.trim()
        // A decision for a day that is over would not hold at all.
        const isOver = until !== '' && until < today
        setMissing(given === '')
        setPast(isOver)
        if (given === '') input.current?.focus()
        else if (isOver) day.current?.focus()
        else onIgnore(given, until === '' ? null : until, scope)
      }}
      onKeyDown={(event) => {
        // Within an input method it takes back what is being composed.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <label htmlFor={`${id}reason`}>{checkWords.reason}</label>
      <div className={styles.ready}>
        {checkWords.reasons.map((ready) => (
          <button
            key={ready}
            type="button"
            className={mergeClasses(styles.reason, ring)}
            onClick={() => {
              setReason(ready)
              setMissing(false)
              input.current?.focus()
            }}
          >
            {ready}
          </button>
        ))}
      </div>
      <TextField
        id={`${id}reason`}
        ref={input}
        small
        className={styles.field}
        value={reason}
        maxLength={200}
        placeholder={checkWords.reasonHint}
        required
        aria-invalid={missing}
        aria-describedby={missing ? `${id}missing` : undefined}
        onChange={(value) => {
          setReason(value)
        }}
      />
      {missing && (
        <span id={`${id}missing`} role="alert" className={styles.missing}>
          {checkWords.reasonMissing}
        </span>
      )}
      <ScopeChoice item={item} scope={scope} onScope={setScope} />
      <label htmlFor={`${id}until`}>{checkWords.until}</label>
      <TextField
        id={`${id}until`}
        ref={day}
        type="date"
        small
        min={today}
        value={until}
        aria-invalid={past}
        aria-describedby={past ? `${id}past` : undefined}
        onChange={(value) => {
          setUntil(value)
        }}
      />
      {past && (
        <span id={`${id}past`} role="alert" className={styles.missing}>
          {checkWords.untilPast}
        </span>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {checkWords.ignoreNow[scope]}
        </Button>
        <Button size="small" onClick={onCancel}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
