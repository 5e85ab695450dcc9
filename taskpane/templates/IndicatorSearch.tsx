import type { RefObject } from 'react'
import { TextField, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { templateWords as words } from '../words/templates.ts'

/** Looks through the indicators of all kinds. `/` brings the focus here, Esc empties it. */
export function IndicatorSearch({
  session,
  inputRef,
}: {
  readonly session: PaneSession
  readonly inputRef: RefObject<HTMLInputElement>
}) {
  const text = useSession(session, (state) => state.templates.search)
  const { search } = session.actions.templates
  return (
    <TextField
      ref={inputRef}
      type="search"
      aria-label={words.search}
      placeholder={words.searchPlace}
      value={text}
      onChange={(value) => search(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        search('')
      }}
      looking
    />
  )
}
