import {
  firstRowOf,
  firstRowOfInsertion,
  mergesAfter,
  raisedAnchors,
  rowAfter,
  rowBlocks,
  sameCell,
  type CellAddress,
  type CellRange,
  type EditOutcome,
  type RowBlock,
} from '../../sheet/index.ts'
import { rowsAddress, type RowSpan } from '../common/stepCells.ts'
import { insertBlocks, put, rangeOf, removeRows, type RowFacts } from './rowEdits.ts'
import { RowsHeld } from './rowsHeld.ts'
import { CONTENT, type SheetContent } from './sheetContent.ts'
import { shownValue } from '../common/shownCell.ts'
import type { InsertStep, RemoveStep, Step, StoredValue } from '../common/steps.ts'

type Skipped = EditOutcome['skipped'][number]

/** The rows of one sheet that are inserted or removed within a plan. */
export class RowMoves {
  readonly #content: SheetContent
  readonly #inserts: readonly InsertStep[]
  readonly #removals: readonly RemoveStep[]
  readonly #held: ReadonlyMap<Step, RowsHeld>
  readonly #date1904: boolean
  readonly #merges: readonly CellRange[] | null
  readonly #blocks: readonly RowBlock[]
  #typed: (sheet: string, at: CellAddress) => StoredValue | undefined = () => undefined
  /** What stands, right before rows are moved, where steps expect something, and in rows that go. */
  #expected: readonly { readonly step: InsertStep; readonly text: string; readonly cell: Excel.Range }[] = []
  #gone: readonly RowsHeld[] = []

  constructor(
    content: SheetContent,
    steps: readonly (InsertStep | RemoveStep)[],
    held: ReadonlyMap<Step, RowsHeld>,
    date1904: boolean,
  ) {
    this.#content = content
    this.#inserts = steps.filter((step): step is InsertStep => step.kind === 'insert')
    this.#removals = steps.filter((step): step is RemoveStep => step.kind === 'remove')
    this.#held = held
    this.#date1904 = date1904
    this.#merges = content.merges
    const blocks = rowBlocks(this.#inserts.map(({ edit }) => edit))
    this.#blocks = this.#merges === null ? blocks.map((block) => ({ ...block, grow: [] })) : blocks
  }

  get name(): string {
    return this.#content.sheet.name
  }

  /**
   * Adds the moves to the batch and gives the places they write to. `typed` is what the plan writes into a cell before.
   */
  add(typed: (sheet: string, at: CellAddress) => StoredValue | undefined): CellRange[] {
    const { sheet } = this.#content
    this.#typed = typed
    this.#expected = this.#inserts.flatMap((step) =>
      step.expects
        .filter(({ at }) => typed(this.name, at) === undefined)
        .map(({ at, text }) => {
          const cell = sheet.getRangeByIndexes(at.row, at.col, 1, 1)
          cell.load(CONTENT)
          return { step, text, cell }
        }),
    )
    this.#gone = this.#removals.map((step) => new RowsHeld(sheet, step, this.#date1904))
    insertBlocks(sheet, this.#blocks, this.#factsForInserting())
    if (this.#removals.length > 0) removeRows(sheet, this.#removals.map(spanOf), this.#factsForRemoving())
    return [...this.#blocks.flatMap((block) => this.#placesOf(block)), ...this.#placesOfRemovals()]
  }

  /** Where a cell stands after the moves. */
  placeAfter(at: CellAddress): CellAddress {
    const raised = raisedAnchors(this.#blocks).find(({ from }) => sameCell(from, at))
    const gone = this.#removals.reduce((n, { edit }) => (edit.before < at.row ? n + edit.count : n), 0)
    return raised?.to ?? { row: rowAfter(this.#blocks, at.row) - gone, col: at.col }
  }

  /**
   * Adds to the batch what gives way to somebody who wrote between the comparison and the moves: rows inserted beside
   * something else than expected go, rows that went with something new in them come back.
   */
  yieldToOthers(): Skipped[] {
    const { sheet } = this.#content
    const lost = new Map<InsertStep, string>()
    for (const { step, text, cell } of this.#expected) {
      const found = shownValue(cell.values[0]?.[0], cell.numberFormat[0]?.[0], this.#date1904)
      if (found.trim() !== text.trim() && !lost.has(step)) lost.set(step, found)
    }
    if (lost.size > 0) {
      const edits = this.#inserts.map(({ edit }) => edit)
      const spans = [...lost.keys()].map(({ edit }) => ({
        before: firstRowOfInsertion(edits, edit),
        count: edit.count,
      }))
      removeRows(sheet, spans, this.#factsAfterInserting())
    }
    const skipped = [...lost].map(([{ edit }, found]): Skipped => ({ edit, reason: 'changed', found }))
    // From above: each goes back to where it stood.
    for (const held of [...this.#gone].sort((a, b) => a.step.edit.before - b.step.edit.before)) {
      const other = held.otherText(this.#merges ?? [])
      if (other === null) continue
      this.#bringBack(held)
      skipped.push({ edit: held.step.edit, reason: 'changed', found: other })
    }
    return skipped
  }

  #bringBack(held: RowsHeld): void {
    const { sheet } = this.#content
    const span = spanOf(held.step)
    sheet.getRange(rowsAddress(span)).insert('Down')
    for (const { at, stored, format } of held.cells()) put(sheet, at, stored, format)
    for (const area of this.#merges ?? []) {
      if (area.top < span.before + span.count && area.bottom >= span.before) rangeOf(sheet, area).merge()
    }
  }

  #factsForInserting(): RowFacts {
    const content = this.#content
    return {
      merges: this.#merges,
      lastCol: content.lastCol,
      height: (row) => content.height(row),
      validation: (at) => content.validation(at),
      stored: (at) => this.#typed(this.name, at) ?? content.stored(at),
      format: (at) => content.format(at),
    }
  }

  #factsForRemoving(): RowFacts {
    const find = (at: CellAddress) => {
      for (const step of this.#removals) {
        const found = this.#held.get(step)?.at(at)
        if (found) return found
      }
      return null
    }
    return {
      merges: this.#merges,
      lastCol: 0,
      height: () => null,
      validation: () => null,
      stored: (at) => this.#typed(this.name, at) ?? find(at)?.stored ?? '',
      format: (at) => find(at)?.format ?? 'General',
    }
  }

  /** For rows that were just inserted and go again: what was raised with them stood in the cell before. */
  #factsAfterInserting(): RowFacts {
    const facts = this.#factsForInserting()
    const raised = raisedAnchors(this.#blocks)
    const before = (at: CellAddress) => raised.find(({ to }) => sameCell(to, at))?.from ?? at
    return {
      ...facts,
      merges: this.#merges && mergesAfter(this.#blocks, this.#merges),
      stored: (at) => facts.stored(before(at)),
      format: (at) => facts.format(before(at)),
    }
  }

  #placesOf(block: RowBlock): CellRange[] {
    const first = firstRowOf(this.#blocks, block)
    const rows = { top: block.before, left: 0, bottom: block.before + block.count - 1, right: 0 }
    const cells = block.cells
      .filter(({ text }) => text !== '')
      .map(({ row, col }) => cellArea({ row: first + row, col }))
    const raised = raisedAnchors([block]).flatMap(({ from }) => {
      return [this.placeAfter(from), { row: rowAfter(this.#blocks, from.row), col: from.col }].map(cellArea)
    })
    return [rows, ...cells, ...raised]
  }

  #placesOfRemovals(): CellRange[] {
    const after = (this.#merges ?? []).flatMap(({ top, left, bottom }) =>
      this.#removals.flatMap(({ edit }) => {
        const last = edit.before + edit.count - 1
        return top >= edit.before && top <= last && bottom > last ? [cellArea({ row: last + 1, col: left })] : []
      }),
    )
    const rows = this.#removals.map(({ edit: { before, count } }) => {
      return { top: before, left: 0, bottom: before + count - 1, right: 0 }
    })
    return [...rows, ...after]
  }
}

function spanOf({ edit: { before, count } }: RemoveStep): RowSpan {
  return { before, count }
}

function cellArea({ row, col }: CellAddress): CellRange {
  return { top: row, left: col, bottom: row, right: col }
}
