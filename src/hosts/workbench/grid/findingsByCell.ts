import type { FindingItem, PaneState } from '../../../../taskpane/session/paneState.ts'
import type { CellAddress, Grid } from '../../../sheet/index.ts'
import { cellKey } from './sheetView.ts'

/** What the last check says of one cell. */
export interface CellFindings {
  readonly items: readonly FindingItem[]
  /** Titles of the sums it is a term of. */
  readonly terms: readonly string[]
}

/** The findings of a pane's state by cell of one sheet, as marks show them; what is ignored is left out. */
export function findingsByCell(
  state: Pick<PaneState, 'scope' | 'sheet' | 'workbook'>,
  grid: Grid,
): Map<string, CellFindings> {
  const items = (state.scope === 'workbook' ? state.workbook?.whole.items : state.sheet?.items) ?? []
  const cells = new Map<string, { items: FindingItem[]; terms: string[] }>()
  const at = (cell: CellAddress) => {
    const { row, col } = grid.anchor(cell.row, cell.col)
    const key = cellKey(row, col)
    let known = cells.get(key)
    if (!known) cells.set(key, (known = { items: [], terms: [] }))
    return known
  }
  const add = (cell: CellAddress, item: FindingItem) => {
    const known = at(cell)
    if (!known.items.includes(item)) known.items.push(item)
  }
  for (const item of items) {
    const { finding } = item
    if (finding.ignored) continue
    if (finding.sheet === grid.sheet) add(finding.cell, item)
    for (const { role, cell, sheet } of finding.related) {
      if ((sheet ?? finding.sheet) !== grid.sheet) continue
      if (role === 'also') add(cell, item)
      if (role !== 'term') continue
      const { terms } = at(cell)
      if (!terms.includes(item.title)) terms.push(item.title)
    }
  }
  return cells
}
