import {
  type CellAddress,
  type CellRange,
  type Cancellable,
  type Edit,
  type EditOutcome,
  type EditPlan,
  type InsertRows,
  type SetCell,
  type SkipReason,
} from '../../sheet/index.ts'
import { runBatch, type ExcelEnvironment, type Sync } from './session.ts'
import { shownValue } from './shownCell.ts'
import { typedText } from './typedText.ts'

/** Edits of one question; what lies between them is read too, as long as it is not much. */
const ROWS_BETWEEN = 20
const COLS_BETWEEN = 10

/** What the own undo needs: a cell as it was stored before. */
export interface Before {
  readonly edit: SetCell
  readonly stored: string | number | boolean
}

export interface Applied {
  readonly outcome: EditOutcome
  readonly before: readonly Before[]
}

type Skipped = EditOutcome['skipped'][number]

interface Place {
  readonly sheet: Excel.Worksheet
  readonly name: string
  readonly content: readonly Excel.Range[]
}

interface Write {
  readonly edit: SetCell
  readonly value: string | number | boolean
  readonly cell: Excel.Range
}

export interface ApplyOptions extends Cancellable {
  /** The value to write for an edit, where it is not the text itself (undo). */
  readonly stored?: ReadonlyMap<Edit, string | number | boolean>
  /** Told right before the edits are written which ones they are. */
  readonly onWrite?: (edits: readonly Edit[]) => void
}

/**
 * Applies a plan: one round trip compares every cell with what the edit expects, the next one writes those that agree.
 * The write asks in the same request what it replaces; where somebody else was quicker, theirs is put back.
 * Rejects with ExcelRefusal.
 */
export async function applyPlan(
  environment: ExcelEnvironment,
  plan: EditPlan,
  { cancel, stored = new Map(), onWrite }: ApplyOptions = {},
): Promise<Applied> {
  return runBatch(environment, { ...(cancel ? { cancel } : {}), undoGroup: true }, async (context, sync) => {
    const skipped: Skipped[] = []
    const places = loadPlaces(context, plan.edits)
    if (places.length === 0) return { outcome: { applied: [], skipped }, before: [] }
    await sync()

    const due = plan.edits.filter((edit) => {
      const refusal = refuse(edit, places)
      if (refusal) skipped.push(refusal)
      return refusal === null
    })
    if (due.length === 0) return { outcome: { applied: [], skipped }, before: [] }
    const writes = due.flatMap((edit) => (edit.kind === 'set-cell' ? [setCell(edit, places, stored)] : []))
    insertRows(due, places)
    onWrite?.(due)
    await sync()

    const { kept, lost } = await yieldToOthers(writes, sync)
    const overtaken = new Set<Edit>(lost.map(({ edit }) => edit))
    return {
      outcome: {
        applied: due.filter((edit) => !overtaken.has(edit)),
        skipped: [...skipped, ...lost],
      },
      before: kept,
    }
  })
}

function loadPlaces(context: Excel.RequestContext, edits: readonly Edit[]): Place[] {
  const cells = new Map<string, CellAddress[]>()
  for (const edit of edits) {
    const list = cells.get(edit.sheet) ?? []
    cells.set(edit.sheet, list)
    list.push(...(edit.kind === 'set-cell' ? [edit.at] : edit.expects.map(({ at }) => at)))
  }
  return [...cells].map(([name, list]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name)
    sheet.load('name')
    sheet.protection.load('protected')
    const content = clusters(list).map(({ top, left, bottom, right }) => {
      const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
      range.load('text,values,numberFormat,rowIndex,columnIndex,rowCount,columnCount')
      return range
    })
    return { sheet, name, content }
  })
}

/** Few rectangles that hold all cells: thousands of single ones would be megabytes of request. */
function clusters(cells: readonly CellAddress[]): CellRange[] {
  const ranges: CellRange[] = []
  for (const { row, col } of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const at = ranges.findIndex(
      (range) =>
        row <= range.bottom + ROWS_BETWEEN && col >= range.left - COLS_BETWEEN && col <= range.right + COLS_BETWEEN,
    )
    const range = ranges[at]
    if (!range) ranges.push({ top: row, bottom: row, left: col, right: col })
    else {
      ranges[at] = {
        top: range.top,
        bottom: Math.max(range.bottom, row),
        left: Math.min(range.left, col),
        right: Math.max(range.right, col),
      }
    }
  }
  return ranges
}

function refuse(edit: Edit, places: readonly Place[]): Skipped | null {
  const skip = (reason: SkipReason, found: string | null): Skipped => ({ edit, reason, found })
  const place = places.find(({ name }) => name === edit.sheet)
  if (!place || place.sheet.isNullObject) return skip('gone', null)
  const expects = edit.kind === 'set-cell' ? [{ at: edit.at, text: edit.from }] : edit.expects
  for (const { at, text } of expects) {
    const found = shownAt(place, at)
    if (found.trim() !== text.trim()) return skip('changed', found)
  }
  return place.sheet.protection.protected ? skip('protected', null) : null
}

function contentAt({ content }: Place, { row, col }: CellAddress): { range: Excel.Range; r: number; c: number } | null {
  for (const range of content) {
    const r = row - range.rowIndex
    const c = col - range.columnIndex
    if (r >= 0 && c >= 0 && r < range.rowCount && c < range.columnCount) return { range, r, c }
  }
  return null
}

function shownAt(place: Place, at: CellAddress): string {
  const found = contentAt(place, at)
  if (!found) return ''
  const { range, r, c } = found
  return shownValue(range.text[r]?.[c] ?? '', range.values[r]?.[c], range.numberFormat[r]?.[c])
}

function setCell(edit: SetCell, places: readonly Place[], stored: ReadonlyMap<Edit, string | number | boolean>): Write {
  const place = places.find(({ name }) => name === edit.sheet)
  const found = place && contentAt(place, edit.at)
  if (!place || !found) throw new RangeError(`no content for ${edit.sheet}`)
  const value = stored.get(edit) ?? typedText(edit.to, found.range.numberFormat[found.r]?.[found.c])
  const cell = place.sheet.getRangeByIndexes(edit.at.row, edit.at.col, 1, 1)
  // What stands there at the moment of writing: loads and writes of one request are carried out in their order.
  cell.load('text,values,formulas,numberFormat')
  // By `values`: the library counts writing `formulas` as a write that cannot be undone.
  cell.values = [[value]]
  return { edit, value, cell }
}

/** From below: rows inserted above do not move the places of the others. */
function insertRows(due: readonly Edit[], places: readonly Place[]): void {
  const inserts = due.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
  for (const edit of [...inserts].sort((a, b) => b.before - a.before)) {
    const sheet = places.find(({ name }) => name === edit.sheet)?.sheet
    sheet?.getRange(`${edit.before + 1}:${edit.before + edit.count}`).insert('Down')
  }
}

async function yieldToOthers(writes: readonly Write[], sync: Sync): Promise<{ kept: Before[]; lost: Skipped[] }> {
  const kept: Before[] = []
  const lost: Skipped[] = []
  for (const { edit, cell } of writes) {
    const found = shownValue(cell.text[0]?.[0] ?? '', cell.values[0]?.[0], cell.numberFormat[0]?.[0])
    const stored = quoted(cell.formulas[0]?.[0], cell.values[0]?.[0], cell.numberFormat[0]?.[0])
    if (found.trim() === edit.from.trim()) kept.push({ edit, stored })
    else {
      cell.values = [[stored]]
      lost.push({ edit, reason: 'changed', found })
    }
  }
  if (lost.length > 0) await sync()
  return { kept, lost }
}

/** A stored text, such that writing it gives the text back: '90%' stored as a text needs its apostrophe. */
function quoted(stored: unknown, value: unknown, format: unknown): string | number | boolean {
  if (typeof stored === 'number' || typeof stored === 'boolean') return stored
  if (typeof stored !== 'string') return ''
  if (stored !== value || typeof value !== 'string') return stored
  const typed = typedText(stored, format)
  return typeof typed === 'number' ? `'${stored}` : typed
}
