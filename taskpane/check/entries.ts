import type { Severity } from '../../src/rules/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import { groupOf } from '../session/visible.ts'

/** A finding with the headings that stand above it where it is the first of its table or severity. */
export interface Entry {
  readonly item: FindingItem
  /** The table's heading; null inside a table, or where there is one table only. */
  readonly table: { readonly title: string; readonly sheet: string | null } | null
  readonly severity: { readonly severity: Severity; readonly count: number } | null
}

/** Puts headings into findings that stand in list order. Ignored ones are headed by table only. */
export function entriesOf(items: readonly FindingItem[], ignored: boolean): readonly Entry[] {
  const tables = new Set(items.map(groupOf))
  const manySheets = new Set(items.map((item) => item.finding.sheet)).size > 1
  const sizes = new Map<string, number>()
  const key = (item: FindingItem) => `${item.finding.severity} ${groupOf(item)}`
  for (const item of items) sizes.set(key(item), (sizes.get(key(item)) ?? 0) + 1)

  return items.map((item, index): Entry => {
    const before = items[index - 1]
    const firstOfTable = before === undefined || groupOf(before) !== groupOf(item)
    const firstOfSeverity = before === undefined || key(before) !== key(item)
    const { sheet, severity } = item.finding
    return {
      item,
      table: firstOfTable && tables.size > 1 ? { title: item.tableTitle, sheet: manySheets ? sheet : null } : null,
      severity: firstOfSeverity && !ignored ? { severity, count: sizes.get(key(item)) ?? 0 } : null,
    }
  })
}
