import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { ModalDialog, useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { CopyText } from '../session/templatesState.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
import { useDialogStyles } from './dialogStyles.ts'
import { saveText } from './saveText.ts'

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '200px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    resize: 'vertical',
  },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

const TITLE = 'copy-title'

/** A text to take along: a template as a file, the goal or the chosen indicators to be pasted. */
export function CopyDialog({ session }: { readonly session: PaneSession }) {
  const styles = useDialogStyles()
  const copy = useSession(session, (state) => state.templates.copy)
  const { closeCopy } = session.actions.templates
  if (!copy) return null
  return (
    <ModalDialog className={styles.surface} labelledBy={TITLE} onClose={closeCopy}>
      <CopyBody copy={copy} onClose={closeCopy} />
    </ModalDialog>
  )
}

function CopyBody({ copy, onClose }: { readonly copy: CopyText; readonly onClose: () => void }) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const ring = useFocusRing()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const { fileName } = copy
  const save = async (fileName: string) => setSaid(words.savedText(await saveText(copy.text, fileName), fileName))
  const take = async () => {
    setSaid((await copied(copy.text)) ? words.copied : words.copyByHand)
    area.current?.focus()
    area.current?.select()
  }
  return (
    <>
      <h2 id={TITLE} className={frame.title}>
        {words.copyTitles[copy.what]}
      </h2>
      <div className={frame.content} tabIndex={-1}>
        <p className={frame.hint}>{words.copyHints[copy.what]}</p>
        <textarea
          ref={area}
          readOnly
          className={mergeClasses(styles.text, ring)}
          aria-label={words.copyField}
          value={copy.text}
        />
      </div>
      <div className={frame.actions}>
        {fileName !== null && (
          <Button appearance="primary" onClick={() => void save(fileName)}>
            {words.saveFile}
          </Button>
        )}
        <Button appearance={fileName === null ? 'primary' : 'secondary'} onClick={() => void take()}>
          {words.copy}
        </Button>
        <Button onClick={onClose}>{commonWords.close}</Button>
        <span className={styles.said} role="status">
          {said}
        </span>
      </div>
    </>
  )
}

/** Whether the browser let the text be put on the clipboard: inside of Office it often does not. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
