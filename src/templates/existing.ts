import { costsOf } from '../rules/index.ts'
import type { CellAddress } from '../sheet/index.ts'
import type { Indicator, Scope, Table } from '../table/index.ts'
import type { ChosenIndicator } from './insertion.ts'
import { sameMeaning } from './meaning.ts'

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
  const scope = scopeOf(table)
  if (chosen.indicator.cost === 'total') {
    const total = costsOf(table, scope).totals[0]
    if (total) return existing(total.indicator)
  }
  for (const indicator of table.indicators) {
    if (indicator.scope !== scope || indicator.value.value.kind === 'not-applicable') continue
    if (sameMeaning(indicator, chosen)) return existing(indicator)
  }
  return null
}

function existing({ name }: Indicator): Existing {
  return { name: name.text, cell: name.cell }
}
