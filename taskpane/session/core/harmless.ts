import type { CheckResult, Finding } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatCell, type SetCell } from '../../../src/sheet/index.ts'
import { check, type Inspection } from './inspect.ts'

type Inspected = Pick<Inspection, 'grids' | 'settings' | 'result'>

/** The cells a finding's fix writes. */
export function editsOf({ fix, sheet }: Finding): SetCell[] {
  return (fix?.edits ?? []).map(({ cell, from, to }) => ({ kind: 'set-cell', sheet, at: cell, from, to }))
}

/**
 * The findings whose fixes, applied together, add no other finding. All of them are tried at once; where that adds one,
 * the halves are tried, and so on: the one that does the harm is left out.
 */
export function withoutHarm(inspected: Inspected, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0 || !harms(inspected, findings.flatMap(editsOf))) return findings
  if (findings.length === 1) return []
  const middle = findings.length >> 1
  const left = withoutHarm(inspected, findings.slice(0, middle))
  const right = withoutHarm(inspected, findings.slice(middle))
  if (!harms(inspected, [...left, ...right].flatMap(editsOf))) return [...left, ...right]
  // Harmless by themselves and not together: taken one after the other as long as nothing is added.
  const kept = [...left]
  for (const finding of right) {
    if (!harms(inspected, [...kept, finding].flatMap(editsOf))) kept.push(finding)
  }
  return kept
}

/** Whether the edits would bring up a finding where there was none of its rule before. Tried out in memory. */
export function harms({ grids, settings, result }: Inspected, edits: readonly SetCell[]): boolean {
  if (edits.length === 0) return false
  const tried = applyToGrids(grids, { title: '', edits: firstOfEachCell(edits) }).grids
  const after = check(tried, settings, undefined, result)
  const before = countPlaces(result)
  for (const [place, count] of countPlaces(after)) {
    if (count > (before.get(place) ?? 0)) return true
  }
  return false
}

/** Where two fixes write one cell, the first is taken: the other shows again if it still holds. */
export function firstOfEachCell(edits: readonly SetCell[]): SetCell[] {
  const taken = new Map<string, SetCell>()
  for (const edit of edits) {
    const key = editKey(edit)
    if (!taken.has(key)) taken.set(key, edit)
  }
  return [...taken.values()]
}

/** Key of an edit: sheet and cell. */
export function editKey({ sheet, at }: Pick<SetCell, 'sheet' | 'at'>): string {
  return `${sheet}!${formatCell(at)}`
}

/** Findings by rule and cell. A fingerprint would change with the value that is put right, though nothing is new. */
function countPlaces({ findings }: CheckResult): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, sheet, cell, related } of findings) {
    const also = related.filter((one) => one.role === 'also').map((one) => one.cell)
    for (const at of [cell, ...also]) {
      const place = `${rule} ${editKey({ sheet, at })}`
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  return counts
}
