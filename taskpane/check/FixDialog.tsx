import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, useMemo } from 'react'
import { ModalDialog, useSession } from '../common/index.ts'
import type { FixDialog as FixList, FixPreview } from '../session/paneState.ts'
import type { PaneActions, PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { commonWords } from '../words/common.ts'
import { FixRow, TickAll } from './FixRow.tsx'

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    width: 'calc(100vw - 16px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 16px)',
    padding: '16px 0 0',
    overflow: 'hidden',
  },
  title: {
    margin: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // It has the focus at first, so that no tick and no button is pressed unseen; it is no control to be ringed.
    outlineStyle: 'none',
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  rule: {
    margin: 0,
    padding: '8px 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {
    flexShrink: 0,
    display: 'flex',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

const TITLE = 'fixes-title'

/** All safe fixes, before anything is written: before and after of each cell, with a tick each. */
export function FixDialog({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const list = useSession(session, (state) => state.fixDialog)
  const { actions } = session
  if (!list) return null
  return (
    <ModalDialog className={styles.surface} labelledBy={TITLE} onClose={actions.closeFixes}>
      <FixBody list={list} actions={actions} />
    </ModalDialog>
  )
}

function FixBody({ list, actions }: { readonly list: FixList; readonly actions: PaneActions }) {
  const styles = useStyles()
  const groups = useMemo(() => byTitle(list.edits), [list.edits])
  const { chosen, edits } = list
  return (
    <>
      <h2 id={TITLE} className={styles.title}>
        {list.title}
      </h2>
      <div className={styles.content} tabIndex={-1}>
        <p className={styles.hint}>{checkWords.fixHint}</p>
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
      <div className={styles.actions}>
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
