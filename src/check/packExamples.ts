import type { Pack, ResolvedPack } from '../packs/index.ts'
import { formatCell } from '../sheet/index.ts'
import { readNotation } from '../table/index.ts'
import { checkWorkbook } from './checkWorkbook.ts'

/** One example of a pack that was run. */
export interface ExampleResult {
  readonly rule: string
  readonly kind: 'good' | 'bad'
  /** The how manieth of its kind, from 1. */
  readonly number: number
  /** The cells that the example marks. */
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly passed: boolean
  /** What was said of the cells that were found. */
  readonly messages: readonly string[]
}

/**
 * Runs the examples that a pack itself brings, of its own checks and of rules of the catalogue, as the pack sets them: a
 * good one must stay without a finding of its rule, a bad one must be found at exactly its marked cells.
 * @param resolved the same pack, resolved.
 */
export function runPackExamples(pack: Pack, resolved: ResolvedPack): ExampleResult[] {
  const sets = [
    ...(pack.checks ?? []).map(({ name, examples, hiddenBy }) => [`${pack.id}/${name}`, examples, hiddenBy] as const),
    ...Object.entries(pack.examples ?? {}).map(([rule, examples]) => [rule, examples, undefined] as const),
  ]
  return sets.flatMap(([rule, examples, hiddenBy = []]) => {
    // An example is about its own check, whoever would go before it in a real table.
    const own = Object.fromEntries(hiddenBy.map((id) => [id, 'off' as const]))
    return (['good', 'bad'] as const).flatMap((kind) =>
      (examples?.[kind] ?? []).map((table, i): ExampleResult => {
        const { grids, marks } = readNotation(table)
        const { tables, findings } = checkWorkbook(grids, { pack: resolved, own })
        const said = findings.filter((finding) => finding.rule === rule)
        const expected = marks.map(({ cell }) => formatCell(cell)).sort()
        const found = said
          .flatMap(({ cell, related }) => [
            cell,
            ...related.filter(({ role }) => role === 'also').map((one) => one.cell),
          ])
          .map(formatCell)
          .sort()
        const fits = kind === 'good' ? found.length === 0 : expected.length > 0 && expected.join() === found.join()
        const passed = fits && tables.length > 0
        return { rule, kind, number: i + 1, expected, found, passed, messages: said.map(({ message }) => message) }
      }),
    )
  })
}
