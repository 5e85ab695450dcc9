import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { TextButton, useAfter, useSession } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { BusyLine } from './BusyLine.tsx'
import type { Shown } from './useShownCheck.ts'

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 12px',
    minHeight: '48px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fix: { minWidth: 0, paddingInline: '12px', whiteSpace: 'nowrap' },
  quiet: { display: 'flex', marginInlineStart: 'auto' },
})

/** What concerns the whole list. While something takes longer than a second, its progress stands here instead. */
export function ActionBar({ session, shown }: { readonly session: PaneSession; readonly shown: Shown | null }) {
  const styles = useStyles()
  const { actions } = session
  const busy = useSession(session, (state) => state.busy)
  const abilities = useSession(session, (state) => state.abilities)
  const marked = useSession(session, (state) => state.marked)
  const long = useAfter(busy?.since ?? null, 1000)

  if (busy && long) return <Bar>{<BusyLine busy={busy} actions={actions} />}</Bar>
  if (!shown) return null
  const { counts, check } = shown
  const fixes = abilities?.write === true ? safeFixes(check.items) : 0
  const listed = counts.error + counts.warning + counts.info > 0
  const canMark = abilities?.marks === true && listed
  const canReport = abilities?.reportSheet === true && listed
  if (fixes === 0 && !canMark && !canReport && !marked) return null
  return (
    <Bar>
      {fixes > 0 && (
        <Button className={styles.fix} onClick={actions.previewFixes}>
          {checkWords.fixAll(fixes)}
        </Button>
      )}
      <div className={styles.quiet}>
        {canMark && <TextButton onClick={() => void actions.mark()}>{checkWords.mark}</TextButton>}
        {(marked || canMark) && <TextButton onClick={() => void actions.clearMarks()}>{checkWords.clear}</TextButton>}
        {canReport && <TextButton onClick={() => void actions.writeReport()}>{checkWords.report}</TextButton>}
      </div>
    </Bar>
  )
}

function Bar({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().bar}>{children}</div>
}

/** How many cells 全部安全修复 would write. */
function safeFixes(items: readonly FindingItem[]): number {
  const edits = items.flatMap(({ finding, fix }) => (fix?.safe === true && !finding.ignored ? fix.edits : []))
  return new Set(edits.map((edit) => edit.id)).size
}
