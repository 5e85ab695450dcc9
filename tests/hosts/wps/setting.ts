import { afterEach, expect } from 'vitest'
import { wpsHost } from '../../../src/hosts/wps/index.ts'
import {
  parseCell,
  parseRange,
  type CellRange,
  type EditPlan,
  type Mark,
  type MarkLevel,
} from '../../../src/sheet/index.ts'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'
import { MemoryEt, type EtOptions } from '../../support/wpsHost/index.ts'

export const SHEET = '绩效目标'

const open: MemoryEt[] = []

/** A small table in a workbook that has formats, a note and a fill of its user's own. */
export function setting(options: EtOptions = {}) {
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
  workbook.addFormat(sheet, { ...user, type: 'ColorScale', formula: '' })
  return { sheet, ...opened(workbook, options) }
}

export function opened(workbook: MemoryWorkbook, options: EtOptions = {}) {
  const et = new MemoryEt([workbook], options)
  open.push(et)
  const errors: unknown[] = []
  const host = wpsHost(et.application, { onError: (error) => errors.push(error) })
  return { workbook, et, host, errors }
}

export function area(address: string): CellRange {
  const range = parseRange(address)
  if (!range) throw new RangeError(address)
  return range
}

export const at = (address: string) => parseCell(address) ?? { row: 0, col: 0 }

export const mark = (level: MarkLevel, address: string, note: string | null = null): Mark => ({
  level,
  range: area(address),
  note,
})

export function plan(cells: Readonly<Record<string, readonly [string, string]>>): EditPlan {
  const edits = Object.entries(cells).map(([cell, [from, to]]) => {
    return { kind: 'set-cell' as const, sheet: SHEET, at: at(cell), from, to }
  })
  return { title: '修复', edits }
}

/** Long enough for late events. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 15))

/** What WPS writes to: everything but reading and the switches that are put back. */
export const WRITES =
  /=$|\.(?:Insert|Delete|Merge|UnMerge|Add|AddComment|Copy|Clear\w*|SetFirstPriority|UndoTrans\w+)\(\)$/

/** After each test: only members were asked for that the model knows, nothing was asked of the user, all is restored. */
export function watchEt(): void {
  afterEach(async () => {
    await settle()
    for (const et of open.splice(0)) {
      expect(et.unknown).toEqual([])
      expect(et.questions).toEqual([])
      expect([et.world.screenUpdating, et.world.displayAlerts]).toEqual([true, true])
    }
  })
}
