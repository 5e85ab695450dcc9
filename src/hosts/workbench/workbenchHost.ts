import { HostRefusal, type Cancellable, type EditOutcome, type Grid, type SheetHost } from '../../sheet/index.ts'
import type { Changed, ChangeRefusal, WorkbookDocument } from '../file/document.ts'
import { applyPlan, FileRefusal } from '../file/index.ts'
import type { ChangeKind, WorkbenchModel } from './model.ts'
import { selectCell } from './selection.ts'
import { HOST_WORDS } from './words.ts'

interface AddedSheet {
  readonly name: string
  /** The sheet that was in front before. */
  readonly from: string
}

/** The host port over the workbook that is open in the page: no office.js, no round trips. */
export function createWorkbenchHost(model: WorkbenchModel): SheetHost {
  const can = !model.snapshot().readOnly
  const { program } = HOST_WORDS
  /** The plan applied last, until it is taken back through the port. */
  let last: { readonly before: WorkbookDocument; readonly outcome: EditOutcome; readonly added?: AddedSheet } | null =
    null

  const isThere = (sheet: string) => model.snapshot().document.sheets.some(({ name }) => name === sheet)

  const gridOf = (sheet: string): Grid => {
    const { document } = model.snapshot()
    if (!isThere(sheet)) throw new HostRefusal('no-such-sheet', program)
    try {
      return document.grid(sheet)
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error
      throw new HostRefusal(error.code === 'too-large' ? 'too-large' : 'unknown', program, error.message)
    }
  }

  const change = (kind: ChangeKind, sheets: readonly string[], make: Parameters<WorkbenchModel['change']>[2]) => {
    if (!can) throw new HostRefusal('read-only', program)
    const refusal = model.change(kind, sheets, make)
    if (refusal) throw hostRefusal(refusal)
  }

  return {
    program,
    abilities: {
      write: can,
      marks: can,
      notes: can,
      undoGroups: can,
      mergedAreas: true,
      liveChanges: true,
      reportSheet: can,
      newSheet: can,
    },
    get fileName() {
      return model.snapshot().document.name
    },
    sheets: async () => model.snapshot().document.sheets,
    read: async (sheet, options) => {
      heed(options)
      return gridOf(sheet)
    },
    readActive: async (options) => {
      heed(options)
      return gridOf(model.snapshot().sheet)
    },
    selection: async () => {
      const { sheet, selection } = model.snapshot()
      return { sheet, range: selection.range }
    },
    apply: async (plan, options) => {
      heed(options)
      let outcome: EditOutcome = { applied: [], skipped: [] }
      const sheets = [...new Set(plan.edits.map((edit) => edit.sheet))]
      const before = model.snapshot().document
      change('plan', sheets, (document) => {
        const result = applyPlan(document, plan)
        outcome = result.outcome
        return { ok: true, document: result.document }
      })
      last = { before, outcome }
      return outcome
    },
    undo: async () => {
      if (!last) return null
      const {
        before,
        added,
        outcome: { applied },
      } = last
      if (added !== undefined) {
        if (!isThere(added.name)) {
          // The user's own undo was quicker.
          last = null
          return null
        }
        if (!model.undoPlan(before)) throw new HostRefusal('sheet-changed', program)
        last = null
        if (isThere(added.from)) model.showSheet(added.from)
        return { applied: [], skipped: [], removedSheet: added.name }
      }
      if (applied.length === 0) return null
      last = null
      if (model.undoPlan(before)) return { applied, skipped: [] }
      // The user has gone on: cells that still hold what we wrote go back, what was inserted stays for the user's own undo.
      const edits = applied.map((edit) => (edit.kind === 'set-cell' ? { ...edit, from: edit.to, to: edit.from } : edit))
      let outcome: EditOutcome = { applied: [], skipped: [] }
      change('plan', [...new Set(edits.map((edit) => edit.sheet))], (document) => {
        const result = applyPlan(document, { title: '', edits: edits.filter(({ kind }) => kind === 'set-cell') })
        outcome = result.outcome
        return { ok: true, document: result.document }
      })
      const left = edits.flatMap((edit) =>
        edit.kind === 'insert-rows' ? [{ edit, reason: 'changed' as const, found: null }] : [],
      )
      return { applied: outcome.applied, skipped: [...outcome.skipped, ...left] }
    },
    mark: async (sheet, marks) => {
      gridOf(sheet)
      if (marks.length === 0 && !isMarked(model.snapshot().document, sheet)) return
      change('marks', [sheet], (document) => document.mark(sheet, marks))
    },
    clearMarks: async (sheet) => {
      if (sheet !== undefined) gridOf(sheet)
      const { document } = model.snapshot()
      // Nothing of ours on it: nothing to take back either.
      if (!document.sheets.some(({ name }) => (sheet ?? name) === name && isMarked(document, name))) return
      change('marks', sheet === undefined ? [] : [sheet], (before) => before.clearMarks(sheet))
    },
    select: async ({ sheet, at }) => {
      const grid = gridOf(sheet)
      model.select(sheet, selectCell(grid, at))
    },
    onChange: (listener) => model.onUserChange((sheet) => listener({ sheet, remote: false })),
    onSelect: (listener) =>
      model.onSelect(() => {
        const { sheet, selection } = model.snapshot()
        listener({ sheet, range: selection.range })
      }),
    writeReport: async (report) => {
      let name = report.name
      change('report', [], (document): Changed => {
        const written = document.writeReport(report)
        name = written.sheet ?? name
        return written
      })
      model.showSheet(name)
      return name
    },
    addSheet: async (draft) => {
      let name = draft.name
      const { document: before, sheet: from } = model.snapshot()
      change('plan', [], (document): Changed => {
        const written = document.addSheet(draft)
        name = written.sheet ?? name
        return written
      })
      last = { before, outcome: { applied: [], skipped: [] }, added: { name, from } }
      model.showSheet(name)
      return name
    },
    loadState: async () => model.state(),
    saveState: async (state) => {
      if (!can) throw new HostRefusal('read-only', program)
      model.saveState(state)
    },
  }
}

function isMarked(document: WorkbookDocument, sheet: string): boolean {
  const { marks, notes } = document.look(sheet)
  return marks.length > 0 || notes.some(({ ours }) => ours)
}

function heed(options: Cancellable | undefined): void {
  if (options?.cancel?.aborted) throw new HostRefusal('cancelled', HOST_WORDS.program)
}

function hostRefusal({ code, message }: ChangeRefusal): HostRefusal {
  const known = code === 'cannot-shift' || code === 'cannot-change' ? 'unsupported' : code
  return new HostRefusal(known, HOST_WORDS.program, message)
}
