import {
  HostRefusal,
  insertionProblem,
  type Cancellable,
  type CellRange,
  type EditOutcome,
  type InsertRows,
  type SkipReason,
} from '../../sheet/index.ts'
import { RowMoves } from './rowMoves.ts'
import { RowsHeld } from './rowsHeld.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'
import { quoted } from '../common/stepCells.ts'
import { CONTENT, SheetContent } from './sheetContent.ts'
import { shownValue } from '../common/shownCell.ts'
import type { DoneStep, InsertStep, RemoveStep, Step, StoredValue, WriteStep } from '../common/steps.ts'
import { typedText } from '../common/typedText.ts'

/** Steps written in one round trip: a request stays below 1 MB. */
const STEPS_AT_ONCE = 1_000

type Skipped = EditOutcome['skipped'][number]

export interface Applied {
  readonly outcome: EditOutcome
  /** What was carried out, for the own undo. */
  readonly done: readonly DoneStep[]
}

export interface ApplyOptions extends Cancellable {
  readonly date1904: boolean
  /** Told right before something is written which places of a sheet that is, each at the moment it is written. */
  readonly onWrite: (places: readonly CellRange[]) => void
}

/** How far an attempt came, for the next one. */
interface Attempt {
  sent: boolean
  readonly replaced: Map<Step, StoredValue>
}

/**
 * Carries out steps: one round trip compares every cell with what its step expects, the next one writes those that
 * agree. The write asks in the same request what it replaces; where somebody else was quicker, theirs is put back.
 * Rejects with HostRefusal.
 */
export async function applySteps(
  environment: ExcelEnvironment,
  steps: readonly Step[],
  options: ApplyOptions,
): Promise<Applied> {
  const attempt: Attempt = { sent: false, replaced: new Map() }
  const undoGroup = environment.supports('1.20')
  try {
    return await tryOnce(environment, steps, options, undoGroup, attempt)
  } catch (error) {
    // A host may know undo groups and yet refuse this one: then the steps are undone one by one.
    const refused = error instanceof HostRefusal && error.code === 'unknown'
    if (!undoGroup || !refused || (attempt.sent && error.detail !== 'UndoNotSupported')) throw error
    return tryOnce(environment, steps, options, false, attempt)
  }
}

function tryOnce(
  environment: ExcelEnvironment,
  steps: readonly Step[],
  { cancel, date1904, onWrite }: ApplyOptions,
  undoGroup: boolean,
  attempt: Attempt,
): Promise<Applied> {
  return runBatch(environment, { ...(cancel ? { cancel } : {}), undoGroup }, async (context, sync) => {
    const knowsMerges = environment.supports('1.13')
    const contents = new Map<string, SheetContent>()
    for (const { sheet } of steps) {
      const own = steps.filter((step) => step.sheet === sheet)
      if (!contents.has(sheet)) contents.set(sheet, new SheetContent(context, sheet, own, { date1904, knowsMerges }))
    }
    const held = new Map<Step, RowsHeld>()
    for (const step of steps) {
      const sheet = contents.get(step.sheet)?.sheet
      if (step.kind === 'remove' && sheet) held.set(step, new RowsHeld(sheet, step, date1904))
    }
    await sync()

    const skipped: Skipped[] = []
    const earlier: DoneStep[] = []
    const due: Step[] = []
    for (const step of steps) {
      const content = contents.get(step.sheet)
      const replaced = attempt.replaced.get(step)
      if (replaced !== undefined && step.kind === 'write' && content?.shown(step.edit.at) === step.edit.to) {
        earlier.push({ step, replaced })
        continue
      }
      const skip = refuse(step, content, held.get(step)) ?? refuseInsertion(step, steps, content)
      if (skip) skipped.push(skip)
      else due.push(step)
    }
    const finish = (done: readonly DoneStep[], lost: readonly Skipped[]): Applied => ({
      outcome: { applied: done.map(({ step }) => step.edit), skipped: [...skipped, ...lost] },
      done,
    })
    if (due.length === 0) return finish(earlier, [])

    const moves = [...contents].flatMap(([name, content]) => {
      const own = due.filter((step): step is InsertStep | RemoveStep => step.kind !== 'write' && step.sheet === name)
      return own.length === 0 ? [] : [new RowMoves(content, own, held, date1904)]
    })
    const writes: Write[] = []
    for (let first = 0; first < due.length; first += STEPS_AT_ONCE) {
      const some = due.slice(first, first + STEPS_AT_ONCE).flatMap((step) => write(step, contents))
      onWrite(some.map(({ step }) => placeOf(step)))
      for (const { step, before } of some) attempt.replaced.set(step, before)
      writes.push(...some)
      // Rows last, when no more places are counted.
      if (first + STEPS_AT_ONCE >= due.length) {
        const typed = new Map(writes.map(({ step, value }) => [keyOf(step), value]))
        for (const move of moves) onWrite(move.add((sheet, at) => typed.get(`${sheet}\u0000${at.row},${at.col}`)))
      }
      attempt.sent = true
      await sync()
    }

    const lost = [...yieldToOthers(writes, contents, moves, date1904), ...moves.flatMap((move) => move.yieldToOthers())]
    if (lost.length > 0) await sync()
    const done = due.flatMap((step): DoneStep[] => {
      if (lost.some(({ edit }) => edit === step.edit)) return []
      return [{ step, replaced: attempt.replaced.get(step) ?? '' }]
    })
    return finish([...earlier, ...done], lost)
  })
}

function refuse(step: Step, content: SheetContent | undefined, held: RowsHeld | undefined): Skipped | null {
  const skip = (reason: SkipReason, found: string | null): Skipped => ({ edit: step.edit, reason, found })
  if (!content || content.sheet.isNullObject) return skip('gone', null)
  for (const { at, text } of step.expects) {
    const found = content.shown(at)
    if (found.trim() !== text.trim()) return skip('changed', found)
  }
  const other = held?.otherText(content.merges ?? []) ?? null
  if (other !== null) return skip('changed', other)
  return content.sheet.protection.protected ? skip('protected', null) : null
}

/**
 * Where Excel cannot be asked for merged areas, none is made to grow: the blank below reads as part of the area above.
 * What should grow upwards would read as part of another one, and is refused.
 */
function refuseInsertion(step: Step, steps: readonly Step[], content: SheetContent | undefined): Skipped | null {
  if (step.kind !== 'insert' || !content) return null
  const { edit } = step
  const beside = steps.flatMap((other): InsertRows[] =>
    other.kind === 'insert' && other.sheet === step.sheet ? [other.edit] : [],
  )
  const grow = edit.rows?.grow ?? []
  const { merges } = content
  if (merges === null && grow.some(({ top }) => top === edit.before))
    return { edit, reason: 'unsupported', found: null }
  const problem = insertionProblem(edit, beside, merges ?? grow)
  return problem ? { edit, reason: problem, found: null } : null
}

interface Write {
  readonly step: WriteStep
  readonly before: StoredValue
  readonly value: StoredValue
  readonly cell: Excel.Range
}

function write(step: Step, contents: ReadonlyMap<string, SheetContent>): Write[] {
  const content = contents.get(step.sheet)
  if (step.kind !== 'write' || !content) return []
  const { at, to } = step.edit
  const cell = content.sheet.getRangeByIndexes(at.row, at.col, 1, 1)
  // What stands there at the moment of writing: loads and writes of one request are carried out in their order.
  cell.load(CONTENT)
  const value = step.value ?? typedText(to, content.format(at))
  // By `values`: the library counts writing `formulas` as a write that cannot be undone.
  cell.values = [[value]]
  return [{ step, before: content.stored(at), value, cell }]
}

function keyOf({ sheet, edit: { at } }: WriteStep): string {
  return `${sheet}\u0000${at.row},${at.col}`
}

function placeOf({ edit: { at } }: WriteStep): CellRange {
  return { top: at.row, left: at.col, bottom: at.row, right: at.col }
}

/** Puts back what somebody else wrote between the comparison and the write. */
function yieldToOthers(
  writes: readonly Write[],
  contents: ReadonlyMap<string, SheetContent>,
  moves: readonly RowMoves[],
  date1904: boolean,
): Skipped[] {
  return writes.flatMap(({ step, cell }): Skipped[] => {
    const [value, format]: unknown[] = [cell.values[0]?.[0], cell.numberFormat[0]?.[0]]
    const found = shownValue(value, format, date1904)
    if (found.trim() === step.edit.from.trim()) return []
    const at = moves.find(({ name }) => name === step.sheet)?.placeAfter(step.edit.at) ?? step.edit.at
    const now = contents.get(step.sheet)?.sheet.getRangeByIndexes(at.row, at.col, 1, 1)
    if (now) now.values = [[quoted(cell.formulas[0]?.[0], value, format)]]
    return [{ edit: step.edit, reason: 'changed', found }]
  })
}
