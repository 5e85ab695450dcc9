import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import { openWorkbook } from '../../../src/hosts/file/index.ts'
import type { Grid } from '../../../src/sheet/index.ts'
import { MemoryExcel, MemoryWorkbook } from '../../support/excelHost/index.ts'

const SAMPLES = new URL('../../../samples/', import.meta.url)

async function gridsOf(file: string): Promise<Grid[]> {
  const opened = await openWorkbook(new Uint8Array(readFileSync(new URL(encodeURIComponent(file), SAMPLES))), file)
  if (!opened.ok) throw new Error(opened.error.message)
  const { workbook } = opened
  return Promise.all(workbook.sheetInfos.map(({ name }) => workbook.read(name)))
}

describe('在 Excel 里检查示例工作簿', () => {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'))

  it.each(files)('%s：与检查文件逐字相同，一张表一次往返，什么都不写', async (file) => {
    const grids = await gridsOf(file)
    const workbook = new MemoryWorkbook()
    for (const grid of grids) workbook.addGrid(grid)
    const before = workbook.snapshot()
    const excel = new MemoryExcel(workbook)
    const host = createExcelHost(excel.environment())
    const read: Grid[] = []
    for (const { sheet } of grids) read.push(await host.read(sheet))

    expect(excel.unknown).toEqual([])
    expect(excel.work).toHaveLength(grids.length)
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
    expect(workbook.snapshot()).toEqual(before)
    const findings = (of: Grid[]) => {
      const { findings, problems, verdict } = checkWorkbook(of, { fileName: file })
      return JSON.stringify({ findings, problems, verdict })
    }
    expect(findings(read)).toBe(findings(grids))
    expect(read.map(({ hiddenRows }) => [...hiddenRows])).toEqual(grids.map(({ hiddenRows }) => [...hiddenRows]))
    expect(read.map(({ hiddenCols }) => [...hiddenCols])).toEqual(grids.map(({ hiddenCols }) => [...hiddenCols]))
  })
})
