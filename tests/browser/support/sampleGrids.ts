import { readdirSync, readFileSync } from 'node:fs'
import { openWorkbook } from '../../../src/hosts/file/index.ts'
import type { Grid } from '../../../src/sheet/index.ts'

const SAMPLES = new URL('../../../samples/', import.meta.url)

/** The sheets of a sample workbook, found by how its name begins ('02-'). */
export async function sampleGrids(start: string): Promise<{ readonly fileName: string; readonly grids: Grid[] }> {
  const fileName = readdirSync(SAMPLES).find((name) => name.startsWith(start) && name.endsWith('.xlsx'))
  if (fileName === undefined) throw new Error(`samples/ 里没有以 ${start} 开头的工作簿`)
  const opened = await openWorkbook(readFileSync(new URL(encodeURIComponent(fileName), SAMPLES)), fileName)
  if (!opened.ok) throw new Error(opened.error.message)
  const { workbook } = opened
  return { fileName, grids: await Promise.all(workbook.sheetInfos.map(({ name }) => workbook.read(name))) }
}
