import type { MoneyField, SummaryBlock, SummaryRow, Table } from '../../table/index.ts'
import { labelText, plainName } from '../../value/index.ts'
import { projectKey } from './projectNames.ts'

/** A line of a summary with the lines below it. */
export interface Part {
  readonly row: SummaryRow
  readonly children: SummaryRow[]
}

export function partsOf(summary: SummaryBlock): Part[] {
  const parts: Part[] = []
  for (const row of summary.rows) {
    if (row.level === 1 || parts.length === 0) parts.push({ row, children: [] })
    else parts[parts.length - 1]?.children.push(row)
  }
  return parts
}

/** The lines of a summary that have a table of their own in the workbook, with that table. */
export function linePairs(
  parts: readonly Part[],
  tables: readonly Table[],
): { readonly line: SummaryRow; readonly own: Table }[] {
  return ownTables(parts, tables).flatMap(({ line, own }) => (own && line.amount.amount ? [{ line, own }] : []))
}

/** Each line of a summary that stands for one project, with that project's table; nothing in a workbook without any. */
export function ownTables(
  parts: readonly Part[],
  tables: readonly Table[],
): { readonly line: SummaryRow; readonly own: Table | null }[] {
  const lines = parts.flatMap(({ row, children }) => (children.length > 0 ? children : [row]))
  const projects = tables.filter((other) => other.kind === 'project')
  if (projects.length === 0) return []
  return lines.map((line) => ({ line, own: tableOf(line, lines, projects) }))
}

/** 项目支出 of the workbook's one 整体 table; null where there is none, or more than one. */
export function overallSpending(
  tables: readonly Table[],
): { readonly overall: Table; readonly spending: MoneyField } | null {
  const [overall, second] = tables.filter((other) => other.kind === 'overall')
  if (!overall || second) return null
  const spending = overall.funds
    .flatMap((fund) => fund.splits)
    .flatMap((split) => split.parts)
    .find((part) => labelText(part.name).endsWith('项目支出'))
  return spending ? { overall, spending } : null
}

/** What a table's project is called, by its field or by its title; '' where nobody says. */
export function nameOf(table: Table): string {
  return table.project?.text || (table.projectFromTitle ?? '')
}

/** The only table of a line's project: by the same name, else by the same name without 专项, 经费 …; never a guess. */
function tableOf(line: SummaryRow, lines: readonly SummaryRow[], projects: readonly Table[]): Table | null {
  for (const key of [plainName, projectKey]) {
    const wanted = key(line.name.text)
    if (wanted === '' || lines.filter((other) => key(other.name.text) === wanted).length > 1) continue
    const found = projects.filter((project) => key(nameOf(project)) === wanted)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}
