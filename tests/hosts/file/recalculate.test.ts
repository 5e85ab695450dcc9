import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkbookDocument } from '../../../src/hosts/file/index.ts'
import type { CellError } from '../../../src/sheet/index.ts'
import { formatCell, parseCell } from '../../../src/sheet/index.ts'
import { writeWorkbook, zipParts, workbookParts } from '../../../samples/support/xlsxWriter.ts'
import type { CellInput, SheetDescription } from '../../../samples/support/xlsxWriter.ts'
import { RICH_SHEET, richWorkbook } from '../../support/richWorkbook.ts'
import { done, member, openedDocument, reopened, touched } from './changed.ts'

const SHEET = '成本'

function at(name: string): { row: number; col: number } {
  const found = parseCell(name)
  if (!found) throw new Error(name)
  return found
}

function workbook(rows: SheetDescription['rows'], others: readonly SheetDescription[] = []): WorkbookDocument {
  return openedDocument(writeWorkbook({ sheets: [{ name: SHEET, rows }, ...others] }))
}

function typed(document: WorkbookDocument, cells: Readonly<Record<string, string>>, sheet = SHEET): WorkbookDocument {
  const after = done(
    document.setCells(
      sheet,
      Object.entries(cells).map(([name, text]) => ({ at: at(name), text })),
    ),
  )
  expectOneReading(after)
  return after
}

/** What the document says of its sheets is what the file says. */
function expectOneReading(document: WorkbookDocument): void {
  const again = reopened(document)
  for (const { name } of document.sheets) {
    const [now, file] = [document.grid(name), again.grid(name)]
    expect([now.usedRows, now.rowCount, now.colCount]).toEqual([file.usedRows, file.rowCount, file.colCount])
    for (const row of file.usedRows) expect([...now.rowCells(row)]).toEqual([...file.rowCells(row)])
  }
}

function valueAt(document: WorkbookDocument, name: string, sheet = SHEET) {
  const { row, col } = at(name)
  return document.grid(sheet).cell(row, col)?.value
}

const formula = (text: string, value: string | number | boolean = -1): CellInput => ({ formula: text, value })
const places = (document: WorkbookDocument) =>
  (document.uncalculated ?? []).map(({ sheet, at: place, unsupported }) => [sheet, formatCell(place), unsupported])

describe('改一个数，读它的公式跟着算', () => {
  const COSTS = [
    ['设备购置', 60.1],
    ['安装调试', 24.2],
    ['人员培训', 11.3],
    ['合计', formula('SUM(B1:B3)', 95.6)],
  ]

  it('改一项成本，合计就是新的；格式照旧，文件里存的也是新的', () => {
    const document = workbook([
      ...COSTS.slice(0, 3),
      ['合计', { formula: 'SUM(B1:B3)', value: 95.6, style: { format: '0.00' } }],
    ])
    const after = typed(document, { B3: '12.3' })
    expect(after.grid(SHEET).cell(3, 1)).toEqual({ text: '96.60', value: 96.6, formula: 'SUM(B1:B3)', error: null })
    expect(after.uncalculated).toEqual([])
    expect(document.grid(SHEET).cell(3, 1)?.value).toBe(95.6)
  })

  it('一环扣一环，跨工作表，先算前面的', () => {
    const document = workbook(
      [...COSTS, ['万元', formula("ROUND('汇 总'!A1/2,1)", 0)], ['占比', formula('B1/B$4', 0)]],
      [{ name: '汇 总', rows: [[formula(`${SHEET}!B4*2`, 191.2), formula('A1&"万元"', '191.2万元')]] }],
    )
    const after = typed(document, { B2: '30.2' })
    expect(valueAt(after, 'B4')).toBe(101.6)
    expect(valueAt(after, 'A1', '汇 总')).toBe(203.2)
    expect(valueAt(after, 'B1', '汇 总')).toBe('203.2万元')
    expect(valueAt(after, 'B5')).toBe(101.6)
    expect(valueAt(after, 'B6')).toBeCloseTo(60.1 / 101.6, 15)
    expect(touched(document.bytes(), after.bytes())).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
  })

  it('共用一个写法的公式各算各的；名称指的格也认得', () => {
    const document = openedDocument(richWorkbook())
    const after = typed(document, { C5: '7.25' }, RICH_SHEET)
    expect(['C7', 'D5', 'D6', 'D7', 'E5', 'C8'].map((name) => valueAt(after, name, RICH_SHEET))).toEqual([
      9.25, 14.5, 8, 18.5, 24.5, 20.5,
    ])
    expect(valueAt(after, 'A1', '汇总 表')).not.toBe(valueAt(document, 'A1', '汇总 表'))
    expect(places(after)).toContainEqual([RICH_SHEET, 'E8', null])
  })

  it('没有公式读它的格，别的都不动；内容没变，什么都不算', () => {
    const document = workbook([...COSTS, ['说明', '无', formula('SUM(B1:B3)', 1)]])
    const after = typed(document, { B5: '按合同' })
    expect(valueAt(after, 'C5')).toBe(1)
    expect(valueAt(typed(document, { B1: '60.1' }), 'C5')).toBe(1)
  })

  it('盖掉一个公式，读它的公式用写上的数', () => {
    const document = workbook([...COSTS, ['两倍', formula('B4*2', 191.2)]])
    expect(valueAt(typed(document, { B4: '100' }), 'B5')).toBe(200)
  })

  it('出错了就是错误值，改好了又是数', () => {
    const document = workbook([[10, 2, formula('A1/B1', 5), formula('IFERROR(C1,"待定")', '5')]])
    const wrong = typed(document, { B1: '0' })
    expect(wrong.grid(SHEET).cell(0, 2)).toMatchObject({ text: '#DIV/0!', error: '#DIV/0!' satisfies CellError })
    expect(valueAt(wrong, 'D1')).toBe('待定')
    const right = typed(wrong, { B1: '4' })
    expect([valueAt(right, 'C1'), valueAt(right, 'D1')]).toEqual([2.5, 2.5])
    expect(member(right, 'xl/worksheets/sheet1.xml')).not.toContain('t="e"')
  })

  it('没有存过结果的公式，改动之后也有了', () => {
    const document = workbook([[1, 2, { formula: 'A1+B1' }, { formula: 'C1*10' }, 5]])
    const after = typed(document, { E1: '6' })
    expect([valueAt(after, 'C1'), valueAt(after, 'D1')]).toEqual([3, 30])
  })

  it('撤销就是改之前的文件，一个字节不差；改回去，结果也一样', () => {
    const document = workbook(COSTS)
    const before = document.bytes()
    const after = typed(document, { B1: '70' })
    expect(document.bytes()).toBe(before)
    expect(valueAt(typed(after, { B1: '60.1' }), 'B4')).toBe(95.6)
  })
})

describe('算不了的公式', () => {
  it('不认得的函数保留原来的结果，说出是哪一格、哪个函数；靠它算的也一样', () => {
    const document = workbook([[3, formula('VLOOKUP(A1,A:A,1,0)', 3), formula('B1+1', 4), formula('A1+1', 4)]])
    const after = typed(document, { A1: '5' })
    expect(['B1', 'C1', 'D1'].map((name) => valueAt(after, name))).toEqual([3, 4, 6])
    expect(places(after)).toEqual([
      [SHEET, 'B1', 'VLOOKUP'],
      [SHEET, 'C1', null],
    ])
    expect(document.uncalculated).toEqual([])
  })

  it('一直说到它被改写为止；标注不影响，插入行时跟着走', () => {
    const document = workbook([[3], [formula('LOOKUP(A1,A1)', 3), formula('A2*2', 6)]])
    const marked = done(typed(document, { A1: '5' }).clearMarks())
    expect(places(marked)).toHaveLength(2)
    const inserted = done(marked.insertRows(SHEET, 1, 2))
    expect(places(inserted).map(([, cell]) => cell)).toEqual(['A4', 'B4'])
    const mended = typed(inserted, { A4: '5' })
    expect(places(mended)).toEqual([])
    expect(valueAt(mended, 'B4')).toBe(10)
  })

  it('没有走到的一支不妨碍', () => {
    const document = workbook([[3, formula('IF(A1>0,A1*2,VLOOKUP(A1,C:D,2))', 6)]])
    expect(places(typed(document, { A1: '4' }))).toEqual([])
    expect(places(typed(document, { A1: '-4' }))).toEqual([[SHEET, 'B1', 'VLOOKUP']])
  })

  it('循环引用不动，也不会停不下来', () => {
    const document = workbook([[1, formula('A1+C1', 7), formula('B1+1', 8), formula('A1+1', 2), formula('E1+A1', 9)]])
    const after = typed(document, { A1: '2' })
    expect(['B1', 'C1', 'D1', 'E1'].map((name) => valueAt(after, name))).toEqual([7, 8, 3, 9])
    expect(places(after).map(([, cell]) => cell)).toEqual(['B1', 'C1', 'E1'])
  })

  it('按显示的精度计算的工作簿，一个也不算', () => {
    const parts = workbookParts({ sheets: [{ name: SHEET, rows: [[1, formula('A1+1', 2)]] }] })
    const name = 'xl/workbook.xml'
    parts[name] = (parts[name] ?? '').replace('</sheets>', '</sheets><calcPr fullPrecision="0"/>')
    const after = typed(openedDocument(zipParts(parts)), { A1: '5' })
    expect([valueAt(after, 'B1'), places(after)]).toEqual([2, [[SHEET, 'B1', null]]])
  })

  it.each([
    ['套了上千层', `${'('.repeat(3000)}A1${')'.repeat(3000)}`],
    ['接连相加上万次', `A1${'+1'.repeat(30_000)}`],
    ['一连串星号', 'SUMIF(A1,"*a*a*a*a*a*b")'],
  ])('%s的写法不算，也不会崩溃', (_, text) => {
    const after = typed(workbook([[1, formula(text, 1)]]), { A1: '2' })
    expect(places(after)).toEqual([[SHEET, 'B1', null]])
  })

  it('一格接一格翻倍的文字，到 Excel 的限度就是错误值', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => [formula(`A${i + 1}&A${i + 1}`, '')])
    const after = typed(workbook([['旧'], ...doubling]), { A1: '示例' })
    expect(valueAt(after, 'A3')).toBe('示例示例示例示例')
    expect(after.grid(SHEET).cell(60, 0)?.error).toBe('#VALUE!')
  })
})

describe('插入行', () => {
  it('序号跟着走，合计不变；在新行里写数，合计就加上', () => {
    const document = workbook([
      [formula('ROW()', 1), 10],
      [formula('ROW()', 2), 20],
      ['合计', formula('SUM(B1:B2)', 30)],
    ])
    const inserted = done(document.insertRows(SHEET, 1, 1))
    expectOneReading(inserted)
    expect([valueAt(inserted, 'A3'), valueAt(inserted, 'B4')]).toEqual([3, 30])
    expect(valueAt(typed(inserted, { B2: '5.5' }), 'B4')).toBe(35.5)
  })
})

/** One formula worked out after A1 was changed to this; B1 on: the other cells of the row. */
function result(text: string, a1: string, ...others: CellInput[]): unknown {
  const document = workbook([['旧', ...others], [formula(text)]])
  const after = typed(document, { A1: a1 })
  const cell = after.grid(SHEET).cell(1, 0)
  return (after.uncalculated ?? []).length > 0 ? 'kept' : (cell?.error ?? cell?.value)
}

describe('算法与 Excel 一致', () => {
  it.each<[string, string, CellInput[], unknown]>([
    ['A1+B1', '0.1', [0.2], 0.3],
    ['A1-1', '1.1', [], 0.1],
    ['A1*3', '1.1', [], 3.3],
    ['A1/B1', '0.3', [0.1], 3],
    ['A1/3*3', '1', [], 1],
    ['SUM(A1:C1)', '0.1', [0.2, 0.3], 0.6],
    ['-2^2+A1', '0', [], 4],
    ['2^3^2+A1', '0', [], 64],
    ['A1*50%', '7', [], 3.5],
    ['A1&"/"&B1', '1.50', [true], '1.50/TRUE'],
    ['A1=B1', 'abc', ['ABC'], true],
    ['A1<>B1', '1', ['1'], true],
    ['A1>B1', '文字', [9], true],
    ['A1>=1', '', [], false],
    ['A1=0', '', [], true],
    ['A1+1', '文字', [], '#VALUE!'],
    ['SUM(A1:C1)', '3', ['文字', true], 3],
    ['SUM(A1,"2",TRUE)', '3', [], 6],
    ['SUM($A$1:A1,B:B)', '3', [4], 7],
    ['AVERAGE(A1:C1)', '3', [null, 6], 4.5],
    ['AVERAGE(A1:C1)', '无', [], '#DIV/0!'],
    ['MAX(A1:C1)-MIN(A1:C1)', '-3', [6], 9],
    ['COUNT(A1:C1)&COUNTA(A1:C1)', '3', ['文字'], '12'],
    ['PRODUCT(A1:C1)', '3', [null, 6], 18],
    ['SUBTOTAL(9,A1:C1)', '3', [4, formula('SUBTOTAL(9,B1)', 4)], 7],
    ['SUBTOTAL(1,A1:C1)', '3', [4], 'kept'],
    ['SUMIF(A1:C1,">=3")', '3', [2, 5], 8],
    ['SUMIF(A1:C1,"*费",D1:F1)', '培训费', ['差旅费', '其他', 1, 2, 4], 3],
    ['COUNTIF(A1:C1,"<>甲")', '甲', ['乙', '丙'], 'kept'],
    ['COUNTIF(A1:C1,"甲")', '甲', ['乙', '甲'], 2],
    ['ROUND(A1,2)', '1.005', [], 1.01],
    ['ROUND(A1,-2)', '1250', [], 1300],
    ['ROUND(A1,0)', '-2.5', [], -3],
    ['ROUNDUP(A1,1)&ROUNDDOWN(A1,1)', '-1.25', [], '-1.3-1.2'],
    ['INT(A1)&MOD(A1,3)', '-7', [], '-72'],
    ['MOD(A1,0)', '1', [], '#DIV/0!'],
    ['ABS(A1)', '-7', [], 7],
    ['IF(A1>5,"多",IF(A1=5,,"少"))', '5', [], 0],
    ['IF(AND(A1>0,OR(B1:C1)),1,2)', '5', [0, 1], 1],
    ['NOT(A1)', '0', [], true],
    ['LEFT(A1,2)&RIGHT(A1)&MID(A1,3,9)&LEN(A1)', '预算金额', [], '预算额金额4'],
    ['VALUE(A1)+B1', '12', ['1,234.5'], 1246.5],
    ['A1+B1', '1', ['2026年1月1日'], 'kept'],
    ['CONCATENATE(A1,"-",B1)', '甲', [2], '甲-2'],
    ['TEXT(A1,"0.00")&TEXT(B1,"#,##0")&TEXT(0.125,"0%")', '1.005', [1234567], '1.011,234,56713%'],
    ['TEXT(A1,"yyyy年m月d日")', '46023', [], '2026年1月1日'],
    ['TEXT(A1,"[DBNum2]")', '5', [], 'kept'],
    ['#REF!+A1', '1', [], '#REF!'],
    ['A1:B1+1', '1', [2], 'kept'],
    ['SUM({1,2},A1)', '1', [], 'kept'],
    ['SUM(没有的表!A1,A1)', '1', [], 'kept'],
    ["SUM('C:\\[外.xlsx]表'!A1,A1)", '1', [], 'kept'],
  ])('=%s，A1 为“%s”', (text, a1, others, wanted) => {
    expect(result(text, a1, ...others)).toEqual(wanted)
  })

  it('SUBTOTAL 109 不加隐藏的行；筛选过的表分不清是谁隐藏的，9 就不算', () => {
    const rows = [[1], [2], [3], [formula('SUBTOTAL(9,A1:A3)', 6), formula('SUBTOTAL(109,A1:A3)', 4)]]
    const description = { sheets: [{ name: SHEET, rows, hiddenRows: [1] }] }
    const plain = typed(openedDocument(writeWorkbook(description)), { A1: '10' })
    expect([valueAt(plain, 'A4'), valueAt(plain, 'B4')]).toEqual([15, 13])
    const parts = workbookParts(description)
    const name = 'xl/worksheets/sheet1.xml'
    parts[name] = (parts[name] ?? '').replace('</sheetData>', '</sheetData><autoFilter ref="A1:A3"/>')
    expect(places(typed(openedDocument(zipParts(parts)), { A1: '10' }))).toEqual([[SHEET, 'A4', null]])
  })
})

describe('任意的表，任意改一格', () => {
  it('每一个合计都等于它那几格之和', () => {
    const cents = fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 100)
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), cents), { minLength: 1, maxLength: 4 }),
        (numbers, changes) => {
          const rows = numbers.map((number, i) => [
            number,
            formula(`SUM(A$1:A${i + 1})`, 0),
            formula(`B${i + 1}-A1`, 0),
          ])
          let document = workbook(rows)
          const now = [...numbers]
          for (const [place, number] of changes) {
            const row = place % now.length
            // A cell that stays as it is brings no formula to be worked out.
            if (now[row] === number) continue
            now[row] = number
            document = done(document.setCells(SHEET, [{ at: { row, col: 0 }, text: String(number) }]))
            // What stands above the changed cell was never right.
            for (let i = row; i < now.length; i++) {
              const total = now.slice(0, i + 1).reduce((sum, each) => sum + Math.round(each * 100), 0)
              expect(valueAt(document, `B${i + 1}`)).toBe(total / 100)
              expect(valueAt(document, `C${i + 1}`)).toBe((total - Math.round((now[0] ?? 0) * 100)) / 100)
            }
          }
          expectOneReading(document)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('两万行的表', () => {
  it('长长的一串公式不会撑破', { timeout: 30_000 }, () => {
    const rows = Array.from({ length: 20_000 }, (_, row): CellInput[] => {
      const isSum = row % 10 === 9
      return [row, '示例', row, isSum ? formula(row < 10 ? 'C10' : `D${row - 9}+C${row + 1}`, 0) : null]
    })
    let document = workbook(rows)
    for (const text of ['1', '2', '3', '4', '5']) {
      document = done(document.setCells(SHEET, [{ at: at('C10'), text }]))
    }
    const others = Array.from({ length: 1999 }, (_, i) => 19 + i * 10).reduce((sum, each) => sum + each, 0)
    expect(valueAt(document, 'D20000')).toBe(others + 5)
  })
})
