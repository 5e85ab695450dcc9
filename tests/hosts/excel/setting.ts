import { afterEach, expect } from 'vitest'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import {
  HostRefusal,
  parseCell,
  parseRange,
  type CellRange,
  type EditPlan,
  type Mark,
  type MarkLevel,
} from '../../../src/sheet/index.ts'
import { MemoryExcel, MemoryWorkbook } from '../../support/excelHost/index.ts'

export const SHEET = '绩效目标'

const open: MemoryExcel[] = []

/** A small table in a workbook that has formats, a note and a fill of its user's own. */
export function setting(level = '1.15', syncLimit = 2_000) {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET, [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '培训人数', '200 人'],
    [null, null, '培训场次', '5 场'],
    ['效益指标', '社会效益指标', '群众满意', '较高'],
  ])
  sheet.merges = ['A1:D1', 'A3:A4', 'B3:B4'].map(area)
  sheet.fills.set('2,2', '#FFFF00')
  sheet.notes.set('2,3', '单位自己写的批注')
  const user = { ranges: [area('A1:G21')], stopIfTrue: false, fill: '#00FF00' }
  workbook.addFormat(sheet, { ...user, type: 'CellValue', formula: '' })
  workbook.addFormat(sheet, { ...user, type: 'Custom', formula: '=LEN(A1)>20', stopIfTrue: true })
  workbook.addFormat(sheet, { ...user, type: 'Custom', formula: '=LEN("jixiao:other")>0' })
  return { sheet, ...opened(workbook, level, syncLimit) }
}

export function opened(workbook: MemoryWorkbook, level = '1.15', syncLimit = 2_000) {
  const excel = new MemoryExcel(workbook, level)
  open.push(excel)
  const errors: unknown[] = []
  const host = createExcelHost(excel.environment(syncLimit), { onError: (error) => errors.push(error) })
  return { workbook, excel, host, errors }
}

export function big(rows: number, cols: number): MemoryWorkbook {
  const workbook = new MemoryWorkbook()
  const row = Array.from({ length: cols }, (_, col) => `指标${col}`)
  workbook.addSheet(
    SHEET,
    Array.from({ length: rows }, () => row),
  )
  return workbook
}

export function area(address: string): CellRange {
  const range = parseRange(address)
  if (!range) throw new RangeError(address)
  return range
}

export const mark = (level: MarkLevel, address: string, note: string | null = null): Mark => ({
  level,
  range: area(address),
  note,
})

export function plan(cells: Readonly<Record<string, readonly [string, string]>>): EditPlan {
  const edits = Object.entries(cells).map(([cell, [from, to]]) => {
    const at = parseCell(cell) ?? { row: 0, col: 0 }
    return { kind: 'set-cell' as const, sheet: SHEET, at, from, to }
  })
  return { title: '修复', edits }
}

/** Long enough for events and for the library's clean-up, which a run does not wait for. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 15))

/** The refusal a promise rejects with: its words must say what to do. */
export async function refusalOf(promise: Promise<unknown>): Promise<HostRefusal> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HostRefusal)) throw error ?? new Error('nothing was refused')
  expect(error.message).toMatch(/[\u4e00-\u9fff].*[请需].*。$/)
  expect(error.message).not.toMatch(/\{|undefined/)
  return error
}

export const refusal = async (promise: Promise<unknown>) => (await refusalOf(promise)).code

/** After each test: nothing was asked that the memory workbook does not know, and every reference was given back. */
export function watchExcel(): void {
  afterEach(async () => {
    await settle()
    for (const excel of open.splice(0)) {
      expect(excel.unknown).toEqual([])
      if (excel.hanging.size === 0 && !excel.editing) expect([...excel.references.kept.keys()]).toEqual([])
    }
  })
}
