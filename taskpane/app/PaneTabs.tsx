import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useSession } from '../common/index.ts'
import type { View } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'

export const VIEWS: readonly View[] = ['check', 'reconcile', 'templates', 'rules']

const useStyles = makeStyles({
  // The end of the line stays free: Excel's menu of the pane lies there, 34 × 32 px.
  bar: {
    flexShrink: 0,
    paddingInlineStart: '4px',
    paddingInlineEnd: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { padding: '8px 10px', minHeight: '40px' },
})

/** The id of a view's panel, for its tab. */
export function panelId(view: View): string {
  return `panel-${view}`
}

export function tabId(view: View): string {
  return `tab-${view}`
}

/** 检查 对账 模板 规则 */
export function PaneTabs({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const view = useSession(session, (state) => state.view)
  return (
    <TabList
      className={styles.bar}
      aria-label={commonWords.tabs}
      selectedValue={view}
      selectTabOnFocus={false}
      onTabSelect={(_, { value }) => {
        const chosen = VIEWS.find((name) => name === value)
        if (chosen) session.actions.show(chosen)
      }}
    >
      {VIEWS.map((name) => (
        <Tab
          key={name}
          id={tabId(name)}
          value={name}
          {...(name === view ? { 'aria-controls': panelId(name) } : {})}
          className={styles.tab}
        >
          {commonWords.views[name]}
        </Tab>
      ))}
    </TabList>
  )
}
