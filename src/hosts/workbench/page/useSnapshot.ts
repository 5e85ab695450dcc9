import { useSyncExternalStore } from 'react'
import type { WorkbenchModel, WorkbenchSnapshot } from '../model.ts'

/** The workbook as it is now; the view is drawn anew when it changes. */
export function useSnapshot(model: WorkbenchModel): WorkbenchSnapshot {
  return useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.snapshot(),
  )
}
