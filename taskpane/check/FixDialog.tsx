import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useMemo } from 'react'
import { ModalDialog, useDialogStyles, useSession } from '../common/index.ts'
import type { FixDialog as FixList, FixPreview } from '../session/paneState.ts'
import type { PaneActions, PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { commonWords } from '../words/common.ts'
import { FixRow, TickAll } from './FixRow.tsx'

const useStyles = makeStyles({
  rule: {
    margin: 0,
    padding: '8px 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
})

const TITLE = 'fixes-title'

/** All safe fixes, before anything is written: before and after of each cell, with a tick each. */
export function FixDialog({ session }: { readonly session: PaneSession }) {
  const frame = useDialogStyles()
  const list = useSession(session, (state) => state.fixDialog)
  const { actions } = session
  if (!list) return null
  return (
    <ModalDialog className={frame.surface} labelledBy={TITLE} onClose={actions.closeFixes}>
      <FixBody list={list} actions={actions} />
    </ModalDialog>
  )
}

function FixBody({ list, actions }: { readonly list: FixList; readonly actions: PaneActions }) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const groups = useMemo(() => byTitle(list.edits), [list.edits])
  const { chosen, edits } = list
  return (
    <>
      <h2 id={TITLE} className={frame.title}>
        {list.title}
      </h2>
      <div className={frame.content} tabIndex={-1}>
        <p className={frame.hint}>{checkWords.fixHint}</p>
        <TickAll chosen={chosen.size} all={edits.length} onChoose={actions.chooseAllFixes} />
        {groups.map(([title, group]) => (
          <Fragment key={title}>
            <h3 className={styles.rule}>{title}</h3>
            {group.map((preview) => (
              <FixRow key={preview.id} preview={preview} chosen={chosen.has(preview.id)} onChoose={actions.chooseFix} />
            ))}
          </Fragment>
        ))}
      </div>
      <div className={frame.actions}>
        <Button appearance="primary" disabled={chosen.size === 0} onClick={() => void actions.applyFixes()}>
          {checkWords.write(chosen.size)}
        </Button>
        <Button onClick={actions.closeFixes}>{commonWords.cancel}</Button>
      </div>
    </>
  )
}

function byTitle(edits: readonly FixPreview[]): readonly (readonly [string, readonly FixPreview[]])[] {
  const groups = new Map<string, FixPreview[]>()
  for (const edit of edits) {
    const group = groups.get(edit.title)
    if (group) group.push(edit)
    else groups.set(edit.title, [edit])
  }
  return [...groups]
}
