import { ruleTitle, type CheckResult } from '../check/index.ts'
import type { CellAddress, Grid, Mark, MarkLevel } from '../sheet/index.ts'

export interface MarkOptions {
  /** Also what is only a hint. */
  readonly infos: boolean
  /** Put the finding's words on the cell. */
  readonly notes: boolean
}

interface Place {
  level: MarkLevel
  readonly cell: CellAddress
  readonly notes: string[]
}

const RANK: readonly MarkLevel[] = ['term', 'info', 'warning', 'error']

/**
 * What to highlight, sheet by sheet: the cells of findings by severity, the terms of sums lighter; one mark a cell, the
 * gravest. What is ignored is not marked.
 */
export function findingMarks(
  { findings, pack }: Pick<CheckResult, 'findings' | 'pack'>,
  grids: readonly Grid[],
  { infos, notes }: MarkOptions,
): ReadonlyMap<string, readonly Mark[]> {
  const sheets = new Map<string, Map<string, Place>>()
  const put = (sheet: string, cell: CellAddress, level: MarkLevel, note: string | null) => {
    const places = sheets.get(sheet) ?? new Map<string, Place>()
    sheets.set(sheet, places)
    const key = `${String(cell.row)},${String(cell.col)}`
    const place = places.get(key) ?? { level, cell, notes: [] }
    places.set(key, place)
    if (RANK.indexOf(level) > RANK.indexOf(place.level)) place.level = level
    if (note !== null) place.notes.push(note)
  }
  for (const finding of findings) {
    const { severity, message, suggestion, sheet } = finding
    if (finding.ignored || (severity === 'info' && !infos)) continue
    const title = ruleTitle(finding.rule, pack) ?? finding.rule
    const lines = [`【${title}】`, message, ...(suggestion === null ? [] : [suggestion])]
    const note = notes ? lines.join('\n') : null
    put(sheet, finding.cell, severity, note)
    for (const related of finding.related) {
      if (related.role === 'also') put(related.sheet ?? sheet, related.cell, severity, note)
      if (related.role === 'term') put(related.sheet ?? sheet, related.cell, 'term', null)
    }
  }
  const byName = new Map(grids.map((grid) => [grid.sheet, grid]))
  return new Map(
    [...sheets].map(([sheet, places]) => [
      sheet,
      [...places.values()].map(({ level, cell, notes: said }): Mark => ({
        level,
        range: byName.get(sheet)?.areaAt(cell.row, cell.col) ?? areaOf(cell),
        note: said.length > 0 ? said.join('\n\n') : null,
      })),
    ]),
  )
}

function areaOf({ row, col }: CellAddress): Mark['range'] {
  return { top: row, left: col, bottom: row, right: col }
}
