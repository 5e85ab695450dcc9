import { makeStyles, tokens } from '@fluentui/react-components'
import { SeverityMark, Words } from '../common/index.ts'
import type { IndicatorIssue } from '../session/templatesState.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  issue: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr)',
    columnGap: '6px',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mark: { paddingTop: '1px' },
})

/** What is not in order yet, each with its sign. */
export function IssueList({ issues }: { readonly issues: readonly IndicatorIssue[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {issues.map(({ severity, message }, index) => (
        <li key={index} className={styles.issue}>
          <span className={styles.mark}>
            <SeverityMark severity={severity} size={14} />
          </span>
          <span>
            <Words text={message} />
          </span>
        </li>
      ))}
    </ul>
  )
}
