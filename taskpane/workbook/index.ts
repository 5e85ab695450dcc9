export { WorkbookResults } from './WorkbookResults.tsx'
