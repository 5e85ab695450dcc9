import { makeStyles, tokens } from '@fluentui/react-components'
import { TextButton, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { packWords as words } from '../words/packs.ts'
import { PackChanges } from './PackChanges.tsx'
import { PackDialog } from './PackDialog.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', marginInlineStart: '-4px' },
})

/** Where the pack in use comes from, whom it is for, what it changes, and what can be done about it. */
export function PackHead({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const use = useSession(session, (state) => state.packs.use)
  const facts = useSession(session, (state) => state.packs.facts)
  const { packs } = session.actions
  if (!use) return null
  const { origin, file, keptOn, cannotKeep } = use
  const about = facts
    ? [
        ...(facts.builtOn.length > 0 ? [words.builtOn(facts.builtOn)] : []),
        ...(facts.years.length > 0 ? [words.years(facts.years)] : []),
        ...(facts.regions.length > 0 ? [words.regions(facts.regions)] : []),
      ]
    : []
  return (
    <div className={styles.head}>
      <p className={styles.line}>
        <Words text={words.origin(origin, file, keptOn)} />
      </p>
      {about.map((line) => (
        <p key={line} className={styles.quiet}>
          <Words text={line} />
        </p>
      ))}
      {facts && <PackChanges facts={facts} />}
      {origin !== 'workbook' && cannotKeep !== null && <p className={styles.quiet}>{words.cannotKeep[cannotKeep]}</p>}
      <div className={styles.buttons}>
        <TextButton aria-haspopup="dialog" onClick={() => void packs.openDialog()}>
          {words.change}
        </TextButton>
        {origin === 'workbook' ? (
          <TextButton onClick={() => void packs.dropFromWorkbook()}>{words.drop}</TextButton>
        ) : (
          cannotKeep === null && <TextButton onClick={() => void packs.keepInWorkbook()}>{words.keep}</TextButton>
        )}
      </div>
      <PackDialog session={session} />
    </div>
  )
}
