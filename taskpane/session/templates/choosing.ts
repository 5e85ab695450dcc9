import type { Table } from '../../../src/table/index.ts'
import type { ChosenIndicator, ProposedIndicator } from '../../../src/templates/index.ts'
import type { IndicatorClass, IndicatorItem, IndicatorText } from '../templatesState.ts'
import { costChoices } from './costChoices.ts'
import { faultsOf } from './faults.ts'
import { itemOf, matching, type Wishes } from './groups.ts'
import type { Here } from './here.ts'
import { indicatorKey, tableKey } from './keys.ts'
import type { Offering } from './offering.ts'

/** What was chosen for one table; stays while the pane is open. */
interface Choice {
  /** null: as recognised. */
  types: readonly string[] | null
  readonly ticks: Map<string, boolean>
  readonly texts: Map<string, IndicatorText>
}

/** Kinds, indicators and their texts as the user has chosen them for a table: of one class, where he came for one. */
export class Choosing {
  search = ''
  here: Here | null = null
  readonly #offering: Offering
  readonly #choices = new Map<string, Choice>()

  constructor(offering: Offering) {
    this.#offering = offering
  }

  chooseTypes(table: Table, ids: readonly string[]): void {
    if (ids.length > 0) this.#choice(table).types = ids
  }

  tick(table: Table, key: string, ticked: boolean): void {
    this.#choice(table).ticks.set(key, ticked)
  }

  edit(table: Table, key: string, text: IndicatorText): void {
    const { texts, ticks } = this.#choice(table)
    texts.set(key, text)
    // Who fills it in wants it.
    ticks.set(key, true)
  }

  reset(table: Table, key: string): void {
    this.#choice(table).texts.delete(key)
  }

  /** What was chosen stands on the sheet now, its last one in `row` (0-based): the next one of the class goes below. */
  isInserted(table: Table, row: number): void {
    const { ticks, texts } = this.#choice(table)
    ticks.clear()
    texts.clear()
    this.search = ''
    if (this.here) this.here = { ...this.here, row }
  }

  typeIds(table: Table): readonly string[] {
    return this.#choice(table).types ?? this.#offering.recognised(table).chosen
  }

  /** The indicators to choose from, and whatever was ticked in the search besides. */
  items(table: Table): readonly IndicatorItem[] {
    const wishes = this.#wishes(table)
    return this.#proposals(table)
      .map((proposed) => itemOf(proposed, wishes))
      .filter(({ level2 }) => this.#isWanted(level2))
  }

  /** What is ticked and can be inserted, as it is written now. */
  chosen(table: Table): readonly ChosenIndicator[] {
    const indicators = new Map(
      this.#proposals(table).map(({ chosen: { indicator } }) => [indicatorKey(indicator), indicator]),
    )
    return this.items(table).flatMap((item) => {
      const indicator = indicators.get(item.key)
      return indicator && item.ticked && faultsOf(item).length === 0 ? [{ indicator, ...item.text }] : []
    })
  }

  /** What the search finds among all kinds; null: nothing is searched for. */
  found(table: Table): readonly IndicatorItem[] | null {
    if (this.search.trim() === '') return null
    const wishes = this.#wishes(table)
    const own = new Set(this.#proposals(table).map(({ chosen }) => indicatorKey(chosen.indicator)))
    return matching(this.#offering.all(table, this.typeIds(table)), this.search)
      .map((proposed) => {
        const item = itemOf(proposed, wishes)
        // What another kind requires is not required here.
        return own.has(item.key) || wishes.ticks.get(item.key) ? item : { ...item, ticked: false }
      })
      .filter(({ level2 }) => this.#isWanted(level2))
  }

  #proposals(table: Table): readonly ProposedIndicator[] {
    const ids = this.typeIds(table)
    const base = this.#offering.of(table, ids)
    const items = costChoices(base, this.#wishes(table))
    const own = items ? this.#offering.decided(table, ids, items) : base
    const listed = new Set(own.map(({ chosen }) => indicatorKey(chosen.indicator)))
    const { ticks } = this.#choice(table)
    const extra = new Set([...ticks].flatMap(([key, ticked]) => (ticked && !listed.has(key) ? [key] : [])))
    if (extra.size === 0) return own
    return [...own, ...this.#offering.all(table, ids).filter(({ chosen }) => extra.has(indicatorKey(chosen.indicator)))]
  }

  #wishes(table: Table): Wishes {
    const { ticks, texts } = this.#choice(table)
    return { ticks, texts, onlyOwn: this.here !== null }
  }

  #isWanted(level2: IndicatorClass): boolean {
    return this.here === null || this.here.classes.includes(level2)
  }

  #choice(table: Table): Choice {
    const key = tableKey(table)
    let choice = this.#choices.get(key)
    if (!choice) this.#choices.set(key, (choice = { types: null, ticks: new Map(), texts: new Map() }))
    return choice
  }
}
