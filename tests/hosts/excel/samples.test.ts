import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWorkbook, type Finding } from '../../../src/check/index.ts'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import { openWorkbook } from '../../../src/hosts/file/index.ts'
import { jsonFile } from '../../../src/report/index.ts'
import type { Grid } from '../../../src/sheet/index.ts'
import { memoryWorkbookOf } from '../../support/excelHost/fromFile.ts'
import { MemoryExcel } from '../../support/excelHost/index.ts'

const SAMPLES = new URL('../../../samples/', import.meta.url)
// Real tables of public documents; they live outside the project.
const CORPUS = new URL('../../../../shared/corpus/', import.meta.url)

const workbooksIn = (folder: URL) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : []
const bytesOf = (folder: URL, file: string) => new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)))

async function readByFile(folder: URL, file: string): Promise<Grid[]> {
  const opened = await openWorkbook(bytesOf(folder, file), file)
  if (!opened.ok) throw new Error(opened.error.message)
  const { workbook } = opened
  return Promise.all(workbook.sheetInfos.map(({ name }) => workbook.read(name)))
}

async function readByExcel(folder: URL, file: string, level = '1.15') {
  const workbook = memoryWorkbookOf(bytesOf(folder, file), file)
  const before = workbook.snapshot()
  const excel = new MemoryExcel(workbook, level)
  excel.documentUrl = `C:\\我的文档\\${file}`
  const host = createExcelHost(excel.environment())
  const grids: Grid[] = []
  for (const { name } of await host.sheets()) grids.push(await host.read(name))
  expect(excel.unknown).toEqual([])
  expect(workbook.snapshot()).toEqual(before)
  expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
  return { grids, excel, host }
}

const checked = (grids: readonly Grid[], fileName: string) => checkWorkbook(grids, { fileName })
const json = (grids: readonly Grid[], file: string, fileName = file) =>
  JSON.stringify(jsonFile({ file, result: checked(grids, fileName), error: null }))

async function expectSame(folder: URL, file: string) {
  const byFile = await readByFile(folder, file)
  const { grids, excel, host } = await readByExcel(folder, file)
  // One question for the names, one for each sheet.
  expect(excel.work).toHaveLength(1 + byFile.length)
  expect(json(grids, file, host.fileName ?? '')).toBe(json(byFile, file))
  for (const [i, grid] of byFile.entries()) {
    const other = grids[i]
    expect(other?.sheet).toBe(grid.sheet)
    for (const row of grid.usedRows) {
      const texts = (of: Grid | undefined) =>
        of
          ?.rowCells(row)
          .map((cell) => cell?.text ?? '')
          .join('\t')
          .trimEnd()
      expect(texts(other)).toBe(texts(grid))
    }
    expect([...(other?.hiddenRows ?? [])]).toEqual([...grid.hiddenRows])
    expect([...(other?.hiddenCols ?? [])]).toEqual([...grid.hiddenCols])
  }
}

describe('在 Excel 里检查示例工作簿', () => {
  it.each(workbooksIn(SAMPLES))('%s：报告与检查文件逐字节相同，一张表一次往返，什么都不写', (file) =>
    expectSame(SAMPLES, file),
  )

  it.each(workbooksIn(SAMPLES))('%s：不能问合并区域的 Excel 里，不多报一处须改', async (file) => {
    const errors = ({ findings }: { readonly findings: readonly Finding[] }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ rule, sheet, cell }) => ({ rule, sheet, cell }))
    const known = errors(checked(await readByFile(SAMPLES, file), file))
    const { grids } = await readByExcel(SAMPLES, file, '1.9')
    for (const error of errors(checked(grids, file))) expect(known).toContainEqual(error)
  })
})

describe.skipIf(!existsSync(CORPUS))('在 Excel 里检查公开的真实表格', () => {
  const files = existsSync(CORPUS) ? workbooksIn(CORPUS) : ['真实表格不在这里']
  it.each(files)('%s：报告与检查文件逐字节相同', (file) => expectSame(CORPUS, file))
})
