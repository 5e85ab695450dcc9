// The only file that knows @microsoft/office-js-helpers: an archived package of 14 KB, loaded when a report is written.
import { ExcelUtilities } from '@microsoft/office-js-helpers'

/**
 * The sheet of this name, made where it is missing, its cells cleared where it is there. Never the helper's other way
 * (`clearOnly` false): it deletes the sheet and with it Excel's undo. Makes its own round trips.
 */
export function clearedSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  return ExcelUtilities.forceCreateSheet(workbook, name, true)
}
