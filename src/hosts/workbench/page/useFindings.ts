import { useEffect, useMemo, useState } from 'react'
import type { PaneState } from '../../../../taskpane/session/paneState.ts'
import type { PaneSession } from '../../../../taskpane/session/session.ts'
import type { Grid } from '../../../sheet/index.ts'
import { findingsByCell, type CellFindings } from '../grid/findingsByCell.ts'

type Results = Pick<PaneState, 'scope' | 'sheet' | 'workbook'>

const NOTHING: Results = { scope: 'sheet', sheet: null, workbook: null }

/** What the pane has found, by cell of the sheet in front. */
export function useFindings(session: PaneSession | null, grid: Grid): ReadonlyMap<string, CellFindings> {
  const [results, setResults] = useState(NOTHING)
  useEffect(() => {
    if (!session) {
      setResults(NOTHING)
      return
    }
    const take = () => {
      const { scope, sheet, workbook } = session.state()
      // The pane's state changes far more often than its results.
      setResults((known) =>
        known.scope === scope && known.sheet === sheet && known.workbook === workbook
          ? known
          : { scope, sheet, workbook },
      )
    }
    take()
    return session.subscribe(take)
  }, [session])
  return useMemo(() => findingsByCell(results, grid), [results, grid])
}
