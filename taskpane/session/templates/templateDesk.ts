import type { SheetPlace } from '../../../src/sheet/index.ts'
import { projectOf } from '../../../src/rules/index.ts'
import type { Table } from '../../../src/table/index.ts'
import type { ChosenIndicator, Insertion, ProposedIndicator } from '../../../src/templates/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Checking } from '../checking.ts'
import type { Inspection } from '../core.ts'
import type { Desk } from '../desk.ts'
import type { Turn } from '../tasks.ts'
import {
  NO_TEMPLATES,
  type BlankRequest,
  type IndicatorClass,
  type IndicatorText,
  type TemplatesState,
} from '../templatesState.ts'
import { costChoices } from './costChoices.ts'
import { faultsOf } from './faults.ts'
import { fillable, tableAt } from './fillable.ts'
import { groupsOf, itemOf, matching, type Wishes } from './groups.ts'
import { hereOf, type Here } from './here.ts'
import { indicatorKey, tableKey, titleOf } from './keys.ts'
import { NewTable } from './newTable.ts'
import { noticeOf } from './notice.ts'
import { Offering } from './offering.ts'
import { firstWritten } from './proof.ts'
import { Trial } from './trial.ts'
import { ownTypeText } from './ownType.ts'

/** What was chosen for one table; stays while the pane is open. */
interface Choice {
  /** null: as recognised. */
  types: readonly string[] | null
  readonly ticks: Map<string, boolean>
  readonly texts: Map<string, IndicatorText>
}

/** 模板 at work: which table, which kinds of project, which indicators, and what inserting them will do. */
export class TemplateDesk {
  readonly #desk: Desk
  readonly #checking: Checking
  readonly #choices = new Map<string, Choice>()
  #look: Inspection | null = null
  #tables: readonly Table[] = []
  #table: Table | null = null
  #here: Here | null = null
  #search = ''
  #previewing = false
  #isInserting = false
  #copy: TemplatesState['copy'] = null
  readonly #offering = new Offering()
  readonly #trial = new Trial(() => this.#show())
  readonly #newTable: NewTable

  constructor(desk: Desk, checking: Checking) {
    this.#desk = desk
    this.#checking = checking
    this.#newTable = new NewTable(desk, checking, this.#offering, () => this.#show())
  }

  close(): void {
    this.#trial.stop()
  }

  /** Takes over what was checked last, where that is something new. */
  async follow(): Promise<void> {
    const look = this.#checking.shown
    if (look === this.#look) return
    this.#look = look
    // After a check of the same sheet the user goes on where he was.
    const kept = this.#table
    this.#tables = look ? fillable(look.result.tables) : []
    this.#offering.take(this.#tables, look?.result.pack.projectTypes ?? [])
    const same = kept && this.#tables.find((table) => tableKey(table) === tableKey(kept))
    if (same) {
      this.#take(same)
      return
    }
    this.#here = null
    const place = look ? await this.#selection() : null
    if (this.#look === look) this.#take(tableAt(this.#tables, place))
  }

  async open(): Promise<void> {
    const place = await this.#checkedPlace()
    this.#here = null
    this.#take(tableAt(this.#tables, place))
  }

  async openHere(): Promise<void> {
    const place = await this.#checkedPlace()
    const table = tableAt(this.#tables, place)
    this.#here = table && place ? hereOf(table, place) : null
    this.#search = ''
    this.#take(table)
    if (!this.#here && table) this.#say(words.notInRows)
  }

  showAll(): void {
    this.#here = null
    this.#show()
  }

  chooseTable(id: string): void {
    const table = this.#tables.find((one) => one.id === id)
    if (!table) return
    this.#here = null
    this.#take(table)
  }

  chooseTypes(ids: readonly string[]): void {
    const choice = this.#choice()
    if (!choice || ids.length === 0) return
    choice.types = ids
    this.#show()
  }

  search(text: string): void {
    this.#search = text
    this.#show()
  }

  tick(key: string, ticked: boolean): void {
    this.#choice()?.ticks.set(key, ticked)
    this.#show()
  }

  edit(key: string, change: Partial<IndicatorText>): void {
    // It may stand in the list only because of the search.
    const { groups } = this.#desk.store.get().templates
    const item = groups.flatMap(({ items }) => items).find((one) => one.key === key)
    if (!item) return
    const choice = this.#choice()
    choice?.texts.set(key, { ...item.text, ...change })
    // Who fills it in wants it.
    choice?.ticks.set(key, true)
    this.#show()
  }

  reset(key: string): void {
    this.#choice()?.texts.delete(key)
    this.#show()
  }

  async preview(): Promise<void> {
    // What has changed on the sheet since would be skipped: it is read again first.
    if (this.#isStale() && !(await this.#checking.recheck({ keeps: true }))) return
    await this.follow()
    if (!this.#trial.insertion) return
    this.#trial.prove()
    this.#previewing = true
    this.#show()
  }

  closePreview(): void {
    this.#previewing = false
    this.#show()
  }

  async insert(): Promise<void> {
    const { insertion } = this.#trial
    const table = this.#table
    // A second click is not a second wish.
    if (!insertion || !table || this.#isInserting) return
    this.#isInserting = true
    this.closePreview()
    const isDone = await this.#desk.tasks.run('insert', (turn) => this.#write(turn, table, insertion), { writes: true })
    if (isDone) await this.#checking.recheck({ keeps: true })
    this.#isInserting = false
  }

  async #write(turn: Turn, table: Table, insertion: Insertion): Promise<void> {
    const host = await turn.wait(this.#desk.host())
    const core = await turn.wait(this.#desk.load())
    const writing = host.apply(insertion.plan, { cancel: turn.signal })
    // However a writing ends, cancelled or without an answer too, the sheet may hold something else now.
    const outcome = await turn.wait(writing.finally(() => this.#checking.changed({ sheet: table.sheet })))
    turn.put({ notice: noticeOf(core, insertion, outcome) })
    const row = firstWritten(outcome.applied, insertion.rows)
    if (row === null) return
    const choice = this.#choices.get(tableKey(table))
    choice?.ticks.clear()
    choice?.texts.clear()
    // The next one of the class goes below what has just come in.
    if (this.#here) this.#here = { ...this.#here, row: row + Math.max(0, insertion.rows.length - 1) }
    this.#search = ''
    const at = { row, col: table.columns.name?.cell.col ?? table.range.left }
    await this.#desk.attempt(() => this.#desk.go({ sheet: table.sheet, at }))
  }

  saveAsType(): void {
    if (!this.#table) return
    this.#copy = { what: 'type', text: ownTypeText(this.#table) }
    this.#show()
  }

  copyTicked(): void {
    const lines = this.#chosen().map(({ name, operator, value, unit }) => [name, operator + value + unit].join('\t'))
    this.#copy = { what: 'indicators', text: lines.join('\n') }
    this.#show()
  }

  copyGoal(): void {
    const goal = this.#table && this.#offering.goal(this.#table, this.#typeIds(this.#table))
    if (!goal) return
    this.#copy = { what: 'goal', text: goal.text }
    this.#show()
  }

  closeCopy(): void {
    this.#copy = null
    this.#show()
  }

  startBlank(): void {
    this.#newTable.open(this.#table)
  }

  closeBlank(): void {
    this.#newTable.close()
  }

  async addBlank(request: BlankRequest): Promise<void> {
    if (this.#isInserting) return
    this.#isInserting = true
    await this.#newTable.add(request)
    this.#isInserting = false
  }

  /** Where the user is, on a sheet that has been checked as it is now. */
  async #checkedPlace(): Promise<SheetPlace | null> {
    const place = await this.#selection()
    const look = this.#checking.shown
    const isThere = look?.grids.some(({ sheet }) => sheet === place?.sheet) === true
    if (!isThere || this.#isStale()) await this.#checking.checkSheet()
    await this.follow()
    return place
  }

  /** null: the program does not say; then the first table stands first. */
  async #selection(): Promise<SheetPlace | null> {
    const host = await this.#desk.host()
    return host.selection().catch(() => null)
  }

  #isStale(): boolean {
    const { scope, sheet, workbook } = this.#desk.store.get()
    return (scope === 'workbook' ? workbook?.whole : sheet)?.stale === true
  }

  #take(table: Table | null): void {
    this.#table = table
    this.#previewing = false
    this.#trial.stop()
    this.#show()
  }

  #say(text: string): void {
    this.#desk.store.put({ notice: { text, undo: false, skipped: [] } })
  }

  #choice(): Choice | null {
    if (!this.#table) return null
    const key = tableKey(this.#table)
    let choice = this.#choices.get(key)
    if (!choice) this.#choices.set(key, (choice = { types: null, ticks: new Map(), texts: new Map() }))
    return choice
  }

  #typeIds(table: Table): readonly string[] {
    return this.#choice()?.types ?? this.#offering.recognised(table).chosen
  }

  /** The proposals of the chosen kinds, and whatever was ticked in the search besides. */
  #proposals(): readonly ProposedIndicator[] {
    const table = this.#table
    const choice = this.#choice()
    if (!table || !choice) return []
    const ids = this.#typeIds(table)
    const base = this.#offering.of(table, ids)
    const items = costChoices(base, this.#wishes())
    const own = items ? this.#offering.decided(table, ids, items) : base
    const listed = new Set(own.map(({ chosen }) => indicatorKey(chosen.indicator)))
    const extra = new Set([...choice.ticks].flatMap(([key, ticked]) => (ticked && !listed.has(key) ? [key] : [])))
    if (extra.size === 0) return own
    return [...own, ...this.#offering.all(table, ids).filter(({ chosen }) => extra.has(indicatorKey(chosen.indicator)))]
  }

  #items() {
    const wishes = this.#wishes()
    return this.#proposals()
      .map((proposed) => itemOf(proposed, wishes))
      .filter(({ level2 }) => this.#isWanted(level2))
  }

  #wishes(): Wishes {
    const { ticks, texts } = this.#choice() ?? { ticks: new Map(), texts: new Map() }
    return { ticks, texts, onlyOwn: this.#here !== null }
  }

  #isWanted(level2: IndicatorClass): boolean {
    return this.#here === null || this.#here.classes.includes(level2)
  }

  /** What is ticked and can be inserted, as it is written now. */
  #chosen(): readonly ChosenIndicator[] {
    const proposals = new Map(this.#proposals().map(({ chosen }) => [indicatorKey(chosen.indicator), chosen.indicator]))
    return this.#items().flatMap((item) => {
      const indicator = proposals.get(item.key)
      return indicator && item.ticked && faultsOf(item).length === 0 ? [{ indicator, ...item.text }] : []
    })
  }

  #show(): void {
    const table = this.#table
    const look = this.#look
    const before = this.#desk.store.get().templates
    if (!table || !look) {
      const phase = look ? 'ready' : 'idle'
      this.#desk.store.put({
        templates: { ...NO_TEMPLATES, phase, tables: this.#tables.map(listed), blank: this.#newTable.offer },
      })
      return
    }
    const typeIds = this.#typeIds(table)
    const items = this.#items()
    const ticked = items.filter((item) => item.ticked)
    const faults = new Map(ticked.map((item) => [item.key, faultsOf(item)]))
    const chosen = this.#chosen()
    const refusal = this.#trial.plan(look, table, chosen, this.#here?.row ?? null)
    const said = this.#trial.issues(chosen)
    const { preview } = this.#trial
    const issues = new Map(ticked.map(({ key }) => [key, [...(faults.get(key) ?? []), ...(said.get(key) ?? [])]]))
    const found = this.#search.trim() === '' ? items : this.#found(table)
    this.#desk.store.put({
      templates: {
        ...before,
        phase: 'ready',
        tables: this.#tables.map(listed),
        table: table.id,
        sheet: table.sheet,
        project: projectOf(table) || titleOf(table),
        chips: this.#offering.chips(table, typeIds),
        because: this.#offering.recognised(table).because,
        goal: this.#offering.goal(table, typeIds),
        types: this.#offering.types(),
        search: this.#search,
        groups: groupsOf(table, found, issues),
        here: this.#here && { row: this.#here.row + 1, name: this.#here.name },
        ticked: ticked.length,
        faulty: ticked.length - chosen.length,
        preview,
        refusal: refusal && words.refusals[refusal],
        previewing: this.#previewing && preview !== null,
        copy: this.#copy,
        blank: this.#newTable.offer,
      },
    })
  }

  /** What the search finds among all kinds, of the class the user came from where he did. */
  #found(table: Table) {
    const wishes = this.#wishes()
    const own = new Set(this.#proposals().map(({ chosen }) => indicatorKey(chosen.indicator)))
    return matching(this.#offering.all(table, this.#typeIds(table)), this.#search)
      .map((proposed) => {
        const item = itemOf(proposed, wishes)
        // What another kind requires is not required here.
        return own.has(item.key) || wishes.ticks.get(item.key) ? item : { ...item, ticked: false }
      })
      .filter(({ level2 }) => this.#isWanted(level2))
  }
}

function listed(table: Table): TemplatesState['tables'][number] {
  return { id: table.id, title: titleOf(table), sheet: table.sheet }
}
