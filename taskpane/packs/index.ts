export { ColumnsDialog } from './ColumnsDialog.tsx'
export { PackDialog } from './PackDialog.tsx'
export { PackHead } from './PackHead.tsx'
