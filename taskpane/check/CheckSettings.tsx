import { makeStyles, tokens } from '@fluentui/react-components'
import { Toggle, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** How this workbook is checked and marked. Shows only what the program can do. */
export function CheckSettings({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { live, notes } = useSession(session, (state) => state.settings)
  const abilities = useSession(session, (state) => state.abilities)
  const set = session.actions.setSettings
  return (
    <div className={styles.box} role="group" aria-label={checkWords.more}>
      {abilities?.liveChanges !== false && (
        <Toggle label={checkWords.live} checked={live} onChange={(checked) => void set({ live: checked })} />
      )}
      {abilities?.notes === true && (
        <Toggle label={checkWords.notes} checked={notes} onChange={(checked) => void set({ notes: checked })} />
      )}
    </div>
  )
}
