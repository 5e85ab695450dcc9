import { formatCell, type Cancellable, type CellRange, type SheetHost } from '../../sheet/index.ts'
import { reverse, stepsOf, type DoneStep, type Step } from '../common/steps.ts'
import { addSheet, removeSheet, type AddedSheet } from './addSheet.ts'
import type { WpsApplication } from './application.ts'
import { applySteps } from './applySteps.ts'
import { Books, fileNameOf, isSame, sheetNamed, sheetsOf } from './books.ts'
import { XL } from './constants.ts'
import { Events } from './events.ts'
import { clearAllMarks, replaceMarks } from './marks.ts'
import { readSheet } from './readSheet.ts'
import { PROGRAM, refusal, toRefusal } from './refusals.ts'
import { activeSheet, selectedPlace } from './selections.ts'
import { loadState, saveState } from './workbookState.ts'
import { writeReport } from './writeReport.ts'
import { isEditing, undoTools } from './writing.ts'

/** The host port over the WPS JSAPI. */
export interface WpsHost extends SheetHost {
  /** Takes our listeners off WPS: for a page that goes. */
  dispose(): void
}

export interface WpsHostOptions {
  /** Told of failures nobody waits for: a change event that could not be followed. */
  readonly onError?: (error: unknown) => void
  /** The clock, in ms. */
  readonly now?: () => number
}

/** What was written last, and into which workbook: what is undone next. */
type Last = { readonly book: Et.Workbook } & (
  | { readonly kind: 'steps'; readonly done: readonly DoneStep[] }
  | { readonly kind: 'sheet'; readonly added: AddedSheet }
)

/** WPS's calls are synchronous; the port's promises say so with their rejection only. */
export function wpsHost(application: WpsApplication, options: WpsHostOptions = {}): WpsHost {
  const { onError = () => undefined, now = () => Date.now() } = options
  const books = new Books(application)
  const events = new Events(application, books, { onError, now })
  let last: Last | null = null

  /** Asks WPS: what it throws becomes a refusal. */
  const ask = async <T>(work: () => T, { cancel }: Cancellable = {}): Promise<T> => {
    if (cancel?.aborted) throw refusal('cancelled')
    try {
      return work()
    } catch (error) {
      const known = toRefusal(error)
      throw known !== error && editing() ? refusal('cell-editing') : known
    }
  }
  const editing = () => {
    try {
      return isEditing(application)
    } catch (error) {
      if (toRefusal(error) === error) throw error
      return false
    }
  }
  const change = <T>(work: () => T, options: Cancellable = {}) => ask(() => events.whileWriting(work), options)
  const read = (book: Et.Workbook, sheet: Et.Worksheet) => readSheet(application, sheet, book.Date1904)
  const onWrite = (sheet: string, place: CellRange) => events.expectOwn(sheet, place)
  const apply = (book: Et.Workbook, title: string, steps: readonly Step[]) => {
    return applySteps(application, book, steps, {
      title,
      date1904: book.Date1904,
      onWrite,
    })
  }

  return {
    program: PROGRAM,
    abilities: {
      write: true,
      marks: true,
      notes: true,
      undoGroups: undoTools(application) !== null,
      mergedAreas: true,
      liveChanges: true,
      reportSheet: true,
      newSheet: true,
    },
    // Asked each time: an unsaved workbook gets its name while the pane is open, and the user goes to another one.
    get fileName() {
      return fileNameOf(application)
    },
    sheets: () =>
      ask(() =>
        sheetsOf(books.active()).map((sheet) => ({
          name: sheet.Name,
          hidden: Number(sheet.Visible) !== XL.sheetVisible,
        })),
      ),
    read: (sheet, cancellable) =>
      ask(() => {
        const book = books.forReading()
        return read(book, sheetNamed(book, sheet))
      }, cancellable),
    readActive: (cancellable) =>
      ask(() => {
        const book = books.forReading()
        return read(book, activeSheet(book))
      }, cancellable),
    selection: () => ask(() => selectedPlace(application, books.active())),
    apply: (plan, cancellable) =>
      change(() => {
        const book = books.forWriting()
        const { outcome, done } = apply(book, plan.title, stepsOf(plan))
        // Where nothing was written, what was written before can still be taken back.
        if (done.length > 0) last = { book, kind: 'steps', done }
        return outcome
      }, cancellable),
    undo: () =>
      change(() => {
        const book = books.forWriting()
        // What was written into another workbook is that one's.
        if (last === null || !isSame(last.book, book)) return null
        if (last.kind === 'sheet') {
          const removedSheet = removeSheet(application, last.added, (sheet) => read(book, sheet))
          last = null
          return removedSheet === null ? null : { applied: [], skipped: [], removedSheet }
        }
        const { outcome } = apply(book, '撤销', reverse(last.done))
        last = null
        return outcome
      }),
    mark: (sheet, marks) =>
      change(() => {
        const book = books.forWriting()
        replaceMarks(application, book, sheetNamed(book, sheet), marks)
      }),
    clearMarks: (sheet) =>
      change(() => {
        const book = books.active()
        if (sheet === undefined) clearAllMarks(application, book, sheetsOf(book))
        else replaceMarks(application, book, sheetNamed(book, sheet), [])
      }),
    select: ({ sheet, at }) =>
      ask(() => {
        const worksheet = sheetNamed(books.forWriting(), sheet)
        worksheet.Activate()
        worksheet.Range(formatCell(at)).Select()
      }),
    onChange: (listener) => events.onChange(listener),
    onSelect: (listener) => events.onSelect(listener),
    writeReport: (report) => change(() => writeReport(application, books.forWriting(), report, onWrite)),
    addSheet: (draft) =>
      change(() => {
        const book = books.forWriting()
        const added = addSheet(application, book, draft, onWrite)
        last = { book, kind: 'sheet', added }
        return added.name
      }),
    loadState: () => ask(() => loadState(books.active())),
    saveState: (state) => change(() => saveState(books.forWriting(), state)),
    dispose: () => events.dispose(),
  }
}
