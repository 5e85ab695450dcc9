import { costsOf } from '../rules/index.ts'
import type { CellAddress } from '../sheet/index.ts'
import type { Indicator, Scope, Table } from '../table/index.ts'
import { sameSide } from './formClass.ts'
import type { ChosenIndicator } from './insertion.ts'
import { sameMeaning, saidBy, saidByChosen, type Said } from './meaning.ts'

export interface Existing {
  readonly name: string
  readonly cell: CellAddress
}

/** Which period a table's standard indicators go to: this year, unless the table knows only another. */
export function scopeOf(table: Table): Scope {
  const lines = [...table.indicators, ...table.slots]
  return lines.length === 0 || lines.some((line) => line.scope === 'annual') ? 'annual' : 'period'
}

/** Where a table says already what an indicator would say; null where it does not. */
export function findExisting(table: Table, chosen: ChosenIndicator): Existing | null {
  let known = knownTables.get(table)
  if (!known) knownTables.set(table, (known = { ...readLines(table), found: new Map() }))
  const { name, unit, indicator } = chosen
  const asked = [name, unit, indicator.level1, indicator.cost ?? ''].join('\u0001')
  let found = known.found.get(asked)
  if (found === undefined) known.found.set(asked, (found = search(known, chosen)))
  return found
}

function search({ lines, totals }: TableLines, chosen: ChosenIndicator): Existing | null {
  const isTotal = chosen.indicator.cost === 'total'
  if (isTotal && totals[0]) return existing(totals[0])
  const own = saidByChosen(chosen)
  for (const { indicator, said } of lines) {
    if (said.plain === own.plain) return existing(indicator)
    // 检验费用 and 抽检检验总成本 read alike, and are a part and the whole.
    if (isTotal || totals.includes(indicator)) continue
    if (sameSide(indicator, chosen.indicator) && sameMeaning(said, own)) return existing(indicator)
  }
  return null
}

interface TableLines {
  readonly lines: readonly { readonly indicator: Indicator; readonly said: Said }[]
  readonly totals: readonly Indicator[]
}

/** Each row of a table is compared with each indicator of a type, for the list and once more for the plan. */
const knownTables = new WeakMap<Table, TableLines & { readonly found: Map<string, Existing | null> }>()

function readLines(table: Table): TableLines {
  const scope = scopeOf(table)
  const own = table.indicators.filter(
    (one) => one.scope === scope && one.name.plain !== '' && one.value.value.kind !== 'not-applicable',
  )
  return {
    lines: own.map((indicator) => ({ indicator, said: saidBy(indicator) })),
    totals: costsOf(table, scope).totals.map(({ indicator }) => indicator),
  }
}

function existing({ name }: Indicator): Existing {
  return { name: name.text, cell: name.cell }
}
