import type { Related, RuleReport } from '../../rules/index.ts'
import { budgetOf, type Table } from '../../table/index.ts'
import type { MoneyUnit } from '../../value/index.ts'
import type { Spot } from './place.ts'

/** A report that stands on a spot: every check of a pack has one message, filled from what is found there. */
export function reportOn(
  spot: Spot,
  data: Readonly<Record<string, string>> = {},
  related?: readonly Related[],
): RuleReport {
  return {
    cell: spot.cell,
    message: 'said',
    data: { value: spot.text, name: spot.name || '这一项', line: String(spot.cell.row + 1), ...data },
    ...(spot.indicator ? { row: spot.indicator.row } : {}),
    ...(related ? { related } : {}),
  }
}

/** The unit that a table's money is shown in. */
export function sameMoneyUnit(table: Table): MoneyUnit {
  return budgetOf(table)?.unit ?? table.moneyUnits[0]?.unit ?? '元'
}
