import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Severity } from '../../src/rules/index.ts'
import { GroupHeading, SeverityMark, useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { SEVERITY_WORDS } from '../words/common.ts'
import { workbookWords as words } from '../words/workbook.ts'
import { sheetResults, type SheetResult } from './sheetResults.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px 12px',
    margin: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  press: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  first: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  failure: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  without: {
    padding: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

/** What 检查整个工作簿 gave, sheet by sheet; a press shows a sheet's findings. */
export function WorkbookResults({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const sheets = useSession(session, (state) => state.workbook?.sheets)
  const { listed, without } = useMemo(() => sheetResults(sheets ?? []), [sheets])
  if (!sheets) return null
  return (
    <section aria-label={words.title}>
      <GroupHeading level="h2">{words.title}</GroupHeading>
      <ul className={styles.list}>
        {listed.map((sheet) => (
          <li key={sheet.name} className={styles.item}>
            {sheet.failure === null ? (
              <Result sheet={sheet} onShow={() => void session.actions.showSheet(sheet.name)} />
            ) : (
              <Failed sheet={sheet} failure={sheet.failure} />
            )}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <div className={styles.without}>
          {words.without(without.length)}：{without.join('、')}
        </div>
      )}
    </section>
  )
}

function Result({ sheet, onShow }: { readonly sheet: SheetResult; readonly onShow: () => void }) {
  const styles = useStyles()
  const ring = useFocusRing()
  const clean = sheet.errors + sheet.warnings === 0
  return (
    <button
      type="button"
      title={words.show(sheet.name)}
      className={mergeClasses(styles.row, styles.press, ring)}
      onClick={onShow}
    >
      <Head sheet={sheet} said={words.tables(sheet.tables)} />
      <span className={styles.second}>
        {clean && <span className={styles.ok}>✓ {words.none}</span>}
        <Count severity="error" count={sheet.errors} />
        <Count severity="warning" count={sheet.warnings} />
      </span>
    </button>
  )
}

function Failed({ sheet, failure }: { readonly sheet: SheetResult; readonly failure: string }) {
  const styles = useStyles()
  return (
    <div className={styles.row}>
      <Head sheet={sheet} said={words.failed} />
      <div className={styles.failure}>{failure}</div>
    </div>
  )
}

function Head({ sheet, said }: { readonly sheet: SheetResult; readonly said: string }) {
  const styles = useStyles()
  return (
    <span className={styles.first}>
      <span className={styles.name}>{sheet.name}</span>
      {sheet.hidden && <span className={styles.small}>{words.hidden}</span>}
      <span className={styles.small}>{said}</span>
    </span>
  )
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const styles = useStyles()
  if (count === 0) return null
  return (
    <span className={styles.count}>
      <SeverityMark severity={severity} size={14} named={false} />
      {SEVERITY_WORDS[severity]} {count}
    </span>
  )
}
