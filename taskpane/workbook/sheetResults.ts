import type { WorkbookCheck } from '../session/paneState.ts'

export type SheetResult = WorkbookCheck['sheets'][number]

/**
 * The sheets of a workbook as they are listed: those with tables or that could not be read, in the workbook's order;
 * the names of the others apart.
 */
export function sheetResults(sheets: readonly SheetResult[]): {
  readonly listed: readonly SheetResult[]
  readonly without: readonly string[]
} {
  const matters = ({ tables, failure }: SheetResult) => tables > 0 || failure !== null
  return {
    listed: sheets.filter(matters),
    without: sheets.filter((sheet) => !matters(sheet)).map(({ name }) => name),
  }
}
