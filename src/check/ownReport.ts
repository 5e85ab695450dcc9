import type { Grid } from '../sheet/index.ts'

/** Stands in A2 of a report sheet of ours and tells it from anybody else's. */
export const REPORT_SIGNATURE = '由绩效目标表检查助手生成，重新生成时整张替换'

/** Whether a sheet is a report that we put into the workbook: it is not checked. */
export function isOwnReport(grid: Grid): boolean {
  return grid.cell(1, 0)?.text.trim() === REPORT_SIGNATURE
}
