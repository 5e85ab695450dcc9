import { useMemo } from 'react'
import { useSession } from '../common/index.ts'
import type { FindingItem, SheetCheck } from '../session/paneState.ts'
import type { PaneSession } from '../session/session.ts'
import { countItems, shownCheck, visibleItems } from '../session/visible.ts'

export interface Shown {
  readonly check: SheetCheck
  /** As filtered, in the order of the list. */
  readonly visible: readonly FindingItem[]
  readonly counts: ReturnType<typeof countItems>
}

/** The check on show with what the filter leaves of it; null: nothing checked yet. */
export function useShownCheck(session: PaneSession): Shown | null {
  const scope = useSession(session, (state) => state.scope)
  const sheet = useSession(session, (state) => state.sheet)
  const workbook = useSession(session, (state) => state.workbook)
  const filter = useSession(session, (state) => state.filter)
  return useMemo(() => {
    const check = shownCheck({ scope, sheet, workbook })
    if (!check) return null
    return { check, visible: visibleItems({ scope, sheet, workbook, filter }), counts: countItems(check.items) }
  }, [scope, sheet, workbook, filter])
}
