import type { CellAddress, Grid, Mark, MarkLevel } from '../../../src/sheet/index.ts'
import type { FindingItem } from '../paneState.ts'
import { SESSION_WORDS } from '../../words/session.ts'

export interface MarkChoice {
  /** Also what is only a hint: where the list shows hints. */
  readonly infos: boolean
  /** Put the finding's words on the cell. */
  readonly notes: boolean
}

const RANK: readonly MarkLevel[] = ['term', 'info', 'warning', 'error']

interface Place {
  level: MarkLevel
  readonly cell: CellAddress
  readonly notes: string[]
}

/**
 * What to highlight, sheet by sheet: the cells of findings by severity, the terms of sums lighter. One mark a cell: the
 * gravest. What is ignored is not marked.
 */
export function marksOf(
  items: readonly FindingItem[],
  grids: readonly Grid[],
  { infos, notes }: MarkChoice,
): ReadonlyMap<string, readonly Mark[]> {
  const sheets = new Map<string, Map<string, Place>>()
  const put = (sheet: string, cell: CellAddress, level: MarkLevel, note: string | null) => {
    let places = sheets.get(sheet)
    if (!places) sheets.set(sheet, (places = new Map()))
    const key = `${String(cell.row)},${String(cell.col)}`
    let place = places.get(key)
    if (!place) places.set(key, (place = { level, cell, notes: [] }))
    if (RANK.indexOf(level) > RANK.indexOf(place.level)) place.level = level
    if (note !== null) place.notes.push(note)
  }
  for (const item of items) {
    const { finding } = item
    if (finding.ignored || (finding.severity === 'info' && !infos)) continue
    const note = notes ? SESSION_WORDS.note(item.title, finding.message, finding.suggestion) : null
    put(finding.sheet, finding.cell, finding.severity, note)
    for (const { cell, sheet = finding.sheet, role } of finding.related) {
      if (role === 'also') put(sheet, cell, finding.severity, note)
      if (role === 'term') put(sheet, cell, 'term', null)
    }
  }
  const areas = new Map(grids.map((grid) => [grid.sheet, grid]))
  return new Map(
    [...sheets].map(([sheet, places]) => [
      sheet,
      [...places.values()].map(({ level, cell, notes: said }): Mark => ({
        level,
        range: areas.get(sheet)?.areaAt(cell.row, cell.col) ?? areaOf(cell),
        note: said.length > 0 ? said.join('\n\n') : null,
      })),
    ]),
  )
}

function areaOf({ row, col }: CellAddress): Mark['range'] {
  return { top: row, left: col, bottom: row, right: col }
}
