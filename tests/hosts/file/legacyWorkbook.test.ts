import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { opened, refusal } from './read.ts'

/** An .xls of two sheets; a WPS .et is the same inside. */
function legacyFile(): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['项目支出绩效目标表', null, null],
    ['预算数', { t: 'n', v: 80, z: '0.00' }, { t: 'n', v: 45352, z: 'yyyy"年"m"月"d"日"' }],
    ['产出指标', { t: 'e', v: 0x17 }, true],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  sheet['!cols'] = [{}, { hidden: true }]
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, sheet, '食堂运行经费')
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['定性']]), '字典')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
}

/** The same with the record that says that a password is needed (FILEPASS, [MS-XLS] 2.4.117). */
function withPassword(bytes: Uint8Array): Uint8Array {
  const container = xlsx.CFB.read(bytes, { type: 'array' })
  const stream = Uint8Array.from(xlsx.CFB.find(container, '/Workbook')?.content ?? [])
  const start = 4 + new DataView(stream.buffer).getUint16(2, true)
  const filePass = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]
  xlsx.CFB.utils.cfb_del(container, '/Workbook')
  xlsx.CFB.utils.cfb_add(container, '/Workbook', [...stream.slice(0, start), ...filePass, ...stream.slice(start)])
  return new Uint8Array(xlsx.CFB.write(container, { type: 'array' }) as ArrayBuffer)
}

describe('旧格式 .xls 和 WPS 的 .et', () => {
  it('读成同样的表格：显示的文字、合并、隐藏', async () => {
    const workbook = await opened(legacyFile())
    expect(await workbook.sheets()).toEqual([
      { name: '食堂运行经费', hidden: false },
      { name: '字典', hidden: true },
    ])
    const grid = await workbook.read('食堂运行经费')
    expect(grid.shown(0, 2)?.text).toBe('项目支出绩效目标表')
    expect(grid.cell(1, 1)).toEqual({ text: '80.00', value: 80, formula: null, error: null })
    expect(grid.cell(1, 2)?.text).toBe('2024年3月1日')
    expect(grid.cell(2, 1)).toEqual({ text: '#REF!', value: '#REF!', formula: null, error: '#REF!' })
    expect(grid.cell(2, 2)).toEqual({ text: 'TRUE', value: true, formula: null, error: null })
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    expect([...grid.hiddenCols]).toEqual([1])
    expect([grid.rowCount, grid.colCount]).toEqual([3, 3])
  })

  it('给来的字节一个也不变，读两次一样', async () => {
    const bytes = legacyFile()
    const before = bytes.slice()
    expect(await (await opened(bytes)).read('字典')).toEqual(await (await opened(bytes)).read('字典'))
    expect(bytes).toEqual(before)
  })

  it('没有下载完的不会只读出一半', async () => {
    const bytes = legacyFile()
    for (const length of [600, 1500, 3000, bytes.length - 1000]) {
      expect((await refusal(bytes.slice(0, length))).code).not.toBe('encrypted')
    }
  })

  it('设了密码的，请用户先去掉密码', async () => {
    expect((await refusal(withPassword(legacyFile()))).code).toBe('encrypted')
  })

  it('也有单元格和合并区域的上限', async () => {
    expect((await refusal(legacyFile(), { cells: 3 })).code).toBe('too-large')
    expect((await refusal(legacyFile(), { merges: 0 })).code).toBe('too-large')
  })
})
