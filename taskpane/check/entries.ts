import type { Severity } from '../../src/rules/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import { groupOf } from '../session/visible.ts'

/** A finding with the headings that stand above it where it is the first of its table or group. */
export interface Entry {
  readonly item: FindingItem
  /** The table's heading; null inside a table, or where there is one table only. */
  readonly table: { readonly title: string; readonly sheet: string | null } | null
  /** 须改, 提醒, 提示, or 已忽略 where that is shown instead. */
  readonly group: { readonly of: Severity | 'ignored'; readonly count: number } | null
}

/** Puts headings into findings that stand in list order. */
export function entriesOf(items: readonly FindingItem[]): readonly Entry[] {
  const tables = new Set(items.map(groupOf))
  const sheets = new Set(items.map((item) => item.finding.sheet))
  const kind = ({ finding }: FindingItem) => (finding.ignored ? 'ignored' : finding.severity)
  const key = (item: FindingItem) => `${kind(item)} ${groupOf(item)}`
  const sizes = new Map<string, number>()
  for (const item of items) sizes.set(key(item), (sizes.get(key(item)) ?? 0) + 1)

  return items.map((item, index): Entry => {
    const before = items[index - 1]
    const firstOfTable = before === undefined || groupOf(before) !== groupOf(item)
    const firstOfGroup = before === undefined || key(before) !== key(item)
    const sheet = sheets.size > 1 ? item.finding.sheet : null
    return {
      item,
      table: firstOfTable && tables.size > 1 ? { title: item.tableTitle, sheet } : null,
      group: firstOfGroup ? { of: kind(item), count: sizes.get(key(item)) ?? 0 } : null,
    }
  })
}
