import { describe, expect, it } from 'vitest'
import { formatRange } from '../../../src/sheet/index.ts'
import { FLAG, MemoryWorkbook } from '../../support/excelHost/index.ts'
import { area, big, opened, refusal, setting, SHEET, watchExcel } from './setting.ts'

watchExcel()

const cell = (value: string | number | boolean, format = 'General', formula: string | null = null) => ({
  value,
  formula,
  format,
  shown: null,
})

describe('读一张工作表', () => {
  it.each([
    [2_000, 25],
    [5_000, 10],
    [1, 782],
    [1_000, 50],
    [8_333, 6],
  ])('%i 行 %i 列（不超过五万格）一次往返', async (rows, cols) => {
    const { excel, host } = opened(big(rows, cols))
    expect((await host.read(SHEET)).usedRows).toHaveLength(rows)
    expect(excel.work).toHaveLength(1)
    expect(excel.trips.filter(({ cleanUp }) => cleanUp).length).toBeLessThanOrEqual(1)
    expect(excel.work[0]?.bytes).toBeLessThan(20_000)
  })

  it('十八万格分块读，每块的回答不超过 5 MB', async () => {
    const { excel, host } = opened(big(9_000, 20))
    excel.limitReplies = true
    const grid = await host.read(SHEET)
    expect(grid.cell(8_999, 19)?.text).toBe('指标19')
    expect(excel.work).toHaveLength(5)
  })

  it('格子里都是长文字，一次交不出五万格：改成小块再读，一格不少', async () => {
    const workbook = new MemoryWorkbook()
    const long = '按季度组织一次面向基层财务人员的预算绩效管理业务培训并跟踪培训效果'
    workbook.addSheet(
      SHEET,
      Array.from({ length: 2_000 }, (_, row) => Array.from({ length: 20 }, (_, col) => `${long}${row}-${col}`)),
    )
    const { excel, host } = opened(workbook)
    excel.limitReplies = true
    const grid = await host.read(SHEET)
    expect(grid.cell(1_999, 19)?.text).toBe(`${long}1999-19`)
    expect(grid.usedRows).toHaveLength(2_000)
  })

  it('最后一行有一个孤零零的单元格：说太大', async () => {
    const workbook = big(3, 4)
    workbook.sheet(SHEET).cells.set('1048575,6', cell('x'))
    expect(await refusal(opened(workbook).host.read(SHEET))).toBe('too-large')
  })

  it('空白的工作表读成没有内容', async () => {
    const workbook = new MemoryWorkbook()
    workbook.addSheet(SHEET)
    expect((await opened(workbook).host.read(SHEET)).usedRows).toEqual([])
  })

  it('受保护的表照样能读；合并区域超过 512 个分块再问', async () => {
    const { sheet, host } = setting()
    sheet.isProtected = true
    expect((await host.read(SHEET)).merges).toHaveLength(3)
    const workbook = big(1_200, 4)
    for (let row = 0; row < 1_200; row += 2) workbook.sheet(SHEET).merges.push(area(`A${row + 1}:A${row + 2}`))
    expect((await opened(workbook).host.read(SHEET)).merges).toHaveLength(600)
  })

  it.each(['ItemNotFound', 'InvalidObjectPath', 'GeneralException'])(
    '真的 Excel 若不肯在一次请求里接着问空对象（%s）：换一种问法，读到的一样',
    async (code) => {
      const { excel, host } = setting()
      excel.failing.set(0, code)
      const grid = await host.read(SHEET)
      expect(grid.cell(2, 3)?.text).toBe('200 人')
      expect(grid.merges).toHaveLength(3)
    },
  )

  it('没有这张表就说找不到，不说别的', async () => {
    expect(await refusal(setting().host.read('不在'))).toBe('no-such-sheet')
  })

  it('读眼前的表', async () => {
    const { workbook, host } = setting()
    workbook.addSheet('另一张', [['说明']])
    workbook.active = 1
    expect((await host.readActive()).sheet).toBe('另一张')
  })

  it('列出工作表，隐藏的也在', async () => {
    const { workbook, host } = setting()
    workbook.addSheet('底稿').visibility = 'VeryHidden'
    expect(await host.sheets()).toEqual([
      { name: SHEET, hidden: false },
      { name: '底稿', hidden: true },
    ])
  })

  it.each(['1.9', '1.13', '1.15'])('ExcelApi %s：不问它不会的事，读的请求不清空撤销', async (level) => {
    const { excel, host } = setting(level)
    const grid = await host.read(SHEET)
    expect(excel.work).toHaveLength(1)
    expect(host.abilities.mergedAreas).toBe(level !== '1.9')
    expect(grid.merges.map(formatRange).sort()).toEqual(['A1:D1', 'A3:A4', 'B3:B4'])
    for (const { flags, wrote } of excel.trips) {
      expect(wrote).toBe(false)
      if (flags & FLAG.write) expect(flags & FLAG.undoable).toBe(FLAG.undoable)
    }
  })
})

describe('单元格里显示的', () => {
  it('数字、日期、真假、错误、带格式的文字，都与读文件时一样；列窄成 #### 也不受影响', async () => {
    const { sheet, host } = setting()
    sheet.cells.set('4,0', { ...cell(1234.5, '#,##0.00'), shown: '####' })
    sheet.cells.set('4,1', cell(0.9, '0%'))
    sheet.cells.set('4,2', cell(46_082, 'yyyy"年"m"月"d"日"'))
    sheet.cells.set('4,3', cell(true))
    sheet.cells.set('4,4', cell('#DIV/0!', 'General', '1/0'))
    sheet.cells.set('4,5', cell('30', '@"万元"'))
    // Office.js writes a format that follows the system's settings as an American system has it.
    sheet.cells.set('4,6', cell(46_082, 'm/d/yyyy'))
    sheet.cells.set('4,7', cell('#BUSY!', 'General', 'FOO()'))
    const grid = await host.read(SHEET)
    const texts = grid.rowCells(4).map((found) => found?.text)
    const day = '2026/3/1'
    expect(texts).toEqual(['1,234.50', '90%', '2026年3月1日', 'TRUE', '#DIV/0!', '30万元', day, '#BUSY!'])
    expect(grid.cell(4, 4)).toMatchObject({ error: '#DIV/0!', formula: '1/0' })
    expect(grid.cell(4, 7)?.error).toBe('#VALUE!')
  })

  it.each([4, 2_000])('从 1904 年数起的工作簿（%i 行）：日期不差四年，往后也记得', async (rows) => {
    const workbook = big(rows, 4)
    workbook.date1904 = true
    const sheet = workbook.sheet(SHEET)
    sheet.cells.set('2,3', cell(46_082 - 1_462, 'yyyy/m/d'))
    const { excel, host } = opened(workbook)
    expect((await host.read(SHEET)).cell(2, 3)?.text).toBe('2026/3/1')
    // Up to 1,024 rows the date's text comes with the content.
    expect(excel.work).toHaveLength(rows > 1_024 ? 2 : 1)
    const before = excel.work.length
    expect((await host.read(SHEET)).cell(2, 3)?.text).toBe('2026/3/1')
    expect(excel.work.length).toBe(before + 1)
  })
})

describe('文件名', () => {
  it.each([
    ['C:\\财务\\2026年 100%完成.xlsx', '2026年 100%完成.xlsx'],
    ['https://example.sharepoint.com/a/%E7%BB%A9%E6%95%88%202026.xlsx?web=1#x', '绩效 2026.xlsx'],
    ['https://example.com/100%.xlsx', '100%.xlsx'],
    ['/Users/someone/目标表.xls', '目标表.xls'],
    ['工作簿1', null],
    ['', null],
    [null, null],
  ])('%s 的文件名是 %s', (url, name) => {
    const { excel, host } = setting()
    excel.documentUrl = url
    expect(host.fileName).toBe(name)
  })
})
