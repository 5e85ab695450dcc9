import { describe, expect, it } from 'vitest'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'
import type { EtOptions } from '../../support/wpsHost/index.ts'
import { refusalOf } from '../excel/setting.ts'
import { area, opened, setting, SHEET, watchEt, WRITES } from './setting.ts'

watchEt()

const cell = (value: string | number | boolean, format = 'General', formula: string | null = null) => ({
  value,
  formula,
  format,
  shown: null,
})

/** Each kind of content in one row. */
function kinds(options: EtOptions = {}) {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET)
  const row = [
    cell(820.5, '#,##0.00'),
    cell(45_992, 'yyyy"年"m"月"d"日"'),
    cell(0.955, '0.0%'),
    cell('#DIV/0!', 'General', 'A1/0'),
    cell(true),
    cell('0012', '@'),
    { ...cell(123_456_789), shown: '####' },
    cell(90, '0.0', 'SUM(A1:A2)'),
    cell('=1+1 不是公式', '@'),
    cell('20', '@"人"'),
  ]
  row.forEach((one, col) => sheet.cells.set(`2,${col + 1}`, one))
  return { sheet, ...opened(workbook, options) }
}

describe('在 WPS 里读一张表', () => {
  it.each<[string, EtOptions]>([
    ['新版', {}],
    ['从 1 数起', { shape: 'from-one' }],
    ['一行一列只给一维', { shape: 'one-dimensional' }],
    ['没有 Enum、DebugTools、CustomXMLParts', { enumeration: false, debugTools: false, xmlParts: false }],
  ])('%s：显示的文字、公式、错误都与存的一致，不看列宽', async (_, options) => {
    const { host } = kinds(options)
    const grid = await host.read(SHEET)
    const cells = grid.rowCells(2).slice(1)
    expect(cells.map((one) => one?.text)).toEqual([
      '820.50',
      '2025年12月1日',
      '95.5%',
      '#DIV/0!',
      'TRUE',
      '0012',
      '123456789',
      '90.0',
      '=1+1 不是公式',
      '20人',
    ])
    expect(cells.map((one) => one?.formula ?? null).filter((formula) => formula !== null)).toEqual([
      'A1/0',
      'SUM(A1:A2)',
    ])
    expect(cells[3]).toEqual({ text: '#DIV/0!', value: '#DIV/0!', formula: 'A1/0', error: '#DIV/0!' })
    expect([grid.cell(2, 0), grid.rowCount, grid.colCount]).toEqual([null, 3, 11])
  })

  it('错误单元格的列太窄时按错误号认，恰好是那个数的数还是数', async () => {
    const { sheet, host } = kinds()
    sheet.cells.set('2,4', { ...cell('#N/A'), shown: '###' })
    sheet.cells.set('2,1', cell(-2_146_826_281, '0'))
    const [, number, , , error] = (await host.read(SHEET)).rowCells(2)
    expect(error?.error).toBe('#N/A')
    expect([number?.value, number?.error]).toEqual([-2_146_826_281, null])
  })

  it.each(['rows', 'from-one', 'one-dimensional'] as const)(
    '一个单元格、一行、一列的表都读得出（%s）',
    async (shape) => {
      for (const rows of [[['项目']], [['一级指标', '二级指标', '指标值']], [['甲'], ['乙'], ['丙']], [[null, '甲']]]) {
        const workbook = new MemoryWorkbook()
        workbook.addSheet(SHEET, rows)
        const grid = await opened(workbook, { shape }).host.read(SHEET)
        const texts = rows.map((row, r) => row.map((_, c) => grid.cell(r, c)?.text ?? null))
        expect(texts).toEqual(rows)
      }
    },
  )

  it('空表读成空的；1904 日期的工作簿照它的日子显示', async () => {
    const { workbook, host } = kinds()
    workbook.addSheet('空表')
    expect((await host.read('空表')).rowCount).toBe(0)
    workbook.date1904 = true
    expect((await host.read(SHEET)).cell(2, 2)?.text).toBe('2029年12月2日')
  })

  it('合并区域、隐藏的行和列都读到，读完一处没写', async () => {
    const { workbook, sheet, et, host } = setting()
    sheet.merges.push(area('C6:D8'), area('B6:B7'))
    sheet.hiddenRows = new Set([2, 4])
    sheet.hiddenCols = new Set([1])
    const before = workbook.snapshot()
    const grid = await host.read(SHEET)
    expect(grid.merges).toEqual(['A1:D1', 'A3:A4', 'B3:B4', 'B6:B7', 'C6:D8'].map(area))
    expect([[...grid.hiddenRows], [...grid.hiddenCols]]).toEqual([[2, 4], [1]])
    expect(workbook.snapshot()).toEqual(before)
    expect(et.calls.filter((name) => WRITES.test(name))).toEqual([])
  })

  it('格式铺到最后一行的表，只读有内容的地方', async () => {
    const { sheet, et, host } = setting()
    sheet.cells.set('1048575,200', cell('', '@'))
    const grid = await host.read(SHEET)
    expect([grid.rowCount, grid.colCount, grid.merges.length]).toEqual([5, 4, 3])
    expect(et.calls.length).toBeLessThan(250)
  })

  it('正在看的表、选中的单元格、工作表的名字', async () => {
    const { workbook, et, host } = setting()
    workbook.addSheet('说明', [['填表说明']]).visibility = 'Hidden'
    workbook.addSheet('汇总', [['合计']])
    et.choose('汇总', area('B2:C3'))
    expect((await host.readActive()).sheet).toBe('汇总')
    expect(await host.selection()).toEqual({ sheet: '汇总', range: area('B2:C3') })
    expect(await host.sheets()).toEqual([
      { name: SHEET, hidden: false },
      { name: '说明', hidden: true },
      { name: '汇总', hidden: false },
    ])
    await host.select({ sheet: SHEET, at: { row: 3, col: 3 } })
    expect(await host.selection()).toEqual({ sheet: SHEET, range: area('D4') })
  })

  it('选中整行、整列、几块时，给出第一块', async () => {
    const { et, host } = setting()
    et.choose(SHEET, { top: 2, left: 0, bottom: 3, right: 16_383 })
    expect((await host.selection()).range).toEqual({ top: 2, left: 0, bottom: 3, right: 16_383 })
    et.choose(SHEET, { top: 0, left: 1, bottom: 1_048_575, right: 2 })
    expect((await host.selection()).range).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 2 })
  })

  it('文件名说得出；没存过的、没打开工作簿的没有', () => {
    const { et, host } = setting()
    expect(host.fileName).toBe('绩效目标.xlsx')
    et.book.path = ''
    expect(host.fileName).toBeNull()
    et.close(et.book)
    expect(host.fileName).toBeNull()
  })

  it('没有这张表、没打开工作簿，用 WPS 表格 的名义说清楚', async () => {
    const { et, host } = setting()
    expect((await refusalOf(host.read('没有的表'))).code).toBe('no-such-sheet')
    et.close(et.book)
    const refusal = await refusalOf(host.readActive())
    expect([refusal.code, refusal.message]).toEqual([
      'no-workbook',
      'WPS 表格 里没有打开的工作簿。请先打开要检查的绩效目标表，再试一次。',
    ])
  })

  it('已经取消的不去读', async () => {
    const { et, host } = setting()
    const calls = et.calls.length
    expect((await refusalOf(host.read(SHEET, { cancel: AbortSignal.abort() }))).code).toBe('cancelled')
    expect(et.calls).toHaveLength(calls)
  })
})
