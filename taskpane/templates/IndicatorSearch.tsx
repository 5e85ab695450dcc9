import { Input, makeStyles, tokens } from '@fluentui/react-components'
import type { RefObject } from 'react'
import { useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { templateWords as words } from '../words/templates.ts'

const useStyles = makeStyles({
  field: { width: '100%', minHeight: '28px', height: '28px', fontSize: tokens.fontSizeBase200 },
})

/** Looks through the indicators of all kinds. `/` brings the focus here, Esc empties it. */
export function IndicatorSearch({
  session,
  inputRef,
}: {
  readonly session: PaneSession
  readonly inputRef: RefObject<HTMLInputElement>
}) {
  const styles = useStyles()
  const text = useSession(session, (state) => state.templates.search)
  const { search } = session.actions.templates
  return (
    <Input
      input={{ ref: inputRef }}
      type="search"
      size="small"
      className={styles.field}
      aria-label={words.search}
      placeholder={words.searchPlace}
      value={text}
      onChange={(_, { value }) => search(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        search('')
      }}
      contentBefore={
        <svg aria-hidden width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.5 10.5 4 4" strokeLinecap="round" />
        </svg>
      }
    />
  )
}
