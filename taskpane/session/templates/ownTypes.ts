import { dropOwnTemplates, keepOwnTemplates, readOwnTemplates, type OwnTemplates } from '../ownTemplates.ts'
import type { PackSource } from '../packSource.ts'

/** The user's own templates on this computer, as 模板 works with them. */
export class OwnTypes {
  readonly #source: PackSource | null
  #packs: readonly OwnTemplates[] = []

  constructor(source: PackSource | null) {
    this.#source = source
    this.read()
  }

  /** Whether this computer can keep any. */
  get canKeep(): boolean {
    return this.#source !== null
  }

  /** The same list as long as nothing was kept or dropped. */
  get packs(): readonly OwnTemplates[] {
    return this.#packs
  }

  /** Takes over what another pane has kept or dropped since. */
  read(): void {
    const packs = this.#source ? readOwnTemplates(this.#source) : []
    if (JSON.stringify(packs) !== JSON.stringify(this.#packs)) this.#packs = packs
  }

  /** Gives whether they are kept. */
  keep(own: OwnTemplates): boolean {
    const isKept = this.#source !== null && keepOwnTemplates(this.#source, own)
    this.read()
    return isKept
  }

  drop(id: string): void {
    if (this.#source) dropOwnTemplates(this.#source, id)
    this.read()
  }
}
