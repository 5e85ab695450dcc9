import { rowBlocks, type CellAddress, type EditOutcome, type InsertRows } from '../../sheet/index.ts'
import type { DoneStep, InsertStep, RemoveStep, Step, StoredValue, WriteStep } from '../common/steps.ts'
import { typedText } from '../common/typedText.ts'
import { insertBlocks, removeRows, type RowFacts } from './rowEdits.ts'
import type { RowsHeld } from './rowsHeld.ts'
import type { SheetContent } from './sheetContent.ts'
import type { SheetWriter } from './sheetWriter.ts'

type Skipped = EditOutcome['skipped'][number]

/** The steps of one sheet, cells first: rows move when no more places are counted. */
export class SheetSteps {
  readonly #writer: SheetWriter
  readonly #content: SheetContent
  readonly #held: ReadonlyMap<Step, RowsHeld>
  readonly #typed = new Map<string, StoredValue>()

  constructor(writer: SheetWriter, content: SheetContent, held: ReadonlyMap<Step, RowsHeld>) {
    this.#writer = writer
    this.#content = content
    this.#held = held
  }

  take(steps: readonly Step[]): { readonly done: readonly DoneStep[]; readonly skipped: readonly Skipped[] } {
    const done: DoneStep[] = []
    const skipped: Skipped[] = []
    const lost = (step: Step, found: string | null) => skipped.push({ edit: step.edit, reason: 'changed', found })
    for (const step of steps) {
      if (step.kind !== 'write') continue
      const written = this.#write(step)
      if (written) done.push(written)
      else lost(step, this.#content.shownNow(step.edit.at))
    }
    const moves = steps.filter((step): step is InsertStep | RemoveStep => {
      if (step.kind === 'write') return false
      const found = this.#otherNow(step)
      if (found !== null) lost(step, found)
      return found === null
    })
    const inserts = moves.flatMap((step): InsertRows[] => (step.kind === 'insert' ? [step.edit] : []))
    const removals = moves.flatMap((step): RemoveStep[] => (step.kind === 'remove' ? [step] : []))
    insertBlocks(this.#writer, rowBlocks(inserts), this.#factsForInserting())
    if (removals.length > 0) {
      const spans = removals.map(({ edit: { before, count } }) => ({ before, count }))
      removeRows(this.#writer, spans, this.#factsForRemoving(removals))
    }
    return { done: [...done, ...moves.map((step) => ({ step, replaced: '' }))], skipped }
  }

  /** What somebody has written since the comparison where the step expects something else; null where nobody has. */
  #otherNow(step: InsertStep | RemoveStep): string | null {
    for (const { at } of step.expects) {
      const found = this.#typed.has(keyOf(at)) ? null : this.#content.otherNow(at)
      if (found !== null) return found
    }
    return step.kind === 'remove' ? this.#content.held(step).otherText(step, this.#content.merges) : null
  }

  /** null where somebody has written there since the comparison. */
  #write(step: WriteStep): DoneStep | null {
    const { at, to } = step.edit
    const replaced = this.#content.stored(at)
    const value = step.value ?? typedText(to, this.#content.format(at))
    if (!this.#writer.putOver(at, value, replaced, (cell) => this.#content.isHeldBy(cell, at))) return null
    this.#typed.set(keyOf(at), value)
    return { step, replaced }
  }

  #factsForInserting(): RowFacts {
    const { merges, lastCol } = this.#content
    return {
      merges,
      lastCol,
      stored: (at) => this.#typed.get(keyOf(at)) ?? this.#content.stored(at),
      format: (at) => this.#content.format(at),
    }
  }

  #factsForRemoving(removals: readonly RemoveStep[]): RowFacts {
    const find = (at: CellAddress) => {
      for (const step of removals) {
        const found = this.#held.get(step)?.at(at)
        if (found) return found
      }
      return null
    }
    return {
      merges: this.#content.merges,
      lastCol: 0,
      stored: (at) => this.#typed.get(keyOf(at)) ?? find(at)?.stored ?? '',
      format: (at) => find(at)?.format ?? 'General',
    }
  }
}

function keyOf({ row, col }: CellAddress): string {
  return `${row},${col}`
}
