import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { ModalDialog, useDialogStyles, useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { CopyText } from '../session/templatesState.ts'
import { commonWords } from '../words/common.ts'
import { templateWords as words } from '../words/templates.ts'
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
  summary: { cursor: 'pointer', marginBottom: '4px', color: tokens.colorNeutralForeground2 },
  // Three of them fit beside each other in the narrowest pane.
  button: { minWidth: '72px' },
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
      <CopyBody session={session} copy={copy} onClose={closeCopy} />
    </ModalDialog>
  )
}

function CopyBody({
  session,
  copy,
  onClose,
}: {
  readonly session: PaneSession
  readonly copy: CopyText
  readonly onClose: () => void
}) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const ring = useFocusRing()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const [opened, setOpened] = useState(false)
  const { fileName, canKeep } = copy
  const keep = () => {
    // Where it is kept the dialog closes.
    if (!session.actions.templates.keepOwn()) setSaid(words.keepOwnNoRoom)
  }
  const save = async (fileName: string) => setSaid(words.savedText(await saveText(copy.text, fileName), fileName))
  const take = async () => {
    const isCopied = await copied(copy.text)
    setSaid(isCopied ? words.copied : words.copyByHand)
    // What is to be copied by hand has to be seen.
    if (!isCopied) setOpened(true)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.select()
    })
  }
  const text = (
    <textarea
      ref={area}
      readOnly
      className={mergeClasses(styles.text, ring)}
      aria-label={words.copyField}
      value={copy.text}
    />
  )
  return (
    <>
      <h2 id={TITLE} className={frame.title}>
        {words.copyTitles[copy.what]}
      </h2>
      <div className={frame.content} tabIndex={-1}>
        {canKeep && <p className={frame.hint}>{words.keepOwnHint}</p>}
        <p className={frame.hint}>{words.copyHints[copy.what]}</p>
        {fileName === null ? (
          text
        ) : (
          <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
            <summary className={mergeClasses(styles.summary, ring)}>{words.fileContent}</summary>
            {text}
          </details>
        )}
      </div>
      <div className={frame.actions}>
        {canKeep && (
          <Button appearance="primary" className={styles.button} onClick={keep}>
            {words.keepOwn}
          </Button>
        )}
        {fileName !== null && (
          <Button
            appearance={canKeep ? 'secondary' : 'primary'}
            className={styles.button}
            onClick={() => void save(fileName)}
          >
            {words.saveFile}
          </Button>
        )}
        <Button
          appearance={fileName === null ? 'primary' : 'secondary'}
          className={styles.button}
          onClick={() => void take()}
        >
          {words.copy}
        </Button>
        <Button className={styles.button} onClick={onClose}>
          {commonWords.close}
        </Button>
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
