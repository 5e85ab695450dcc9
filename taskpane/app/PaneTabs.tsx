import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { TextButton, useFocusRing, useSession } from '../common/index.ts'
import type { View } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { commonWords } from '../words/common.ts'

export const VIEWS: readonly View[] = ['check', 'reconcile', 'templates', 'rules']

const useStyles = makeStyles({
  // The end of the line stays free: Excel's menu of the pane lies there, 34 × 32 px. Where the pane is put away by a
  // button of its own, that stands there.
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingInlineStart: '4px',
    paddingInlineEnd: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  withCollapse: { paddingInlineEnd: '4px' },
  tabs: { display: 'flex' },
  tab: {
    position: 'relative',
    minHeight: '40px',
    padding: '8px 10px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      bottom: '1px',
      height: '2px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'transparent',
      forcedColorAdjust: 'none',
    },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
})

/** The id of a view's panel, for its tab. */
export function panelId(view: View): string {
  return `panel-${view}`
}

export function tabId(view: View): string {
  return `tab-${view}`
}

/** How far a key moves along the tabs; they are few, and the ends meet. */
const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => -1,
}

/** 检查 对账 模板 规则: one stop for Tab; arrows move, Enter or a press opens. */
export function PaneTabs({
  session,
  collapse,
}: {
  readonly session: PaneSession
  readonly collapse?: (() => void) | undefined
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const view = useSession(session, (state) => state.view)
  const bar = useRef<HTMLDivElement>(null)
  const focusTab = (at: number) => {
    const tabs = bar.current?.children
    const tab = tabs?.[(at + VIEWS.length) % VIEWS.length]
    if (tab instanceof HTMLElement) tab.focus()
  }
  return (
    <div className={mergeClasses(styles.bar, collapse && styles.withCollapse)}>
      <div ref={bar} role="tablist" aria-label={commonWords.tabs} className={styles.tabs}>
        {VIEWS.map((name, index) => {
          const open = name === view
          return (
            <button
              key={name}
              type="button"
              role="tab"
              id={tabId(name)}
              aria-selected={open}
              tabIndex={open ? 0 : -1}
              {...(open ? { 'aria-controls': panelId(name) } : {})}
              className={mergeClasses(styles.tab, open && styles.open, ring)}
              onClick={() => {
                session.actions.show(name)
              }}
              onKeyDown={(event) => {
                const step = STEPS[event.key]
                if (!step) return
                event.preventDefault()
                focusTab(step(index))
              }}
            >
              {commonWords.views[name]}
            </button>
          )
        })}
      </div>
      {collapse && (
        <TextButton title={commonWords.collapseHint} onClick={collapse}>
          {commonWords.collapse}
        </TextButton>
      )}
    </div>
  )
}
