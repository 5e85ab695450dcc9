import type { Table } from '../../../src/table/index.ts'
import {
  planInsertion,
  type ChosenIndicator,
  type Insertion,
  type InsertionRefusal,
} from '../../../src/templates/index.ts'
import type { Inspection } from '../core.ts'
import type { InsertionPreview } from '../templatesState.ts'
import { issuesByKey, previewOf } from './preview.ts'
import { proofOf, type Proof } from './proof.ts'

/** The rules are asked once the user has stopped typing. */
const PAUSE_MS = 200

/** What inserting the chosen indicators would do: planned at once, tried out in memory a little later. */
export class Trial {
  readonly #onProof: () => void
  #look: Inspection | null = null
  #table: Table | null = null
  #insertion: Insertion | null = null
  #proof: Proof | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  /** `onProof` hears that the rules have answered. */
  constructor(onProof: () => void) {
    this.#onProof = onProof
  }

  get insertion(): Insertion | null {
    return this.#insertion
  }

  get preview(): InsertionPreview | null {
    return this.#insertion && previewOf(this.#insertion, this.#proof)
  }

  issues(chosen: readonly ChosenIndicator[]): ReturnType<typeof issuesByKey> {
    return issuesByKey(chosen, this.#insertion, this.#proof)
  }

  /** Plans; gives why nothing can be planned, null where it can or where nothing is chosen. `at`: the row to go below. */
  plan(look: Inspection, table: Table, chosen: readonly ChosenIndicator[], at: number | null): InsertionRefusal | null {
    const grid = look.grids.find(({ sheet }) => sheet === table.sheet)
    if (chosen.length === 0 || !grid) {
      this.stop()
      return null
    }
    const planned = planInsertion({ table, grid, chosen, ...(at === null ? {} : { at }) })
    if (!planned.ok) {
      this.stop()
      return planned.reason
    }
    const before = this.#insertion
    const isSame =
      this.#look === look && before && JSON.stringify(before.plan) === JSON.stringify(planned.insertion.plan)
    this.#look = look
    this.#table = table
    this.#insertion = planned.insertion
    if (isSame) return null
    this.#proof = null
    this.#proveLater()
    return null
  }

  /** Asks the rules now. */
  prove(): void {
    this.#clear()
    if (this.#proof || !this.#look || !this.#table || !this.#insertion) return
    this.#proof = proofOf(this.#look, this.#table, this.#insertion)
  }

  /** Forgets what was planned. */
  stop(): void {
    this.#clear()
    this.#insertion = null
    this.#proof = null
  }

  #proveLater(): void {
    this.#clear()
    this.#timer = setTimeout(() => {
      this.prove()
      this.#onProof()
    }, PAUSE_MS)
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
