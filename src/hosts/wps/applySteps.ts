import {
  insertionProblem,
  type CellRange,
  type EditOutcome,
  type InsertRows,
  type SkipReason,
} from '../../sheet/index.ts'
import type { DoneStep, Step } from '../common/steps.ts'
import type { WpsApplication } from './application.ts'
import { findSheet } from './books.ts'
import type { RowsHeld } from './rowsHeld.ts'
import { SheetContent } from './sheetContent.ts'
import { SheetSteps } from './sheetSteps.ts'
import { SheetWriter } from './sheetWriter.ts'
import { unasked, writing } from './writing.ts'

type Skipped = EditOutcome['skipped'][number]

export interface Applied {
  readonly outcome: EditOutcome
  /** What was carried out, for the own undo. */
  readonly done: readonly DoneStep[]
}

export interface ApplyOptions {
  /** What the step is called in the program's own undo. */
  readonly title: string
  readonly date1904: boolean
  readonly onWrite: (sheet: string, place: CellRange) => void
}

interface Known {
  readonly content: SheetContent
  readonly held: ReadonlyMap<Step, RowsHeld>
}

/**
 * Carries out steps: all of them are compared with what they expect before the first write, and each once more right
 * before it is taken: the user can type between two calls. What differs is skipped and named. Throws HostRefusal; then
 * nothing of the steps is left.
 */
export function applySteps(
  application: WpsApplication,
  book: Et.Workbook,
  steps: readonly Step[],
  options: ApplyOptions,
): Applied {
  const known = new Map<string, Known>()
  for (const name of new Set(steps.map(({ sheet }) => sheet))) {
    const sheet = findSheet(book, name)
    if (sheet)
      known.set(
        name,
        learn(
          application,
          sheet,
          steps.filter((step) => step.sheet === name),
          options.date1904,
        ),
      )
  }
  const skipped: Skipped[] = []
  const due: Step[] = []
  for (const step of steps) {
    const found = known.get(step.sheet)
    const skip = refuse(step, found) ?? refuseInsertion(step, steps, found)
    if (skip) skipped.push(skip)
    else due.push(step)
  }
  const done: DoneStep[] = []
  if (due.length > 0) {
    writing(application, book, options.title, (back) => {
      for (const [name, { content, held }] of known) {
        const writer = new SheetWriter(application, content.sheet, back, (place) => options.onWrite(name, place))
        const own = due.filter(({ sheet }) => sheet === name)
        const taken = unasked(application, () => new SheetSteps(writer, content, held).take(own))
        done.push(...taken.done)
        skipped.push(...taken.skipped)
      }
    })
  }
  // In the order of the plan, whatever sheet each belongs to.
  const ordered = steps.flatMap((step) => done.find((one) => one.step === step) ?? [])
  return { outcome: { applied: ordered.map(({ step }) => step.edit), skipped }, done: ordered }
}

function learn(application: WpsApplication, sheet: Et.Worksheet, steps: readonly Step[], date1904: boolean): Known {
  const content = new SheetContent(application, sheet, steps, date1904)
  const held = new Map<Step, RowsHeld>()
  for (const step of steps) if (step.kind === 'remove') held.set(step, content.held(step))
  return { content, held }
}

function refuse(step: Step, known: Known | undefined): Skipped | null {
  const skip = (reason: SkipReason, found: string | null): Skipped => ({ edit: step.edit, reason, found })
  if (!known) return skip('gone', null)
  const { content, held } = known
  for (const { at, text } of step.expects) {
    const found = content.shown(at)
    if (found.trim() !== text.trim()) return skip('changed', found)
  }
  const other = step.kind === 'remove' ? (held.get(step)?.otherText(step, content.merges) ?? null) : null
  if (other !== null) return skip('changed', other)
  return content.isProtected ? skip('protected', null) : null
}

function refuseInsertion(step: Step, steps: readonly Step[], known: Known | undefined): Skipped | null {
  if (step.kind !== 'insert' || !known) return null
  const beside = steps.flatMap((other): InsertRows[] =>
    other.kind === 'insert' && other.sheet === step.sheet ? [other.edit] : [],
  )
  const problem = insertionProblem(step.edit, beside, known.content.merges)
  return problem ? { edit: step.edit, reason: problem, found: null } : null
}
