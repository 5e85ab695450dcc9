import type { Table } from '../../../src/table/index.ts'
import { templateWords as words } from '../../words/templates.ts'
import type { Checking } from '../checking.ts'
import type { Desk } from '../desk.ts'
import type { Turn } from '../tasks.ts'
import type { BlankOffer, BlankRequest } from '../templatesState.ts'
import { blankDraft, blankOffer } from './blankSheet.ts'
import type { Offering } from './offering.ts'

/** 新建空白表: what is asked for, and the new sheet. */
export class NewTable {
  readonly #desk: Desk
  readonly #checking: Checking
  readonly #offering: Offering
  readonly #onChange: () => void
  #offer: BlankOffer | null = null

  constructor(desk: Desk, checking: Checking, offering: Offering, onChange: () => void) {
    this.#desk = desk
    this.#checking = checking
    this.#offering = offering
    this.#onChange = onChange
  }

  /** null: it stands closed. */
  get offer(): BlankOffer | null {
    return this.#offer
  }

  open(table: Table | null): void {
    this.#offer = blankOffer(table, this.#offering, this.#desk.environment.now())
    this.#onChange()
  }

  close(): void {
    this.#offer = null
    this.#onChange()
  }

  /** Puts the table on a new sheet, which comes to the front, and checks it. */
  async add(request: BlankRequest): Promise<void> {
    const draft = blankDraft(this.#offering, request)
    if (!draft) return
    this.close()
    let name = ''
    const write = async (turn: Turn) => {
      const host = await turn.wait(this.#desk.host())
      name = await turn.wait(host.addSheet(draft))
    }
    if (!(await this.#desk.tasks.run('insert', write, { writes: true })) || !(await this.#checking.checkSheet())) return
    this.#desk.store.put({ notice: { text: words.added(name), undo: true, skipped: [] } })
  }
}
