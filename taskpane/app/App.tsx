import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useEffect, useSyncExternalStore } from 'react'
import { Skeleton, useAfter, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { usePaneTheme, type ThemeSource } from '../theme/index.ts'
import { commonWords } from '../words/common.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { PaneTabs, panelId, tabId } from './PaneTabs.tsx'
import { VIEW_OF } from './views.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '280px',
    minHeight: 0,
    overflow: 'hidden',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // The tabs say it to those who see; others hear what the page is.
  hidden: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  panel: { flexGrow: 1, minHeight: 0, overflowX: 'hidden', overflowY: 'auto', outlineStyle: 'none' },
})

/** What the pane is to its page: all of it, or a part beside a workbook. */
export type Landmark = 'main' | 'complementary'

/** The pane: four tabs and the view that is open. */
export function App({
  session,
  theme,
  landmark = 'main',
  collapse,
}: {
  readonly session: PaneSession
  readonly theme: ThemeSource
  readonly landmark?: Landmark | undefined
  readonly collapse?: (() => void) | undefined
}) {
  const styles = useStyles()
  const view = useSession(session, (state) => state.view)
  const Shown = VIEW_OF[view]
  const { kind } = useSyncExternalStore(theme.subscribe, theme.current)
  useEffect(() => {
    // What the browser draws itself (scroll bars, ticks, the calendar) follows.
    document.documentElement.style.colorScheme = kind === 'contrast' ? '' : kind
  }, [kind])
  return (
    <FluentProvider
      theme={usePaneTheme(theme)}
      className={styles.pane}
      lang="zh-CN"
      role={landmark}
      aria-label={commonWords.product}
    >
      {landmark === 'main' && <h1 className={styles.hidden}>{commonWords.product}</h1>}
      <PaneTabs session={session} collapse={collapse} />
      <div key={view} id={panelId(view)} role="tabpanel" aria-labelledby={tabId(view)} className={styles.panel}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            <Shown session={session} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <LiveRegion session={session} />
    </FluentProvider>
  )
}

/** A view is on its way; nothing is shown of what takes less than a moment. */
function Waiting() {
  return useAfter(0, 300) ? <Skeleton /> : null
}
