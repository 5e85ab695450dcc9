import { asksType, outsideOf, type ResolvedPack } from '../packs/index.ts'
import type { CellAddress } from '../sheet/index.ts'
import type { Table } from '../table/index.ts'
import type { CheckWords } from './checkWords.ts'
import { problemWords } from './problemWords.ts'

interface PackProblem {
  readonly sheet: string
  readonly cell: CellAddress | null
  readonly message: string
}

/** Where a pack that was named was not written for a table, or could not be followed in all it says. */
export function packProblems(pack: ResolvedPack, tables: readonly Table[], words: CheckWords): PackProblem[] {
  const [first] = tables
  const untold: PackProblem[] =
    first && asksType(pack) && !pack.typeOf
      ? [{ sheet: first.sheet, cell: null, message: problemWords('pack-types-unknown', { pack: pack.title }, words) }]
      : []
  const outside = tables.flatMap((table) =>
    outsideOf(pack, table).map(({ code, cell, data }) => ({
      sheet: table.sheet,
      cell,
      message: problemWords(code, data, words),
    })),
  )
  return [...untold, ...outside]
}
