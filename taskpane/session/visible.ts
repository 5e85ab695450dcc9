import type { Severity } from '../../src/rules/index.ts'
import type { Filter, FindingItem, PaneState, SheetCheck } from './paneState.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** The check that the pane shows: of the sheet, or of all of them. null: nothing checked yet. */
export function shownCheck({
  scope,
  sheet,
  workbook,
}: Pick<PaneState, 'scope' | 'sheet' | 'workbook'>): SheetCheck | null {
  return scope === 'workbook' ? (workbook?.whole ?? null) : sheet
}

/** The findings that stand in the list, in the order they stand there: table by table, the grave ones first. */
export function visibleItems(
  state: Pick<PaneState, 'scope' | 'sheet' | 'workbook' | 'filter'>,
): readonly FindingItem[] {
  const check = shownCheck(state)
  return check ? inListOrder(check.items.filter((item) => passes(item, state.filter))) : []
}

/** Table by table as the tables stand in the workbook, then by severity; within one severity as on the sheet. */
export function inListOrder(items: readonly FindingItem[]): FindingItem[] {
  const tables = new Map<string, number>()
  for (const item of items) {
    const group = groupOf(item)
    if (!tables.has(group)) tables.set(group, tables.size)
  }
  const rank = (item: FindingItem) =>
    (tables.get(groupOf(item)) ?? 0) * ORDER.length + ORDER.indexOf(item.finding.severity)
  // Array.sort is stable: what has one rank keeps the order of the sheet.
  return [...items].sort((a, b) => rank(a) - rank(b))
}

/** What stands under one heading: a table, or what a sheet has outside of its tables. */
export function groupOf({ finding }: FindingItem): string {
  return finding.table ?? `sheet:${finding.sheet}`
}

/** How many there are of each severity, and how many are ignored. Ignored ones are counted as that only. */
export function countItems(items: readonly FindingItem[]): Readonly<Record<Severity | 'ignored', number>> {
  const counts = { error: 0, warning: 0, info: 0, ignored: 0 }
  for (const { finding } of items) counts[finding.ignored ? 'ignored' : finding.severity]++
  return counts
}

/** Whether a finding is shown: every word of the search must occur in its title, message, cell or table. */
export function passes(item: FindingItem, { severities, ignored, text }: Filter): boolean {
  const { finding, title, place, tableTitle } = item
  if (ignored !== (finding.ignored !== null)) return false
  if (!ignored && !severities[finding.severity]) return false
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const about = [title, finding.message, place, tableTitle, finding.sheet].join('\n').toLowerCase()
  return words.every((word) => about.includes(word))
}
