import { lazy, type ComponentType } from 'react'
import { CheckView } from '../check/index.ts'
import type { View } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'

type ViewOf = ComponentType<{ readonly session: PaneSession }>

/** 检查 comes with the pane; the others are loaded when they are first opened. */
export const VIEW_OF: Readonly<Record<View, ViewOf>> = {
  check: CheckView,
  reconcile: lazy(async () => {
    const { ReconcileView } = await import('../reconcile/index.ts')
    return { default: ReconcileView }
  }),
  templates: lazy(async () => {
    const { TemplatesView } = await import(/* webpackChunkName: "templates.view" */ '../templates/index.ts')
    return { default: TemplatesView }
  }),
  rules: lazy(async () => {
    const { RulesView } = await import('../rules/index.ts')
    return { default: RulesView }
  }),
}
