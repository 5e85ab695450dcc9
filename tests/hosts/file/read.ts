import { expect } from 'vitest'
import { openWorkbook } from '../../../src/hosts/file/index.ts'
import type { FileError, FileWorkbook, Limits } from '../../../src/hosts/file/index.ts'
import { LIMITS } from '../../../src/hosts/file/index.ts'
import type { Cell, Grid } from '../../../src/sheet/index.ts'
import { workbookParts, writeWorkbook, zipParts } from '../../../samples/support/xlsxWriter.ts'
import type { CellInput, SheetDescription } from '../../../samples/support/xlsxWriter.ts'

/** Opens what must open. */
export async function opened(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes, '示例.xlsx', { ...LIMITS, ...limits })
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.workbook
}

/** The first sheet of a file that must open. */
export async function firstGrid(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Grid> {
  const workbook = await opened(bytes, limits)
  const result = workbook.readSync(workbook.sheetInfos[0]?.name ?? '')
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.grid
}

/** A sheet of these rows, written and read again. */
export function reread(rows: SheetDescription['rows'], sheet: Partial<SheetDescription> = {}): Promise<Grid> {
  return firstGrid(writeWorkbook({ sheets: [{ name: '绩效目标', rows, ...sheet }] }))
}

/** One cell, written and read again. */
export async function rereadCell(input: CellInput): Promise<Cell | null> {
  return (await reread([[input]])).cell(0, 0)
}

/** Why a file is refused, at its opening or at the reading of its first sheet; the words must be Chinese sentences. */
export async function refusal(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<FileError> {
  const result = await openWorkbook(bytes, '示例.xlsx', { ...LIMITS, ...limits })
  let error: FileError | null = result.ok ? null : result.error
  if (result.ok) {
    const read = result.workbook.readSync(result.workbook.sheetInfos[0]?.name ?? '')
    if (!read.ok) error = read.error
  }
  if (!error) throw new Error('the file was read')
  expect(error.message).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff].*请.*。$/)
  expect(Object.keys(error).sort()).toEqual(['code', 'message'])
  return error
}

/** The parts of a small workbook of one sheet. */
export function smallParts(rows: SheetDescription['rows'] = [['绩效目标表']]): Record<string, string> {
  return workbookParts({ sheets: [{ name: '绩效目标', rows }] })
}

/** A small workbook with one part written anew. */
export function withPart(name: string, change: (xml: string) => string, rows?: SheetDescription['rows']): Uint8Array {
  const parts = smallParts(rows)
  parts[name] = change(parts[name] ?? '')
  return zipParts(parts)
}

export const SHEET = 'xl/worksheets/sheet1.xml'

/** A small workbook whose first sheet has these rows as raw XML. */
export function withSheetData(data: string, after = ''): Uint8Array {
  return withPart(SHEET, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>${after}`))
}
