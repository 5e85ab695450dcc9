import { Button } from '@fluentui/react-components'
import { useDialogStyles } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'
import { packWords as words } from '../words/packs.ts'

/** An imported pack has templates only: whether to add them, or to check by it. */
export function TemplatesOffer({
  session,
  labelId,
  title,
  count,
}: {
  readonly session: PaneSession
  readonly labelId: string
  readonly title: string
  readonly count: number
}) {
  const frame = useDialogStyles()
  const { packs } = session.actions
  return (
    <>
      <h2 id={labelId} className={frame.title}>
        {words.dialog}
      </h2>
      <div className={frame.content}>
        <p className={frame.hint}>{words.templatesOnly(title, count)}</p>
        <p className={frame.hint}>{words.templatesHint}</p>
      </div>
      <div className={frame.actions}>
        <Button appearance="primary" onClick={() => void packs.settleImport('add')}>
          {words.templatesAdd}
        </Button>
        <Button onClick={() => void packs.settleImport('use')}>{words.templatesUse}</Button>
        <Button onClick={() => void packs.closeDialog()}>{commonWords.cancel}</Button>
      </div>
    </>
  )
}
