import { readNotation } from '../../src/table/index.ts'
import { drawSheet } from './look.ts'
import type { Sample } from './sample.ts'
import { writeWorkbook } from './xlsxWriter.ts'

/** The workbook of a sample as an .xlsx file; the same source gives the same bytes. */
export function drawSample(sample: Sample): Uint8Array {
  const { grids } = readNotation(sample.tables)
  const { widths } = sample
  return writeWorkbook({
    sheets: grids.map((grid, i) => drawSheet(grid, widths[i] ?? widths[widths.length - 1] ?? [])),
  })
}
