import { projectOf } from '../../../src/rules/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Inspection } from '../core.ts'
import type { TemplatesState } from '../templatesState.ts'
import type { Choosing } from './choosing.ts'
import { faultsOf } from './faults.ts'
import { groupsOf } from './groups.ts'
import { titleOf } from './keys.ts'
import type { Offering } from './offering.ts'
import type { Trial } from './trial.ts'

type Shown = Omit<TemplatesState, 'phase' | 'tables' | 'own' | 'previewing' | 'copy' | 'blank'>

/** What the view shows of the table at hand; plans what is chosen on the way. */
export function shownOf(look: Inspection, table: Table, offering: Offering, choosing: Choosing, trial: Trial): Shown {
  const typeIds = choosing.typeIds(table)
  const items = choosing.items(table)
  const ticked = items.filter((item) => item.ticked)
  const chosen = choosing.chosen(table)
  const { here, search } = choosing
  const refusal = trial.plan(look, table, chosen, here?.row ?? null)
  const said = trial.issues(chosen)
  const issues = new Map(ticked.map((item) => [item.key, [...faultsOf(item), ...(said.get(item.key) ?? [])]]))
  return {
    table: table.id,
    sheet: table.sheet,
    project: projectOf(table) || titleOf(table),
    chips: offering.chips(table, typeIds),
    because: offering.recognised(table).because,
    goal: offering.goal(table, typeIds),
    types: offering.types(),
    search,
    groups: groupsOf(table, choosing.found(table) ?? items, issues),
    here: here && { row: here.row + 1, name: here.name },
    ticked: ticked.length,
    faulty: ticked.length - chosen.length,
    preview: trial.preview,
    refusal: refusal && words.refusals[refusal],
  }
}
