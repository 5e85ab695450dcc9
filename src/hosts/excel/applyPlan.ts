import { HostRefusal, type Cancellable, type EditOutcome, type SkipReason } from '../../sheet/index.ts'
import { runBatch, type ExcelEnvironment, type Sync } from './session.ts'
import { CONTENT, quoted, SheetContent } from './sheetContent.ts'
import { shownValue } from './shownCell.ts'
import type { DoneStep, InsertStep, RemoveStep, Step, StoredValue, WriteStep } from './steps.ts'
import { typedText } from './typedText.ts'

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
  /** Told right before the steps are carried out which ones they are. */
  readonly onWrite: (steps: readonly Step[]) => void
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
    const contents = new Map<string, SheetContent>()
    for (const { sheet } of steps) {
      const own = steps.filter((step) => step.sheet === sheet)
      if (!contents.has(sheet)) contents.set(sheet, new SheetContent(context, sheet, own, date1904))
    }
    const filled = new Map<Step, Excel.Range | undefined>()
    for (const step of steps) if (step.kind === 'remove') filled.set(step, contentOf(step, contents))
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
      const skip = refuse(step, content, filled.get(step))
      if (skip) skipped.push(skip)
      else due.push(step)
    }
    const finish = (done: readonly DoneStep[], lost: readonly Skipped[]): Applied => ({
      outcome: { applied: done.map(({ step }) => step.edit), skipped: [...skipped, ...lost] },
      done,
    })
    if (due.length === 0) return finish(earlier, [])

    onWrite(due)
    const writes: Write[] = []
    let removed: readonly Removed[] = []
    for (let first = 0; first < due.length; first += STEPS_AT_ONCE) {
      const some = due.slice(first, first + STEPS_AT_ONCE).flatMap((step) => write(step, contents))
      for (const { step, before } of some) attempt.replaced.set(step, before)
      writes.push(...some)
      // Rows last, when no more places are counted.
      if (first + STEPS_AT_ONCE >= due.length) removed = moveRows(due, contents)
      attempt.sent = true
      await sync()
    }

    const lost = await yieldToOthers(writes, removed, date1904, sync)
    const done = due.flatMap((step): DoneStep[] => {
      if (lost.some(({ edit }) => edit === step.edit)) return []
      return [{ step, replaced: attempt.replaced.get(step) ?? '' }]
    })
    return finish([...earlier, ...done], lost)
  })
}

/** The filled part of rows that are to go; a null object where they are empty. */
function contentOf({ sheet, edit }: RemoveStep, contents: ReadonlyMap<string, SheetContent>): Excel.Range | undefined {
  const filled = contents.get(sheet)?.sheet.getRange(rows(edit)).getUsedRangeOrNullObject(true)
  filled?.load(CONTENT)
  return filled
}

function rows({ before, count }: { readonly before: number; readonly count: number }): string {
  return `${before + 1}:${before + count}`
}

function refuse(step: Step, content: SheetContent | undefined, filled: Excel.Range | undefined): Skipped | null {
  const skip = (reason: SkipReason, found: string | null): Skipped => ({ edit: step.edit, reason, found })
  if (!content || content.sheet.isNullObject) return skip('gone', null)
  for (const { at, text } of step.expects) {
    const found = content.shown(at)
    if (found.trim() !== text.trim()) return skip('changed', found)
  }
  if (filled && !filled.isNullObject) return skip('changed', firstText(filled))
  return content.sheet.protection.protected ? skip('protected', null) : null
}

function firstText({ values }: Excel.Range): string {
  return String(values.flat().find((value) => value !== '') ?? '')
}

interface Write {
  readonly step: WriteStep
  readonly before: StoredValue
  readonly cell: Excel.Range
}

function write(step: Step, contents: ReadonlyMap<string, SheetContent>): Write[] {
  const content = contents.get(step.sheet)
  if (step.kind !== 'write' || !content) return []
  const { at, to } = step.edit
  const cell = content.sheet.getRangeByIndexes(at.row, at.col, 1, 1)
  // What stands there at the moment of writing: loads and writes of one request are carried out in their order.
  cell.load(CONTENT)
  // By `values`: the library counts writing `formulas` as a write that cannot be undone.
  cell.values = [[step.value ?? typedText(to, content.format(at))]]
  return [{ step, before: content.stored(at), cell }]
}

interface Removed {
  readonly step: RemoveStep
  readonly sheet: Excel.Worksheet
  /** What was in the rows when they went. */
  readonly filled: Excel.Range
}

/** From below: rows moved above do not move the places of the others. */
function moveRows(due: readonly Step[], contents: ReadonlyMap<string, SheetContent>): Removed[] {
  const moves = due.filter((step): step is InsertStep | RemoveStep => step.kind !== 'write')
  return [...moves]
    .sort((a, b) => b.edit.before - a.edit.before)
    .flatMap((step): Removed[] => {
      const sheet = contents.get(step.sheet)?.sheet
      if (!sheet) return []
      const range = sheet.getRange(rows(step.edit))
      if (step.kind === 'insert') {
        range.insert('Down')
        return []
      }
      const filled = range.getUsedRangeOrNullObject(true)
      filled.load(`${CONTENT},rowIndex,columnIndex`)
      range.delete('Up')
      return [{ step, sheet, filled }]
    })
}

/** Puts back what somebody else wrote between the comparison and the write. */
async function yieldToOthers(
  writes: readonly Write[],
  removed: readonly Removed[],
  date1904: boolean,
  sync: Sync,
): Promise<Skipped[]> {
  const lost: Skipped[] = []
  for (const { step, cell } of writes) {
    const [value, format]: unknown[] = [cell.values[0]?.[0], cell.numberFormat[0]?.[0]]
    const found = shownValue(value, format, date1904)
    if (found.trim() === step.edit.from.trim()) continue
    cell.values = [[quoted(cell.formulas[0]?.[0], value, format)]]
    lost.push({ edit: step.edit, reason: 'changed', found })
  }
  // From above: each goes back to where it stood.
  for (const { step, sheet, filled } of [...removed].reverse()) {
    if (filled.isNullObject) continue
    const { values, formulas, numberFormat, rowIndex, columnIndex } = filled
    sheet.getRange(rows(step.edit)).insert('Down')
    const back = sheet.getRangeByIndexes(rowIndex, columnIndex, values.length, values[0]?.length ?? 1)
    back.numberFormat = numberFormat
    back.values = formulas.map((line, r) =>
      line.map((stored: unknown, c) => quoted(stored, values[r]?.[c], numberFormat[r]?.[c])),
    )
    lost.push({ edit: step.edit, reason: 'changed', found: firstText(filled) })
  }
  if (lost.length > 0) await sync()
  return lost
}
