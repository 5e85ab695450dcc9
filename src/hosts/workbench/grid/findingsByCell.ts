import type { FindingItem, PaneState } from '../../../../taskpane/session/paneState.ts'
import { cellKey } from './sheetView.ts'

/** What the last check says of one cell. */
export interface CellFindings {
  readonly items: readonly FindingItem[]
  /** Titles of the sums it is a term of. */
  readonly terms: readonly string[]
}

/** The findings of a pane's state by sheet and cell; what is ignored is left out. */
export function findingsByCell(
  state: Pick<PaneState, 'scope' | 'sheet' | 'workbook'>,
  sheet: string,
): Map<string, CellFindings> {
  const items = (state.scope === 'workbook' ? state.workbook?.whole.items : state.sheet?.items) ?? []
  const cells = new Map<string, { items: FindingItem[]; terms: string[] }>()
  const at = (row: number, col: number) => {
    const key = cellKey(row, col)
    let known = cells.get(key)
    if (!known) cells.set(key, (known = { items: [], terms: [] }))
    return known
  }
  for (const item of items) {
    const { finding } = item
    if (finding.ignored) continue
    if (finding.sheet === sheet) at(finding.cell.row, finding.cell.col).items.push(item)
    for (const { role, cell, sheet: other } of finding.related) {
      if (role !== 'term' || (other ?? finding.sheet) !== sheet) continue
      const { terms } = at(cell.row, cell.col)
      if (!terms.includes(item.title)) terms.push(item.title)
    }
  }
  return cells
}
