import {
  areaAfter,
  insertionProblem,
  rowAfter,
  rowBlocks,
  type Edit,
  type EditOutcome,
  type EditPlan,
  type InsertRows,
  type NewRows,
  type SetCell,
  type SkipReason,
} from '../../sheet/index.ts'
import type { ChangeRefusal, WorkbookDocument } from './document.ts'

type Skipped = EditOutcome['skipped'][number]

/**
 * A plan applied to a document: every edit is compared with what it expects to find, what differs is skipped and
 * named. Gives the document after it; the same one where nothing was written. Places are those before the plan.
 * `refusals` say in words why the document refused what was skipped as protected or unsupported.
 */
export function applyPlan(
  document: WorkbookDocument,
  plan: EditPlan,
): { readonly document: WorkbookDocument; readonly outcome: EditOutcome; readonly refusals: readonly ChangeRefusal[] } {
  const skipped: Skipped[] = []
  const refusals: ChangeRefusal[] = []
  const refuse = (edits: readonly Edit[], refusal: ChangeRefusal) => {
    refusals.push(refusal)
    for (const edit of edits) skipped.push({ edit, reason: REASONS[refusal.code], found: null })
  }
  const due = plan.edits.filter((edit) => {
    const skip = compare(document, edit)
    if (skip) skipped.push(skip)
    return skip === null
  })
  const applied = new Set<Edit>()
  let result = document
  for (const [sheet, edits] of bySheet(due)) {
    const cells = edits.filter((edit): edit is SetCell => edit.kind === 'set-cell')
    if (cells.length > 0) {
      const changed = result.setCells(
        sheet,
        cells.map(({ at, to }) => ({ at, text: to })),
      )
      if (changed.ok) {
        result = changed.document
        for (const edit of cells) applied.add(edit)
      } else refuse(cells, changed.refusal)
    }
    const inserts = edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
    const { merges } = document.grid(sheet)
    const inserted: InsertRows[] = []
    for (const edit of fromBelow(inserts)) {
      const problem = insertionProblem(edit, inserts, merges)
      if (problem) {
        skipped.push({ edit, reason: problem, found: null })
        continue
      }
      const changed = result.insertRows(sheet, edit.before, edit.count, edit.rows && placedNow(edit.rows, inserted))
      if (changed.ok) {
        result = changed.document
        applied.add(edit)
        inserted.unshift(edit)
      } else refuse([edit], changed.refusal)
    }
  }
  return { document: result, outcome: { applied: plan.edits.filter((edit) => applied.has(edit)), skipped }, refusals }
}

function compare(document: WorkbookDocument, edit: Edit): Skipped | null {
  if (!document.sheets.some(({ name }) => name === edit.sheet)) return { edit, reason: 'gone', found: null }
  const grid = document.grid(edit.sheet)
  const expects = edit.kind === 'set-cell' ? [{ at: edit.at, text: edit.from }] : edit.expects
  for (const { at, text } of expects) {
    const found = grid.cell(at.row, at.col)?.text ?? ''
    if (found.trim() !== text.trim()) return { edit, reason: 'changed', found }
  }
  return null
}

/** Rows inserted further down do not move the places of the others; of those at one place the first stands uppermost. */
function fromBelow(inserts: readonly InsertRows[]): InsertRows[] {
  return [...inserts].reverse().sort((a, b) => b.before - a.before)
}

/** New rows with the places they speak of as these are once others have been inserted. */
function placedNow(rows: NewRows, inserted: readonly InsertRows[]): NewRows {
  const blocks = rowBlocks(inserted)
  return { ...rows, like: rowAfter(blocks, rows.like), grow: rows.grow.map((area) => areaAfter(blocks, area)) }
}

const REASONS: Readonly<Record<ChangeRefusal['code'], SkipReason>> = {
  'cannot-shift': 'unsupported',
  'cannot-change': 'unsupported',
  'state-unreadable': 'unsupported',
  protected: 'protected',
  'no-such-sheet': 'gone',
  'too-large': 'unsupported',
  'read-only': 'protected',
}

function bySheet(edits: readonly Edit[]): Map<string, Edit[]> {
  const sheets = new Map<string, Edit[]>()
  for (const edit of edits) {
    const list = sheets.get(edit.sheet)
    if (list) list.push(edit)
    else sheets.set(edit.sheet, [edit])
  }
  return sheets
}
