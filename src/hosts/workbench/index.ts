export { WorkbenchModel, type Selection, type WorkbenchSnapshot } from './model.ts'
export { openFile, type Opened } from './openFile.ts'
export { createWorkbenchHost } from './workbenchHost.ts'
