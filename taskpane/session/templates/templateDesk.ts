import type { SheetPlace } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Checking } from '../checking.ts'
import type { Inspection } from '../core.ts'
import type { Desk } from '../desk.ts'
import { localDay } from '../localDate.ts'
import { NO_TEMPLATES, type BlankRequest, type IndicatorText, type TemplatesState } from '../templatesState.ts'
import { Choosing } from './choosing.ts'
import { fillable, tableAt } from './fillable.ts'
import { hereOf } from './here.ts'
import { insertInto } from './inserting.ts'
import { tableKey, titleOf } from './keys.ts'
import { NewTable } from './newTable.ts'
import { Offering } from './offering.ts'
import { ownType, type OwnType } from './ownType.ts'
import { OwnTypes } from './ownTypes.ts'
import { shownOf } from './shown.ts'
import { Trial } from './trial.ts'

const NO_CHANGES: readonly never[] = []

/** 模板 at work: follows what is checked, and does what the user asks for. */
export class TemplateDesk {
  readonly #desk: Desk
  readonly #checking: Checking
  readonly #offering = new Offering()
  readonly #choosing = new Choosing(this.#offering)
  readonly #trial = new Trial(() => this.#show())
  readonly #newTable: NewTable
  readonly #own: OwnTypes
  #look: Inspection | null = null
  #tables: readonly Table[] = []
  #table: Table | null = null
  #previewing = false
  #isInserting = false
  #copy: TemplatesState['copy'] = null
  /** What the file that is offered would be kept as. */
  #saved: OwnType['kept'] | null = null

  constructor(desk: Desk, checking: Checking) {
    this.#desk = desk
    this.#checking = checking
    this.#own = new OwnTypes(desk.environment.packs ?? null)
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
    this.#own.read()
    this.#takeTypes()
    const same = kept && this.#tables.find((table) => tableKey(table) === tableKey(kept))
    if (same) {
      this.#take(same)
      return
    }
    this.#choosing.here = null
    const place = look ? await this.#selection() : null
    if (this.#look === look) this.#take(tableAt(this.#tables, place))
  }

  async open(): Promise<void> {
    const place = await this.#checkedPlace()
    this.#choosing.here = null
    this.#take(tableAt(this.#tables, place))
  }

  async openHere(): Promise<void> {
    const place = await this.#checkedPlace()
    const table = tableAt(this.#tables, place)
    const here = table && place ? hereOf(table, place) : null
    this.#choosing.here = here
    this.#choosing.search = ''
    this.#take(table)
    if (!here && table) this.#say(words.notInRows)
  }

  showAll(): void {
    this.#choosing.here = null
    this.#show()
  }

  chooseTable(id: string): void {
    const table = this.#tables.find((one) => one.id === id)
    if (!table) return
    this.#choosing.here = null
    this.#take(table)
  }

  chooseTypes(ids: readonly string[]): void {
    if (this.#table) this.#choosing.chooseTypes(this.#table, ids)
    this.#show()
  }

  search(text: string): void {
    this.#choosing.search = text
    this.#show()
  }

  tick(key: string, ticked: boolean): void {
    if (this.#table) this.#choosing.tick(this.#table, key, ticked)
    this.#show()
  }

  edit(key: string, change: Partial<IndicatorText>): void {
    // It may stand in the list only because of the search.
    const { groups } = this.#desk.store.get().templates
    const item = groups.flatMap(({ items }) => items).find((one) => one.key === key)
    if (item && this.#table) this.#choosing.edit(this.#table, key, { ...item.text, ...change })
    this.#show()
  }

  reset(key: string): void {
    if (this.#table) this.#choosing.reset(this.#table, key)
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
    if (!insertion || !table) return
    await this.#once(async () => {
      this.closePreview()
      await insertInto(this.#desk, this.#checking, table, insertion, (row) => this.#choosing.isInserted(table, row))
    })
  }

  saveAsType(): void {
    if (!this.#table || !this.#look) return
    const own = ownType(this.#table, this.#look.result.pack)
    this.#saved = own?.kept ?? null
    if (own) this.#offer({ ...own.file, canKeep: this.#own.canKeep })
    else this.#say(words.nothingToSave)
  }

  /** Keeps the template that is offered on this computer. False: there is no room for it. */
  keepOwn(): boolean {
    if (!this.#saved) return false
    const { id, title } = this.#saved
    const isThere = this.#own.packs.some((pack) => pack.id === id)
    if (!this.#own.keep({ ...this.#saved, keptOn: localDay(this.#desk.environment.now()) })) return false
    this.#takeTypes()
    this.closeCopy()
    this.#say(isThere ? words.keptAgain(title) : words.keptOwn(title))
    return true
  }

  dropOwn(id: string): void {
    this.#own.drop(id)
    this.#takeTypes()
    this.#show()
  }

  copyTicked(): void {
    const chosen = this.#table ? this.#choosing.chosen(this.#table) : []
    const lines = chosen.map(({ name, operator, value, unit }) => [name, operator + value + unit].join('\t'))
    this.#offer({ what: 'indicators', text: lines.join('\n'), fileName: null, canKeep: false })
  }

  copyGoal(): void {
    const goal = this.#table && this.#offering.goal(this.#table, this.#choosing.typeIds(this.#table))
    if (goal) this.#offer({ what: 'goal', text: goal.text, fileName: null, canKeep: false })
  }

  closeCopy(): void {
    this.#saved = null
    this.#offer(null)
  }

  startBlank(): void {
    this.#newTable.open(this.#table)
  }

  closeBlank(): void {
    this.#newTable.close()
  }

  async addBlank(request: BlankRequest): Promise<void> {
    await this.#once(() => this.#newTable.add(request))
  }

  #say(text: string): void {
    this.#desk.store.put({ notice: { text, undo: false, skipped: [] } })
  }

  /** A second click is not a second wish. */
  async #once(write: () => Promise<void>): Promise<void> {
    if (this.#isInserting) return
    this.#isInserting = true
    try {
      await write()
    } finally {
      this.#isInserting = false
    }
  }

  #takeTypes(): void {
    this.#offering.take(this.#tables, this.#look?.result.pack.projectTypes ?? NO_CHANGES, this.#own.packs)
  }

  #offer(copy: TemplatesState['copy']): void {
    this.#copy = copy
    this.#show()
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

  #show(): void {
    const tables = this.#tables.map((table) => ({ id: table.id, title: titleOf(table), sheet: table.sheet }))
    const blank = this.#newTable.offer
    const own = this.#own.packs.map(({ id, title, keptOn }) => ({ id, title, keptOn }))
    if (!this.#table || !this.#look) {
      const phase = this.#look ? 'ready' : 'idle'
      this.#desk.store.put({ templates: { ...NO_TEMPLATES, phase, tables, own, blank } })
      return
    }
    const shown = shownOf(this.#look, this.#table, this.#offering, this.#choosing, this.#trial)
    const previewing = this.#previewing && shown.preview !== null
    this.#desk.store.put({ templates: { ...shown, phase: 'ready', tables, own, previewing, copy: this.#copy, blank } })
  }
}
