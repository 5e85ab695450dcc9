import { describe, expect, it } from 'vitest'
import { FileRefusal } from '../../../src/hosts/file/index.ts'
import { workbookParts, writeWorkbook, zipParts } from '../../../samples/support/xlsxWriter.ts'
import type { WorkbookDescription } from '../../../samples/support/xlsxWriter.ts'
import { firstGrid, opened, reread, rereadCell, SHEET, withPart, withSheetData } from './read.ts'

const TABLE: WorkbookDescription = {
  sheets: [
    {
      name: '食堂运行经费',
      rows: [
        ['项目支出绩效目标表'],
        ['预算数', { value: 80, style: { format: '0.00' } }],
        null,
        ['产出指标', '数量指标', '保障就餐人数', '≥250人'],
      ],
      merges: ['A1:D1'],
      hiddenRows: [3],
      hiddenCols: [2],
      columnWidths: [12, 12, 30, 12],
      rowHeights: { 0: 30 },
    },
    { name: '字典', state: 'hidden', rows: [['定性']] },
    { name: '底稿', state: 'veryHidden', rows: [['计算过程']] },
  ],
}

describe('一个 .xlsx 工作簿', () => {
  it('的工作表按工作簿里的次序列出，隐藏的也在内', async () => {
    const workbook = await opened(writeWorkbook(TABLE))
    expect(await workbook.sheets()).toEqual([
      { name: '食堂运行经费', hidden: false },
      { name: '字典', hidden: true },
      { name: '底稿', hidden: true },
    ])
    expect((await workbook.read('底稿')).cell(0, 0)?.text).toBe('计算过程')
  })

  it('读出文字、数字、合并区域和隐藏的行列', async () => {
    const grid = await firstGrid(writeWorkbook(TABLE))
    expect(grid.sheet).toBe('食堂运行经费')
    expect([grid.rowCount, grid.colCount]).toEqual([4, 4])
    expect(grid.shown(0, 3)?.text).toBe('项目支出绩效目标表')
    expect(grid.cell(1, 1)).toEqual({ text: '80.00', value: 80, formula: null, error: null })
    expect(grid.cell(3, 3)?.text).toBe('≥250人')
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }])
    expect([...grid.hiddenRows]).toEqual([3])
    expect([...grid.hiddenCols]).toEqual([2])
  })

  it('读两次得到同样的内容，给来的字节一个也不变', async () => {
    const bytes = writeWorkbook(TABLE)
    const before = bytes.slice()
    expect(await firstGrid(bytes)).toEqual(await firstGrid(bytes))
    expect(bytes).toEqual(before)
  })

  it.each([
    ['带命名空间前缀', { prefix: 'x' }],
    ['文字写在单元格里', { strings: 'inline' }],
    ['前缀加单元格文字', { prefix: 'ss', strings: 'inline' }],
  ] as const)('%s 时读出的内容一样', async (_, variant) => {
    expect(await firstGrid(writeWorkbook({ ...TABLE, ...variant }))).toEqual(await firstGrid(writeWorkbook(TABLE)))
  })

  it('可以从较大的缓冲区中间读起', async () => {
    const bytes = writeWorkbook(TABLE)
    const buffer = new Uint8Array(bytes.length + 20)
    buffer.set(bytes, 7)
    expect(await firstGrid(buffer.subarray(7, 7 + bytes.length))).toEqual(await firstGrid(bytes))
  })

  it('的图表页不算工作表', async () => {
    const parts = workbookParts({ sheets: [{ name: '绩效目标', rows: [['甲']] }] })
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    )
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      '<sheets><sheet name="图" sheetId="9" r:id="c"/>',
    )
    expect((await opened(zipParts(parts))).sheetInfos).toEqual([{ name: '绩效目标', hidden: false }])
  })

  it('里没有的工作表，说出有哪些', async () => {
    const workbook = await opened(writeWorkbook(TABLE))
    const result = workbook.readSync('不存在')
    expect(result).toMatchObject({ ok: false, error: { code: 'no-such-sheet' } })
    expect(result.ok ? '' : result.error.message).toContain('“食堂运行经费”、“字典”、“底稿”')
    await expect(workbook.read('不存在')).rejects.toBeInstanceOf(FileRefusal)
  })

  it('的读取可以取消', async () => {
    const workbook = await opened(writeWorkbook(TABLE))
    await expect(workbook.read('字典', { cancel: AbortSignal.abort() })).rejects.toThrow()
  })

  it('只读：宿主能力全部为否', async () => {
    expect(Object.values((await opened(writeWorkbook(TABLE))).abilities)).not.toContain(true)
  })

  it('的路径可以写成绝对路径、反斜杠和不同大小写', async () => {
    const parts = workbookParts({ sheets: [{ name: '绩效目标', rows: [['甲']] }] })
    const rels = 'xl/_rels/workbook.xml.rels'
    parts[rels] = (parts[rels] ?? '').replace('worksheets/sheet1.xml', '/XL/worksheets/../Worksheets/Sheet1.xml')
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name === SHEET ? 'xl\\worksheets\\sheet1.xml' : name, xml]),
    )
    expect((await firstGrid(zipParts(moved))).cell(0, 0)?.text).toBe('甲')
  })
})

describe('单元格', () => {
  it.each([
    ['文字', '≥95%', { text: '≥95%', value: '≥95%' }],
    ['数字', 12.5, { text: '12.5', value: 12.5 }],
    ['逻辑值', true, { text: 'TRUE', value: true }],
    ['百分比', { value: 0.95, style: { format: '0%' } }, { text: '95%', value: 0.95 }],
    ['日期', { value: 45352, style: { format: 31 } }, { text: '2024年3月1日', value: 45352 }],
    ['公式', { formula: 'SUM(B1:B3)', value: 36 }, { text: '36', value: 36, formula: 'SUM(B1:B3)' }],
    ['文字公式', { formula: '"≥"&B1', value: '≥95' }, { text: '≥95', value: '≥95', formula: '"≥"&B1' }],
    ['没有存结果的公式', { formula: 'A9' }, { text: '', value: null, formula: 'A9' }],
    ['结果是空文字的公式', { formula: 'A9&""', value: '' }, { text: '', value: '', formula: 'A9&""' }],
    [
      '错误',
      { error: '#REF!', formula: '#REF!+1' },
      { text: '#REF!', value: '#REF!', formula: '#REF!+1', error: '#REF!' },
    ],
    ['富文本', { runs: [{ text: '开展', bold: true }, { text: '培训' }] }, { text: '开展培训', value: '开展培训' }],
    ['首尾空白和换行', ' 目标1：\n目标2 ', { text: ' 目标1：\n目标2 ', value: ' 目标1：\n目标2 ' }],
    ['特殊字符', '<3 & >"1"', { text: '<3 & >"1"', value: '<3 & >"1"' }],
    ['生僻字', '𠮷林', { text: '𠮷林', value: '𠮷林' }],
  ] as const)('%s 读得回来', async (_, input, cell) => {
    expect(await rereadCell(input)).toEqual({ formula: null, error: null, ...cell })
  })

  it('只有格式、没有内容时不算存了东西', async () => {
    const grid = await reread([['甲', { style: { border: true } }], [{ value: null, style: { border: true } }], ['']])
    expect(grid.cell(0, 1)).toBeNull()
    expect([grid.rowCount, grid.colCount]).toEqual([1, 1])
  })

  it('的拼音注音不混进文字', async () => {
    const bytes = withPart('xl/sharedStrings.xml', (xml) =>
      xml.replace('</si>', '<rPh sb="0" eb="1"><t>jixiao</t></rPh><phoneticPr fontId="1"/></si>'),
    )
    expect((await firstGrid(bytes)).cell(0, 0)?.text).toBe('绩效目标表')
  })

  it('里 XML 写不了的字符按 _xHHHH_ 还原', async () => {
    const bytes = withPart('xl/sharedStrings.xml', (xml) => xml.replace('绩效目标表', '甲_x000A_乙_x005F_x0041_丙'))
    expect((await firstGrid(bytes)).cell(0, 0)?.text).toBe('甲\n乙_x0041_丙')
  })

  it('不写行号列号时接着数', async () => {
    const grid = await firstGrid(
      withSheetData('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>'),
    )
    expect([grid.cell(0, 0), grid.cell(0, 1), grid.cell(3, 1), grid.cell(3, 2)].map((cell) => cell?.value)).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('是共享公式时也算公式', async () => {
    const grid = await firstGrid(
      withSheetData(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c></row>',
      ),
    )
    expect(grid.cell(0, 0)?.formula).toBe('C1*2')
    expect(grid.cell(0, 1)).toEqual({ text: '4', value: 4, formula: '', error: null })
  })

  it('的 ISO 日期和序列号日期是同一个数', async () => {
    const grid = await firstGrid(withSheetData('<row r="1"><c r="A1" t="d"><v>2024-03-01T12:00:00</v></c></row>'))
    expect(grid.cell(0, 0)?.value).toBe(45352.5)
  })

  it('在 1904 日期系统里显示同一天', async () => {
    const date = { value: 45352 - 1462, style: { format: 'yyyy-mm-dd' } }
    const grid = await firstGrid(writeWorkbook({ date1904: true, sheets: [{ name: '甲', rows: [[date, 5]] }] }))
    expect(grid.cell(0, 0)?.text).toBe('2024-03-01')
    expect(grid.cell(0, 1)?.text).toBe('5')
  })

  it('的列太窄也不会读成 ####', async () => {
    const amount = { value: 123456789.5, style: { format: '#,##0.00' } }
    expect((await reread([[amount]], { columnWidths: [1] })).cell(0, 0)?.text).toBe('123,456,789.50')
  })

  it('的公式写在扩展部分里时不会混进来', async () => {
    const grid = await firstGrid(
      withSheetData(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<extLst><ext xmlns:m="urn:x"><m:f>LEN("a")&gt;0</m:f><m:v>9</m:v></ext></extLst>',
      ),
    )
    expect(grid.cell(0, 0)).toEqual({ text: '1', value: 1, formula: null, error: null })
  })
})

describe('UTF-16 写成的部分', () => {
  it('也读得出', async () => {
    const parts: Record<string, string | Uint8Array> = workbookParts({
      sheets: [{ name: '绩效目标', rows: [['目标']] }],
    })
    const xml = String(parts['xl/sharedStrings.xml']).replace('UTF-8', 'UTF-16')
    const bytes = new Uint8Array(2 + xml.length * 2)
    bytes.set([0xff, 0xfe])
    for (let i = 0; i < xml.length; i++) new DataView(bytes.buffer).setUint16(2 + i * 2, xml.charCodeAt(i), true)
    parts['xl/sharedStrings.xml'] = bytes
    expect((await firstGrid(zipParts(parts))).cell(0, 0)?.text).toBe('目标')
  })
})
