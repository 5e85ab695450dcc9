import {
  findParts,
  readRelations,
  relationsPart,
  type Relation,
  type SheetPart,
  type WorkbookParts,
} from '../workbookParts.ts'
import type { Package } from './package.ts'
import { type PartChanges } from './package.ts'

/** The package of a workbook with its parts found. Never changes itself. */
export class Book {
  readonly package: Package
  readonly parts: WorkbookParts
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>()

  constructor(source: Package, parts: WorkbookParts = findParts(source, source.limits)) {
    this.package = source
    this.parts = parts
  }

  /** The sheet's part; undefined for a sheet that is not there. */
  sheet(name: string): SheetPart | undefined {
    return this.parts.sheets.find((sheet) => sheet.name === name)
  }

  relations(part: string): ReadonlyMap<string, Relation> {
    let relations = this.#relations.get(part)
    if (!relations) {
      relations = readRelations(this.package, part, this.package.limits)
      this.#relations.set(part, relations)
    }
    return relations
  }

  /** The part that a part is related to in this way; null where there is none. */
  related(part: string, kind: string): string | null {
    for (const relation of this.relations(part).values()) {
      if (relation.kind === kind && this.package.has(relation.target)) return relation.target
    }
    return null
  }

  /** With these parts written anew. */
  with(changes: PartChanges): Book {
    const source = this.package.with(changes)
    const { workbook } = this.parts
    const isSame = !Object.keys(changes).some((name) => name === workbook || name === relationsPart(workbook))
    return isSame ? new Book(source, this.parts) : new Book(source)
  }
}
