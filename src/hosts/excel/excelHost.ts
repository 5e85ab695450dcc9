import type { Cancellable, CellRange, Edit, EditOutcome, EditPlan, Grid, SheetHost } from '../../sheet/index.ts'
import { applyPlan, type ApplyOptions, type Before } from './applyPlan.ts'
import { Changes } from './changes.ts'
import { clearAllMarks, replaceMarks } from './marks.ts'
import { readSheet } from './readSheet.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'
import { loadState, saveState } from './workbookState.ts'

/** The host port over Office.js. Every promise rejects with an ExcelRefusal where Excel did not do it. */
export interface ExcelHost extends SheetHost {
  /** The sheet the user looks at, in one round trip. */
  readActive(options?: Cancellable): Promise<Grid>
  /**
   * Takes the last applied plan back, for hosts without undo groups; compares as apply does. null: nothing to undo.
   * Inserted rows stay: the user's own undo removes them.
   */
  undo(): Promise<EditOutcome | null>
  /** Resolves when a listener's registration has reached Excel. */
  settled(): Promise<unknown>
}

export interface ExcelHostOptions {
  /** Told of failures nobody waits for: a change event that could not be followed. */
  readonly onError?: (error: unknown) => void
}

/** ExcelApi 1.9 is the floor; what newer hosts can do more is detected. */
export function createExcelHost(environment: ExcelEnvironment, options: ExcelHostOptions = {}): ExcelHost {
  const changes = new Changes(environment, options.onError ?? (() => undefined))
  const undoGroups = environment.supports('1.20')
  let last: { readonly title: string; readonly before: readonly Before[] } | null = null

  const apply = (plan: EditPlan, options: ApplyOptions) =>
    applyPlan(environment, plan, { ...options, onWrite: (edits) => changes.expectOwn(edits.map(touched)) })

  return {
    abilities: {
      write: true,
      marks: true,
      notes: false,
      undoGroups,
      mergedAreas: environment.supports('1.13'),
      liveChanges: true,
    },
    sheets: () =>
      runBatch(environment, {}, async (context, sync) => {
        const { worksheets } = context.workbook
        worksheets.load('items/name,items/visibility')
        await sync()
        return worksheets.items.map(({ name, visibility }) => ({ name, hidden: visibility !== 'Visible' }))
      }),
    read: (sheet, cancellable = {}) => readSheet(environment, sheet, cancellable),
    readActive: (cancellable = {}) => readSheet(environment, null, cancellable),
    async apply(plan, cancellable) {
      const { outcome, before } = await apply(plan, cancellable ?? {})
      last = { title: plan.title, before }
      return outcome
    },
    async undo() {
      if (!last || last.before.length === 0) return null
      const { title, before } = last
      const stored = new Map<Edit, string | number | boolean>()
      for (const { edit, stored: value } of before) stored.set({ ...edit, from: edit.to, to: edit.from }, value)
      const { outcome } = await apply({ title: `撤销：${title}`, edits: [...stored.keys()] }, { stored })
      last = null
      return outcome
    },
    mark: (sheet, marks) => replaceMarks(environment, sheet, marks),
    clearMarks: (sheet) => (sheet === undefined ? clearAllMarks(environment) : replaceMarks(environment, sheet, [])),
    select: ({ sheet, at }) =>
      runBatch(environment, {}, async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(sheet)
        worksheet.activate()
        worksheet.getRangeByIndexes(at.row, at.col, 1, 1).select()
        await sync()
      }),
    onChange: (listener) => changes.add(listener),
    loadState: () => loadState(environment),
    saveState: (state) => saveState(environment, state),
    settled: () => changes.settled(),
  }
}

function touched(edit: Edit): CellRange {
  if (edit.kind === 'set-cell') return { top: edit.at.row, left: edit.at.col, bottom: edit.at.row, right: edit.at.col }
  return { top: edit.before, left: 0, bottom: edit.before + edit.count - 1, right: 0 }
}
