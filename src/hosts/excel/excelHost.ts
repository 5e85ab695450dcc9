import type { SheetHost } from '../../sheet/index.ts'
import { addSheet, removeSheet, type AddedSheet } from './addSheet.ts'
import { applySteps } from './applyPlan.ts'
import { Changes } from './changes.ts'
import { DateSystem } from './dateSystem.ts'
import { fileNameOf } from './fileName.ts'
import { clearAllMarks, replaceMarks } from './marks.ts'
import { readSheet } from './readSheet.ts'
import { PROGRAM } from './refusals.ts'
import { selectedPlace, Selections } from './selections.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'
import { reverse, stepsOf, type DoneStep, type Step } from '../common/steps.ts'
import { loadState, saveState } from './workbookState.ts'
import { writeReport } from './writeReport.ts'

/** The host port over Office.js. */
export interface ExcelHost extends SheetHost {
  /** Resolves when the registrations of listeners have reached Excel. */
  settled(): Promise<unknown>
}

export interface ExcelHostOptions {
  /** Told of failures nobody waits for: a change event that could not be followed. */
  readonly onError?: (error: unknown) => void
}

/** ExcelApi 1.9 is the floor; what newer hosts can do more is detected. */
export function createExcelHost(environment: ExcelEnvironment, options: ExcelHostOptions = {}): ExcelHost {
  const onError = options.onError ?? (() => undefined)
  const changes = new Changes(environment, onError)
  const selections = new Selections(environment, onError)
  const dates = new DateSystem()
  let last: readonly DoneStep[] = []
  /** The sheet added last, while nothing was applied after it. */
  let added: AddedSheet | null = null

  const apply = (steps: readonly Step[], cancel?: AbortSignal) =>
    applySteps(environment, steps, {
      ...(cancel ? { cancel } : {}),
      date1904: dates.is1904,
      onWrite: (places) => changes.expectOwn(places),
    })

  return {
    program: PROGRAM,
    abilities: {
      write: true,
      marks: true,
      notes: environment.notes,
      undoGroups: environment.supports('1.20'),
      mergedAreas: environment.supports('1.13'),
      liveChanges: true,
      reportSheet: true,
      newSheet: true,
    },
    // Asked each time: an unsaved workbook gets its name while the pane is open.
    get fileName() {
      return fileNameOf(environment.documentUrl())
    },
    sheets: () =>
      runBatch(environment, {}, async (context, sync) => {
        const { worksheets } = context.workbook
        worksheets.load('items/name,items/visibility')
        await sync()
        return worksheets.items.map(({ name, visibility }) => ({ name, hidden: visibility !== 'Visible' }))
      }),
    read: (sheet, cancellable = {}) => readSheet(environment, sheet, dates, cancellable),
    readActive: (cancellable = {}) => readSheet(environment, null, dates, cancellable),
    selection: () => selectedPlace(environment),
    async apply(plan, { cancel } = {}) {
      const { outcome, done } = await apply(stepsOf(plan), cancel)
      // Where nothing was written, what was written before can still be taken back.
      if (done.length > 0) {
        last = done
        added = null
      }
      return outcome
    },
    async undo() {
      if (added) {
        const removedSheet = await removeSheet(environment, added, (sheet) => readSheet(environment, sheet, dates, {}))
        added = null
        return removedSheet === null ? null : { applied: [], skipped: [], removedSheet }
      }
      if (last.length === 0) return null
      const { outcome } = await apply(reverse(last))
      last = []
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
    onChange: (listener) => changes.line.add(listener),
    onSelect: (listener) => selections.line.add(listener),
    writeReport: (report) => writeReport(environment, report, (ranges) => changes.expectOwn(ranges)),
    async addSheet(draft) {
      added = await addSheet(environment, draft, (ranges) => changes.expectOwn(ranges))
      return added.name
    },
    loadState: () => loadState(environment),
    saveState: (state) => saveState(environment, state),
    settled: () => Promise.all([changes.line.settled(), selections.line.settled()]),
  }
}
