import {
  firstRowOfInsertion,
  raisedAnchors,
  rowAfter,
  rowBlocks,
  sameCell,
  type CellAddress,
  type Edit,
  type EditPlan,
  type InsertRows,
  type RowBlock,
  type SetCell,
} from '../../sheet/index.ts'

export type StoredValue = string | number | boolean

export interface Expected {
  readonly at: CellAddress
  readonly text: string
}

interface StepBase {
  readonly sheet: string
  /** What must still be shown for the step to be taken. */
  readonly expects: readonly Expected[]
}

/** A cell is written: `value` as stored before (undo), or null: the edit's text is to be typed. */
export interface WriteStep extends StepBase {
  readonly kind: 'write'
  readonly edit: SetCell
  readonly value: StoredValue | null
}

export interface InsertStep extends StepBase {
  readonly kind: 'insert'
  readonly edit: InsertRows
}

/** Rows inserted before go again, where they are still as they were inserted. `edit.before` is where they stand now. */
export interface RemoveStep extends StepBase {
  readonly kind: 'remove'
  readonly edit: InsertRows
  /** What they may hold without anything being lost, in the places of now. */
  readonly holds: readonly Expected[]
}

/** One edit as it is carried out. All places of one list are those of the sheet before any of its rows are moved. */
export type Step = WriteStep | InsertStep | RemoveStep

export function stepsOf(plan: EditPlan): Step[] {
  return plan.edits.map((edit): Step =>
    edit.kind === 'set-cell'
      ? { kind: 'write', sheet: edit.sheet, edit, expects: [{ at: edit.at, text: edit.from }], value: null }
      : { kind: 'insert', sheet: edit.sheet, edit, expects: edit.expects },
  )
}

/** A step that was carried out, and what it replaced. */
export interface DoneStep {
  readonly step: Step
  readonly replaced: StoredValue
}

/** The steps that take others back: cells as they were stored, inserted rows away; in the places where all is now. */
export function reverse(done: readonly DoneStep[]): Step[] {
  const written = new Map<string, string>()
  const key = ({ sheet }: Edit, { row, col }: CellAddress) => `${sheet}\u0000${row},${col}`
  for (const { step } of done) if (step.kind === 'write') written.set(key(step.edit, step.edit.at), step.edit.to)
  const sheets = new Map<string, SheetNow>()
  const now = (sheet: string) => {
    const known = sheets.get(sheet) ?? new SheetNow(done.filter(({ step }) => step.sheet === sheet))
    sheets.set(sheet, known)
    return known
  }

  return done.map(({ step, replaced }): Step => {
    const { sheet } = step
    if (step.kind === 'write') {
      const at = now(sheet).place(step.edit.at)
      const edit: SetCell = { ...step.edit, at, from: step.edit.to, to: step.edit.from }
      return { kind: 'write', sheet, edit, expects: [{ at, text: edit.from }], value: replaced }
    }
    const expects = step.expects.map(({ at, text }) => ({
      at: now(sheet).place(at),
      text: written.get(key(step.edit, at)) ?? text,
    }))
    const before = now(sheet).firstRow(step.edit)
    const cells = step.edit.rows?.cells ?? []
    const holds = cells.map(({ row, col, text }) => ({ at: { row: before + row, col }, text }))
    return { kind: 'remove', sheet, expects, holds, edit: { ...step.edit, before, expects } }
  })
}

/** Where everything of a sheet stands after insertions. */
class SheetNow {
  readonly #inserted: readonly InsertRows[]
  readonly #blocks: readonly RowBlock[]

  constructor(done: readonly DoneStep[]) {
    this.#inserted = done.flatMap(({ step }) => (step.kind === 'insert' ? [step.edit] : []))
    this.#blocks = rowBlocks(this.#inserted)
  }

  place(at: CellAddress): CellAddress {
    const raised = raisedAnchors(this.#blocks).find(({ from }) => sameCell(from, at))
    return raised?.to ?? { row: rowAfter(this.#blocks, at.row), col: at.col }
  }

  firstRow(edit: InsertRows): number {
    return firstRowOfInsertion(this.#inserted, edit)
  }
}
