import { formatCell } from '../../../src/sheet/index.ts'
import { budgetOf, isCost, type Table } from '../../../src/table/index.ts'
import type { ProposedIndicator } from '../../../src/templates/index.ts'
import type { IndicatorClass, IndicatorGroup, IndicatorIssue, IndicatorItem, IndicatorText } from '../templatesState.ts'
import { CLASSES, indicatorKey, level1Of } from './keys.ts'

/** What the user has said of a table's indicators. */
export interface Wishes {
  readonly ticks: ReadonlyMap<string, boolean>
  readonly texts: ReadonlyMap<string, IndicatorText>
  /** Nothing is ticked unless the user ticks it: he came for one class only. */
  readonly onlyOwn: boolean
}

/** A proposal as it is listed. */
export function itemOf(proposed: ProposedIndicator, { ticks, texts, onlyOwn }: Wishes): IndicatorItem {
  const { indicator, name, operator, value, unit } = proposed.chosen
  const key = indicatorKey(indicator)
  const text = texts.get(key)
  const { exists } = proposed
  return {
    key,
    level2: indicator.level2,
    text: text ?? { name, operator, value, unit },
    edited: text !== undefined,
    description: indicator.description,
    note: indicator.note ?? '',
    core: indicator.core,
    exists: exists && { name: exists.name, place: formatCell(exists.cell) },
    ticked: exists === null && (ticks.get(key) ?? (proposed.preselected && !onlyOwn)),
    missing: proposed.missing,
    issues: [],
  }
}

/** Items by class, in the order of the form, with what the table has of each. Classes without an item are left out. */
export function groupsOf(
  table: Table,
  items: readonly IndicatorItem[],
  issues: ReadonlyMap<string, readonly IndicatorIssue[]>,
): readonly IndicatorGroup[] {
  const budget = budgetOf(table)
  return CLASSES.flatMap((level2) => {
    const own = items
      .filter((item) => item.level2 === level2)
      .map((item) => (item.ticked ? { ...item, issues: issues.get(item.key) ?? [] } : item))
    if (own.length === 0) return []
    const amount = level2 === 'cost' && budget?.amount ? budget.amount.format(budget.unit ?? '万元') : null
    return [{ level2, level1: level1Of(level2), has: countOf(table, level2), budget: amount, items: own }]
  })
}

function countOf(table: Table, level2: IndicatorClass): number {
  const rows = table.indicators.filter(
    (indicator) =>
      indicator.name.text !== '' &&
      (level2 === 'cost' ? isCost(indicator) : indicator.level2?.class === level2) &&
      indicator.scope === 'annual',
  )
  return rows.length
}

/** The proposals in which every word occurs: in the name, the description, the unit or the class. */
export function matching(proposals: readonly ProposedIndicator[], text: string): readonly ProposedIndicator[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return proposals.filter(({ chosen: { indicator } }) => {
    const about = [indicator.name, indicator.description, indicator.unit].join('\n').toLowerCase()
    return words.every((word) => about.includes(word))
  })
}
