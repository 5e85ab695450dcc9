import type { RefObject } from 'react'
import { TextField, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

/** Looks for words in the findings. `/` brings the focus here, Esc empties it. */
export function SearchField({
  session,
  inputRef,
}: {
  readonly session: PaneSession
  readonly inputRef: RefObject<HTMLInputElement>
}) {
  const text = useSession(session, (state) => state.filter.text)
  return (
    <TextField
      ref={inputRef}
      type="search"
      aria-label={checkWords.search}
      placeholder={checkWords.searchHint}
      value={text}
      onChange={(value) => {
        session.actions.setFilter({ text: value })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        session.actions.setFilter({ text: '' })
      }}
      looking
    />
  )
}
