import type { Finding } from '../check/index.ts'
import { compareCells, type EditPlan, type SetCell } from '../sheet/index.ts'

export interface FixChoice {
  /** Only the fixes that may be applied without asking about each cell (the default). */
  readonly safeOnly?: boolean
}

/**
 * The edits that put findings right, for preview: each says what it expects to find. Ignored findings are left alone.
 * Where two findings would write one cell, the first (in the order of the findings) is taken; the other shows again
 * when the sheet is checked after the edit, if it still holds.
 */
export function planFixes(findings: readonly Finding[], { safeOnly = true }: FixChoice = {}): EditPlan {
  const edits = new Map<string, SetCell>()
  for (const { fix, ignored, sheet } of findings) {
    if (!fix || ignored || (safeOnly && !fix.safe)) continue
    for (const { cell, from, to } of fix.edits) {
      const key = `${sheet}\u0000${String(cell.row)},${String(cell.col)}`
      if (!edits.has(key)) edits.set(key, { kind: 'set-cell', sheet, at: cell, from, to })
    }
  }
  const ordered = [...edits.values()].sort((a, b) => a.sheet.localeCompare(b.sheet, 'zh') || compareCells(a.at, b.at))
  return { title: safeOnly ? '全部安全修复' : '修复', edits: ordered }
}
