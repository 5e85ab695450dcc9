import { makeStyles, tokens } from '@fluentui/react-components'
import { CellLink, Words } from '../common/index.ts'
import type { SheetCheck } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  box: { padding: '12px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: '2px 0', fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  place: { marginInlineEnd: '6px' },
})

/** What could not be read or decided, and why: quietly, after the findings. */
export function Problems({
  problems,
  actions,
}: {
  readonly problems: SheetCheck['problems']
  readonly actions: PaneActions
}) {
  const styles = useStyles()
  if (problems.length === 0) return null
  return (
    <section className={styles.box} aria-label={checkWords.problems}>
      <h3 className={styles.title}>
        {checkWords.problems} · {problems.length}
      </h3>
      <ul className={styles.list}>
        {problems.map(({ sheet, place, message }, index) => (
          <li key={index} className={styles.item}>
            {place !== null && (
              <CellLink place={place} onGo={() => void actions.goTo(sheet, place)} className={styles.place} />
            )}
            <Words text={message} />
          </li>
        ))}
      </ul>
    </section>
  )
}
