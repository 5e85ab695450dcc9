import type { Table } from '../../../src/table/index.ts'
import {
  activitiesOf,
  BUILTIN_TYPES,
  projectTextOf,
  proposeIndicators,
  suggestTypes,
  withTypeChanges,
  type ItemChoices,
  type ProjectType,
  type ProposedIndicator,
  type TypeChange,
} from '../../../src/templates/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { OwnTemplates } from '../ownTemplates.ts'
import type { GoalProposal, TypeChip, TypeItem } from '../templatesState.ts'
import { goalOf } from './goal.ts'

/** Proposals for a table from certain kinds, kept as long as both are the same. */
interface Offer {
  readonly table: Table
  readonly types: string
  readonly proposals: readonly ProposedIndicator[]
}

/** The activities of a table's project and what else it may be, and the words that speak for the activities. */
interface Recognised {
  readonly table: Table
  readonly types: readonly ProjectType[]
  readonly ids: readonly string[]
  readonly chosen: readonly string[]
  readonly because: readonly string[]
}

const AXES: readonly ProjectType['axis'][] = ['activity', 'domain', 'wrapper']

/** Which kinds of project there are, which a table's is, and the indicators they propose. Remembers what it worked out last. */
export class Offering {
  #changes: readonly TypeChange[] = []
  #kept: readonly OwnTemplates[] = []
  /** Kinds that are the user's own. */
  #ownIds: ReadonlySet<string> = new Set()
  #types: readonly ProjectType[] = BUILTIN_TYPES
  #items: readonly TypeItem[] | null = null
  #tables: readonly Table[] = []
  #recognised: Recognised | null = null
  #own: Offer | null = null
  /** The same kinds with what the user has decided of the cost items. */
  #decided: Offer | null = null
  /** Of all kinds, for the search; worked out when it is first needed. */
  #all: Offer | null = null

  /** Takes over what a check found: the pack's own kinds, and the tables of the workbook. Of kinds of one id the user's count. */
  take(tables: readonly Table[], changes: readonly TypeChange[], kept: readonly OwnTemplates[]): void {
    this.#tables = tables
    if (this.#changes === changes && this.#kept === kept) return
    this.#changes = changes
    this.#kept = kept
    const own = kept.flatMap((pack) => pack.changes)
    this.#ownIds = new Set(own.flatMap((change) => ('id' in change ? [change.id] : [])))
    this.#types = withTypeChanges(BUILTIN_TYPES, [...changes, ...own])
    this.#items = null
    // A kind of the same id may have other indicators now.
    this.#own = this.#decided = this.#all = null
  }

  /** All kinds; what is done comes first: it suits any department. */
  types(): readonly TypeItem[] {
    return (this.#items ??= [...this.#types]
      .sort((a, b) => AXES.indexOf(a.axis) - AXES.indexOf(b.axis))
      .map(({ id, name, domain, keywords }) => ({
        id,
        name,
        field: this.#ownIds.has(id) ? words.ownField : (domain ?? ''),
        words: keywords,
      })))
  }

  recognised(table: Table): Recognised {
    const types = this.#types
    if (this.#recognised?.table === table && this.#recognised.types === types) return this.#recognised
    const text = projectTextOf(table)
    const activities = activitiesOf(text, types)
    const chosen = activities.map(({ type }) => type.id)
    const rivals = suggestTypes(text, types).map(({ type }) => type.id)
    return (this.#recognised = {
      table,
      types,
      ids: [...new Set([...chosen, ...rivals])],
      chosen,
      because: [...new Set(activities.flatMap(({ words }) => words))],
    })
  }

  /** What is proposed, its rivals, and what was chosen besides. */
  chips(table: Table, chosen: readonly string[]): readonly TypeChip[] {
    return [...new Set([...this.recognised(table).ids, ...chosen])].flatMap((id) => {
      const type = this.#types.find((one) => one.id === id)
      return type ? [{ id, name: type.name, chosen: chosen.includes(id) }] : []
    })
  }

  /** The indicators of certain kinds, held against the table. */
  of(table: Table, ids: readonly string[]): readonly ProposedIndicator[] {
    return (this.#own = this.#offer(this.#own, table, this.#chosen(ids))).proposals
  }

  /** The same, the cost items sharing the budget as the user has decided. */
  decided(table: Table, ids: readonly string[], choices: ItemChoices): readonly ProposedIndicator[] {
    return (this.#decided = this.#offer(this.#decided, table, this.#chosen(ids), choices)).proposals
  }

  /** How a project of these kinds words its goal. */
  goal(table: Table, ids: readonly string[]): GoalProposal | null {
    const types = ids.flatMap((id) => this.type(id) ?? [])
    return goalOf(table, types)
  }

  /** The likeliest kind of a project that is known by its name only; where nothing speaks for any, the one for all. */
  ofName(name: string): ProjectType | null {
    return suggestTypes({ name }, this.#types)[0]?.type ?? this.type('general')
  }

  type(id: string): ProjectType | null {
    return this.#types.find((type) => type.id === id) ?? null
  }

  #chosen(ids: readonly string[]): readonly ProjectType[] {
    return this.#types.filter(({ id }) => ids.includes(id))
  }

  /** Of every kind; those of the chosen ones first, so that they stand for what others name differently. */
  all(table: Table, ids: readonly string[]): readonly ProposedIndicator[] {
    const types = [...this.#types].sort((a, b) => Number(ids.includes(b.id)) - Number(ids.includes(a.id)))
    return (this.#all = this.#offer(this.#all, table, types)).proposals
  }

  #offer(known: Offer | null, table: Table, types: readonly ProjectType[], choices: ItemChoices = {}): Offer {
    const items = choices.chosen ? JSON.stringify([[...choices.chosen], choices.typed]) : ''
    const key = [...types.map(({ id }) => id), items].join(' ')
    if (known?.table === table && known.types === key) return known
    return { table, types: key, proposals: proposeIndicators(table, types, this.#tables, choices) }
  }
}
