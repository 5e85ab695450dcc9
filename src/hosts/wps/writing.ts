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
 * Writes as one step of the program's undo (where it has it), with the screen still and no questions asked; both are put
 * back whatever happens. Writes apply at once: when one fails, those before are taken back, by the program where it groups
 * undo and by `back` elsewhere. Throws what `work` throws, and HostRefusal while a cell is being edited.
 */
export function writing<T>(
  application: WpsApplication,
  book: Et.Workbook,
  title: string,
  work: (back: TakeBack) => T,
): T {
  if (isEditing(application)) throw refusal('cell-editing')
  const { ScreenUpdating: screen, DisplayAlerts: alerts } = application
  try {
    application.ScreenUpdating = false
    application.DisplayAlerts = false
    return inGroup(application, book, title, work)
  } finally {
    try {
      application.DisplayAlerts = alerts
    } finally {
      application.ScreenUpdating = screen
    }
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
    else for (const step of back.reverse()) step()
    throw error
  }
}
