import type { CellRange, ReportRow, ReportRowKind } from '../../sheet/index.ts'

/** Names tried before giving up. */
const MOST_NAMES = 99

/** The name of the report's sheet: the first that is ours already or nobody's; null where there is none. */
export function reportName(wanted: string, all: readonly string[], ours: readonly string[]): string | null {
  // Programs compare names without regard to case.
  const used = new Set(all.map((name) => name.toLowerCase()))
  for (let n = 1; n <= MOST_NAMES; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`
    const own = ours.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
    if (own !== undefined) return own
    if (!used.has(name.toLowerCase())) return name
  }
  return null
}

/** The ranges of the report's rows of these kinds. */
export function rowsOfKinds(rows: readonly ReportRow[], kinds: readonly ReportRowKind[], right: number): CellRange[] {
  return rows.flatMap(({ kind }, row) => (kinds.includes(kind) ? [{ top: row, left: 0, bottom: row, right }] : []))
}
