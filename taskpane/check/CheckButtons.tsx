import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { CheckSettings } from './CheckSettings.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  button: { minWidth: 0, paddingInline: '12px', whiteSpace: 'nowrap' },
  more: {
    marginInlineStart: 'auto',
    minWidth: '32px',
    width: '32px',
    padding: 0,
    color: tokens.colorNeutralForeground3,
  },
})

/** 检查本表, 检查整个工作簿, and at the end of the line what is seldom needed. */
export function CheckButtons({ session, again }: { readonly session: PaneSession; readonly again: boolean }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const busy = useSession(session, (state) => state.busy)
  const working = useAfter(busy && (busy.task === 'check' || busy.task === 'workbook') ? busy.since : null, 300)
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={working}
          onClick={() => void session.actions.checkSheet()}
        >
          {again ? checkWords.again : checkWords.check}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={working}
          onClick={() => void session.actions.checkWorkbook()}
        >
          {checkWords.workbook}
        </Button>
        <Button
          appearance="subtle"
          className={styles.more}
          aria-label={checkWords.more}
          title={checkWords.more}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open)
          }}
        >
          <svg
            aria-hidden
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
          >
            <path d="M1.500 4.500h5M10.500 4.500h4M1.500 11.500h3M8.500 11.500h6" strokeLinecap="round" />
            <circle cx="8.5" cy="4.5" r="1.9" />
            <circle cx="6.5" cy="11.5" r="1.9" />
          </svg>
        </Button>
      </div>
      {open && <CheckSettings session={session} />}
    </>
  )
}
