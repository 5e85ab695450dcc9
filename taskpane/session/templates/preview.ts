import { formatCell } from '../../../src/sheet/index.ts'
import type { ChosenIndicator, Insertion, PlannedRow } from '../../../src/templates/index.ts'
import type { IndicatorIssue, InsertionPreview, PreviewRow } from '../templatesState.ts'
import { indicatorKey } from './keys.ts'
import type { Proof } from './proof.ts'

/** An insertion in words and figures, as far as it has been tried out. */
export function previewOf({ rows, changes, skipped }: Insertion, proof: Proof | null): InsertionPreview {
  const numbers = (kind: PlannedRow['kind']) => rows.filter((row) => row.kind === kind).map(({ row }) => row + 1)
  return {
    newRows: numbers('new'),
    filledRows: numbers('slot'),
    clusters: proof && proof.clusters.length > 0 ? proof.clusters : [rows.map(plainRow)],
    changes: changes.map(({ what, at, from, to }) => ({ what, place: formatCell(at), from, to })),
    skipped: skipped.map(({ chosen, exists }) => ({
      name: chosen.name,
      as: exists.name,
      place: formatCell(exists.cell),
    })),
    brings: proof?.brings ?? [],
  }
}

/** What the rules say of each chosen indicator, by its key. */
export function issuesByKey(
  chosen: readonly ChosenIndicator[],
  insertion: Insertion | null,
  proof: Proof | null,
): ReadonlyMap<string, readonly IndicatorIssue[]> {
  const issues = new Map<string, readonly IndicatorIssue[]>()
  if (!insertion || !proof) return issues
  for (const { indicator, name } of chosen) {
    // A form may put a number before the name.
    const planned =
      insertion.rows.find((row) => row.name === name) ?? insertion.rows.find((row) => row.name.endsWith(name))
    const found = planned && proof.ofRow.get(planned.row)
    if (found) issues.set(indicatorKey(indicator), found)
  }
  return issues
}

function plainRow({ row, kind, level2, name, value }: PlannedRow): PreviewRow {
  return { number: row + 1, kind, level2, name, value }
}
