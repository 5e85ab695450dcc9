export { WorkbenchModel, type WorkbenchSnapshot } from './model.ts'
export type { Selection } from './selection.ts'
export { openFile, type Opened } from './openFile.ts'
export { createWorkbenchHost } from './workbenchHost.ts'
