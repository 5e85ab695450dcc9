import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { ModalDialog, Words, useDialogStyles, useFocusRing, useSession } from '../common/index.ts'
import type { PackDialog as Shown } from '../session/packsState.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'
import { packWords as words } from '../words/packs.ts'
import { TemplatesOffer } from './TemplatesOffer.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  choice: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '6px 8px 6px 28px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: {
    position: 'relative',
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '"✓"', position: 'absolute', left: '8px', color: tokens.colorCompoundBrandForeground1 },
  },
  note: { padding: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  refused: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
  issues: { margin: '4px 0 0', paddingInlineStart: '16px', overflowWrap: 'anywhere' },
  place: { fontFamily: tokens.fontFamilyMonospace },
})

const TITLE = 'pack-dialog-title'

/** 换规则包…: the deployment's, one that fits, an imported one, or one of the product's own. */
export function PackDialog({ session }: { readonly session: PaneSession }) {
  const frame = useDialogStyles()
  const dialog = useSession(session, (state) => state.packs.dialog)
  const close = () => void session.actions.packs.closeDialog()
  if (!dialog) return null
  const { templates } = dialog
  return (
    <ModalDialog className={frame.surface} labelledBy={TITLE} onClose={close}>
      {templates ? (
        <TemplatesOffer session={session} labelId={TITLE} {...templates} />
      ) : (
        <DialogBody session={session} dialog={dialog} onClose={close} />
      )}
    </ModalDialog>
  )
}

function DialogBody({
  session,
  dialog,
  onClose,
}: {
  readonly session: PaneSession
  readonly dialog: Shown
  readonly onClose: () => void
}) {
  const frame = useDialogStyles()
  const styles = useStyles()
  const ring = useFocusRing()
  const file = useRef<HTMLInputElement>(null)
  const origin = useSession(session, (state) => state.packs.use?.origin)
  const { packs } = session.actions
  const take = async (list: FileList | null) => {
    const files = await Promise.all([...(list ?? [])].map(async (one) => ({ name: one.name, text: await one.text() })))
    // The same file, put right, is chosen again.
    if (file.current) file.current.value = ''
    if (files.length > 0) await packs.importFiles(files)
  }
  return (
    <>
      <h2 id={TITLE} className={frame.title}>
        {words.dialog}
      </h2>
      <div className={frame.content}>
        {origin === 'workbook' && <p className={mergeClasses(frame.hint, styles.note)}>{words.inWorkbook}</p>}
        <ul className={styles.list}>
          {dialog.choices.map(({ key, title, version, current }) => (
            <li key={key}>
              <button
                type="button"
                aria-pressed={current}
                className={mergeClasses(styles.choice, ring, current && styles.current)}
                onClick={() => void packs.choose(key)}
              >
                {words.choice(key, title, version)}
              </button>
            </li>
          ))}
        </ul>
        <p className={frame.hint}>{words.importHint}</p>
        {dialog.refused.length > 0 && (
          <div role="alert">
            <p className={mergeClasses(frame.hint, styles.refused)}>{words.refused}</p>
            <ul className={mergeClasses(frame.hint, styles.issues)}>
              {dialog.refused.map(({ file: name, place, message }, index) => (
                <li key={index}>
                  {name !== '' && `${name} `}
                  {place !== '' && <span className={styles.place}>{place}</span>} <Words text={message} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className={frame.actions}>
        <Button appearance="primary" onClick={() => file.current?.click()}>
          {words.import}
        </Button>
        <Button onClick={onClose}>{commonWords.close}</Button>
        <input
          ref={file}
          type="file"
          multiple
          hidden
          accept=".json,application/json"
          aria-label={words.import}
          onChange={(event) => void take(event.target.files)}
        />
      </div>
    </>
  )
}
