import type { CellAddress, Edit, EditPlan, InsertRows, SetCell } from '../../sheet/index.ts'

export type StoredValue = string | number | boolean

interface Expected {
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

/** Rows inserted before go again, where they are still empty. `edit.before` is where they stand now. */
export interface RemoveStep extends StepBase {
  readonly kind: 'remove'
  readonly edit: InsertRows
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
  const inserted = done.flatMap(({ step }) => (step.kind === 'insert' ? [step.edit] : []))
  const moved = (sheet: string, row: number) =>
    inserted.reduce((to, edit) => (edit.sheet === sheet && edit.before <= row ? to + edit.count : to), row)
  const now = (sheet: string, { row, col }: CellAddress) => ({ row: moved(sheet, row), col })
  const written = new Map<string, string>()
  const key = ({ sheet }: Edit, { row, col }: CellAddress) => `${sheet}\u0000${row},${col}`
  for (const { step } of done) if (step.kind === 'write') written.set(key(step.edit, step.edit.at), step.edit.to)

  return done.map(({ step, replaced }): Step => {
    const { sheet } = step
    if (step.kind === 'write') {
      const at = now(sheet, step.edit.at)
      const edit: SetCell = { ...step.edit, at, from: step.edit.to, to: step.edit.from }
      return { kind: 'write', sheet, edit, expects: [{ at, text: edit.from }], value: replaced }
    }
    const expects = step.expects.map(({ at, text }) => ({
      at: now(sheet, at),
      text: written.get(key(step.edit, at)) ?? text,
    }))
    // Of several insertions at one place the first is counted as the uppermost: all of their rows are empty.
    const above = inserted.filter(
      (edit, i) =>
        edit.sheet === sheet &&
        (edit.before < step.edit.before || (edit.before === step.edit.before && i < inserted.indexOf(step.edit))),
    )
    const before = above.reduce((row, { count }) => row + count, step.edit.before)
    return { kind: 'remove', sheet, expects, edit: { ...step.edit, before, expects } }
  })
}
