import type { TableMoney } from '../../src/check/reconcile.ts'

/** The projects of a check in sheet order, each once, with the sheets its tables stand on. */
export function projectsOf(
  tables: readonly Pick<TableMoney, 'project' | 'sheet'>[],
): readonly { readonly name: string; readonly sheets: readonly string[] }[] {
  const projects = new Map<string, Set<string>>()
  for (const { project, sheet } of tables) {
    const sheets = projects.get(project)
    if (sheets) sheets.add(sheet)
    else projects.set(project, new Set([sheet]))
  }
  return [...projects].map(([name, sheets]) => ({ name, sheets: [...sheets] }))
}
