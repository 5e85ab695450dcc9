import { formatCell } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { goalWithGaps, type ProjectType } from '../../../src/templates/index.ts'
import type { GoalProposal } from '../templatesState.ts'

/** How the goal of the first chosen kind is written, and the cell of the table's goal where that is blank. */
export function goalOf(table: Table, types: readonly ProjectType[]): GoalProposal | null {
  const type = types.find(({ goal }) => goal !== '')
  if (!type) return null
  const goals = table.goals.filter(({ scope }) => scope === 'annual')
  const [blank] = goals.filter(({ text }) => text.trim() === '')
  const isWritten = goals.some(({ text }) => text.trim() !== '')
  return {
    text: goalWithGaps(type.goal, table.year?.year ?? null),
    place: blank && !isWritten ? formatCell(blank.cell) : null,
    isWritten,
  }
}
