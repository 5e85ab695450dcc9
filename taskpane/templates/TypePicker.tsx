import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ModalDialog, TextField, useDialogStyles, useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import { OwnTemplates } from './OwnTemplates.tsx'
import { searchTypes } from './typeSearch.ts'

const useStyles = makeStyles({
  search: { width: 'calc(100% - 32px)', margin: '0 16px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
  },
  tick: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  field: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const TITLE = 'types-title'

/** All kinds of project, to choose one or several. Enter in the search takes the only one that is left. */
export function TypePicker({ session, onClose }: { readonly session: PaneSession; readonly onClose: () => void }) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const ring = useFocusRing()
  const { types, chips } = useSession(session, (state) => state.templates)
  const { chooseTypes } = session.actions.templates
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    chips.filter((chip) => chip.chosen).map((chip) => chip.id),
  )
  // What is proposed stands on top; a tick moves nothing.
  const proposed = chips.map((chip) => chip.id)
  const shown = searchTypes(types, text, proposed)
  const take = (ids: readonly string[]) => {
    chooseTypes(ids)
    onClose()
  }
  return (
    <ModalDialog className={frame.surface} labelledBy={TITLE} onClose={onClose}>
      <h2 id={TITLE} className={frame.title}>
        {words.pickTitle}
      </h2>
      <TextField
        type="search"
        small
        className={styles.search}
        aria-label={words.pickSearch}
        placeholder={words.pickPlace}
        value={text}
        onChange={(value) => setText(value)}
        onKeyDown={(event) => {
          const [only, ...others] = shown
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !only || others.length > 0) return
          event.preventDefault()
          take([only.id])
        }}
      />
      <div className={frame.content} tabIndex={-1}>
        <p className={frame.hint}>{shown.length === 0 ? words.pickNone : words.pickHint}</p>
        <ul className={styles.list}>
          {shown.map(({ id, name, aside }) => (
            <li key={id}>
              <label className={styles.row}>
                <input
                  type="checkbox"
                  className={mergeClasses(styles.tick, ring)}
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                  }
                />
                {name}
                <span className={styles.field}>{aside}</span>
              </label>
            </li>
          ))}
        </ul>
        <OwnTemplates session={session} />
      </div>
      <div className={frame.actions}>
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => take(chosen)}>
          {chosen.length === 0 ? words.pickMost : words.pick(chosen.length)}
        </Button>
        <Button onClick={onClose}>{commonWords.cancel}</Button>
      </div>
    </ModalDialog>
  )
}
