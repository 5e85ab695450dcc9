import { useEffect } from 'react'
import type { PaneSession } from '../../../../taskpane/session/session.ts'
import { findingsByCell } from '../grid/findingsByCell.ts'
import { cellKey } from '../grid/sheetView.ts'
import type { WorkbenchModel } from '../model.ts'
import { dropStaleMarks } from '../staleMarks.ts'

/** What has been put right, or is ignored, loses its mark as soon as a check says so. */
export function useFreshMarks(model: WorkbenchModel, session: PaneSession | null): void {
  useEffect(() => {
    if (!session) return
    let seen: unknown = null
    return session.subscribe(() => {
      const state = session.state()
      const check = state.scope === 'workbook' ? state.workbook?.whole : state.sheet
      if (!check || check.stale || state.busy || check === seen) return
      seen = check
      const sheets = state.scope === 'workbook' ? (state.workbook?.sheets.map(({ name }) => name) ?? []) : [check.sheet]
      for (const sheet of sheets) {
        const { document } = model.snapshot()
        if (!document.sheets.some(({ name }) => name === sheet)) continue
        const found = findingsByCell(state, document.grid(sheet))
        dropStaleMarks(model, sheet, ({ row, col }) => found.has(cellKey(row, col)))
      }
    })
  }, [model, session])
}
