import { makeStyles, tokens } from '@fluentui/react-components'
import { Card, CellLink, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { InsertionPreview } from '../session/templatesState.ts'
import { templateWords as words } from '../words/templates.ts'
import { IssueList } from './IssueList.tsx'

const useStyles = makeStyles({
  place: { padding: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** What will be written where, and what else changes with it: before anything is. */
export function InsertionCard({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const { preview, refusal, ticked, faulty, groups, search, sheet, here } = useSession(
    session,
    (state) => state.templates,
  )
  const { actions } = session
  if (groups.length === 0) return null
  const isComplete =
    search === '' && !here && ticked === 0 && groups.some(({ items }) => items.some((item) => item.exists))
  const missesCore = groups.some(({ items }) => items.some((item) => item.core && !item.exists))
  const title = preview ? titleOf(preview) : isComplete && !missesCore ? words.allThere : null
  return (
    <div className={styles.place}>
      <Card tone={title === words.allThere ? 'success' : 'plain'} label={words.previewTitle}>
        {title !== null && <h3 className={styles.title}>{title}</h3>}
        {preview ? (
          <Consequences preview={preview} onGo={(place) => void actions.goTo(sheet, place)} />
        ) : (
          <p className={styles.text}>
            {refusal ?? (title === words.allThere ? words.allThereText : faulty > 0 ? '' : words.nothingTicked)}
          </p>
        )}
        {faulty > 0 && <p className={styles.text}>{words.faulty(faulty)}</p>}
      </Card>
    </div>
  )
}

function titleOf({ newRows, filledRows }: InsertionPreview): string {
  return words.will(newRows.length, filledRows.length)
}

/** Where it goes, what changes with it, what is left out, what the check will say. */
export function Consequences({
  preview,
  onGo,
}: {
  readonly preview: InsertionPreview
  readonly onGo?: (place: string) => void
}) {
  const styles = useStyles()
  const { newRows, filledRows, changes, skipped, brings } = preview
  const where = [
    newRows.length > 0 ? words.where(newRows) : '',
    filledRows.length > 0 ? words.filledWhere(filledRows) : '',
    changes.length > 0 ? words.formatsBut : words.formats,
  ].filter(Boolean)
  const kinds = (['weight', 'numbering', 'cost'] as const).filter((what) => changes.some((one) => one.what === what))
  return (
    <>
      <p className={styles.text}>
        <Words text={where.join('；')} />
      </p>
      {kinds.map((what) => (
        <p key={what} className={styles.text}>
          <Words text={words.changes[what](changes.filter((one) => one.what === what).length)} />
        </p>
      ))}
      {skipped.map(({ name, as, place }) => (
        <p key={name} className={styles.text}>
          {words.skips(name, as)} {onGo ? <CellLink place={place} onGo={() => onGo(place)} /> : place}
        </p>
      ))}
      {brings.length > 0 && (
        <>
          <p className={styles.text}>{words.brings}</p>
          <IssueList issues={brings} />
        </>
      )}
    </>
  )
}
