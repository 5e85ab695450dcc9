import type { WpsApplication } from './application.ts'
import { refusal } from './refusals.ts'

/** What groups the program's undo, where this build has it. */
export function undoTools(application: WpsApplication): Et.DebugTools | null {
  const tools: Et.DebugTools | null | undefined = application.DebugTools
  if (!tools || typeof tools.UndoTransBegin !== 'function' || typeof tools.UndoTransEnd !== 'function') return null
  return tools
}

/** Takes back what was written before something failed, the last first. */
export interface TakeBack {
  push(step: () => void): void
}

/**
 * Writes as one step of the program's undo (where it has it), with the screen still; that is put back whatever happens.
 * Writes apply at once: when one fails, those before are taken back, by the program where it groups
 * undo and by `back` elsewhere. Throws what `work` throws, and HostRefusal while a cell is being edited.
 */
export function writing<T>(
  application: WpsApplication,
  book: Et.Workbook,
  title: string,
  work: (back: TakeBack) => T,
): T {
  if (isEditing(application)) throw refusal('cell-editing')
  const { ScreenUpdating: screen } = application
  try {
    application.ScreenUpdating = false
    return inGroup(application, book, title, work)
  } finally {
    application.ScreenUpdating = screen
  }
}

/** Without the questions that merging cells and deleting sheets would bring up. */
export function unasked<T>(application: WpsApplication, work: () => T): T {
  const { DisplayAlerts: alerts } = application
  try {
    application.DisplayAlerts = false
    return work()
  } finally {
    application.DisplayAlerts = alerts
  }
}

export function isEditing(application: WpsApplication): boolean {
  return application.Ready === false
}

function inGroup<T>(application: WpsApplication, book: Et.Workbook, title: string, work: (back: TakeBack) => T): T {
  const tools = undoTools(application)
  const back: (() => void)[] = []
  tools?.UndoTransBegin(book)
  try {
    const result = work(back)
    tools?.UndoTransEnd(book, false, title)
    return result
  } catch (error) {
    if (tools) tools.UndoTransEnd(book, true, title)
    else unasked(application, () => back.reverse().forEach((step) => step()))
    throw error
  }
}
