import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS, openWorkbook } from '../../../src/hosts/file/index.ts'
import { ZipArchive } from '../../../src/hosts/file/zip.ts'
import { columnName } from '../../../src/sheet/index.ts'
import { writeWorkbook, zipParts } from '../../../samples/support/xlsxWriter.ts'
import { firstGrid, opened, refusal, SHEET, smallParts, withPart, withSheetData } from './read.ts'

const MB = 1024 * 1024

/** Changes the central directory's record of a member: `field` is the offset in the record. */
function editDirectory(bytes: Uint8Array, name: string, field: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) !== name) continue
    if (width === 4) view.setUint32(at + field, value, true)
    else view.setUint16(at + field, value, true)
    return copy
  }
  throw new Error(`no ${name}`)
}
const CRC = 16
const STORED_SIZE = 20
const DECLARED_SIZE = 24
const HEADER_AT = 42

/** A sheet that unfolds to `bytes` bytes of blanks. */
function bomb(bytes: number): Uint8Array {
  const [head = '', tail = ''] = (smallParts()[SHEET] ?? '').split('</sheetData>')
  const start = strToU8(head)
  const end = strToU8('</sheetData>' + tail)
  const blown = new Uint8Array(start.length + bytes + end.length).fill(32)
  blown.set(start)
  blown.set(end, start.length + bytes)
  return zipParts({ ...smallParts(), [SHEET]: blown })
}

/** An OLE container, as far as its directory goes: an entry for each stream. */
function container(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  ;['Root Entry', ...streams].forEach((name, i) => {
    const at = 1024 + i * 128
    for (let c = 0; c < name.length; c++) bytes[at + c * 2] = name.charCodeAt(c)
    bytes[at + 64] = name.length * 2 + 2
    bytes[at + 66] = i === 0 ? 5 : 2
  })
  return bytes
}

/** The names of the streams stay, what says that they are names is gone. */
function withoutDirectory(bytes: Uint8Array): Uint8Array {
  for (let at = 1024; at < bytes.length; at += 128) bytes[at + 66] = 0
  return bytes
}

describe('不是工作簿的文件', () => {
  it.each([
    ['空文件', new Uint8Array(), 'empty-file', '0 字节'],
    ['CSV 文本', strToU8('一级指标,指标值\n产出指标,≥95%\n'), 'unsupported', 'CSV'],
    [
      '网页',
      strToU8('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'),
      'unsupported',
      '网页',
    ],
    [
      'XML 表格 2003',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'),
      'unsupported',
      'XML 表格 2003',
    ],
    ['PDF', strToU8('%PDF-1.7\n\u0001'), 'not-a-workbook', 'PDF'],
    ['图片', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'not-a-workbook', '图片'],
    ['RAR', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0), 'not-a-workbook', 'RAR'],
    ['乱码', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 0), 'not-a-workbook', '认不出'],
    ['普通压缩包', zipParts({ 'a.txt': '目标' }), 'not-a-workbook', '压缩包'],
    ['空压缩包', zipSync({}), 'not-a-workbook', '压缩包'],
    [
      '改名的 .docx',
      zipParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      'not-a-workbook',
      'Word',
    ],
    [
      '改名的 .pptx',
      zipParts({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
      'not-a-workbook',
      'PowerPoint',
    ],
    ['.xlsb', zipParts({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), 'unsupported', '.xlsb'],
    [
      '.ods',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'unsupported',
      'OpenDocument',
    ],
    ['旧版 Word', container('WordDocument'), 'not-a-workbook', 'Word'],
    ['加密的 .xlsx', container('EncryptionInfo', 'EncryptedPackage'), 'encrypted', '密码'],
    ['目录读不全的加密文件', withoutDirectory(container('EncryptedPackage')), 'encrypted', '密码'],
    ['只剩文件头的旧版文件', container().slice(0, 512), 'not-a-workbook', '密码'],
    ['坏了的 .xls', container('Workbook'), 'damaged', '.xls'],
  ] as const)('%s 说出它其实是什么', async (_, bytes, code, word) => {
    const error = await refusal(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toContain(word)
  })
})

describe('压缩炸弹', () => {
  it('一百多 KB 展开成 110 MB 的，在展开前就停下', async () => {
    const bytes = bomb(110 * MB)
    expect(bytes.length).toBeLessThan(150_000)
    const error = await refusal(bytes)
    expect(error.code).toBe('zip-bomb')
    expect(error.message).toMatch(/\d+ KB.*110 MB/)
  })

  it('谎报大小的，数着展开，第一段就停下', () => {
    const bytes = editDirectory(bomb(40 * MB), SHEET, DECLARED_SIZE, 5000)
    const archive = new ZipArchive(bytes, LIMITS)
    expect(() => archive.inflate(SHEET, () => undefined)).toThrow(/展开后超过/)
    expect(archive.inflatedBytes).toBeLessThanOrEqual(32 * MB)
  })

  it('谎报压缩前后大小的也读不成', async () => {
    const lying = editDirectory(
      editDirectory(bomb(40 * MB), SHEET, DECLARED_SIZE, 900_000),
      SHEET,
      STORED_SIZE,
      1_000_000,
    )
    expect((await refusal(lying)).code).toBe('damaged')
  })

  it('分成许多小份的，按总数停下', async () => {
    const parts: Record<string, Uint8Array> = {}
    const blank = new Uint8Array(MB)
    for (let i = 0; i < 201; i++) parts[`xl/media/${i}.bin`] = blank
    const bytes = zipParts({ ...smallParts(), ...parts })
    expect((await refusal(bytes)).code).toBe('zip-bomb')
  })

  it('几个成员共用同一段内容的，不读', async () => {
    const bytes = zipParts({ ...smallParts(), 'xl/a.bin': 'a', 'xl/b.bin': 'a' })
    const view = new DataView(bytes.buffer)
    let header = 0
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        new TextDecoder().decode(bytes.subarray(at + 46, at + 54)) === 'xl/a.bin'
      ) {
        header = view.getUint32(at + HEADER_AT, true)
      }
    }
    expect((await refusal(editDirectory(bytes, 'xl/b.bin', HEADER_AT, header))).code).toBe('damaged')
  })

  it('成员太多的，不读', async () => {
    const parts: Record<string, string> = smallParts()
    for (let i = 0; i < 60; i++) parts[`x${i}`] = ''
    const error = await refusal(zipParts(parts), { members: 50 })
    expect(error.code).toBe('too-large')
    expect(error.message).toContain('50')
  })

  it('很像但诚实的大表照常打开', async () => {
    const rows = Array.from({ length: 20_000 }, () => ['产出指标', '数量指标', '指标', '≥95%', 1, 2])
    expect((await firstGrid(writeWorkbook({ sheets: [{ name: '大表', rows }] }))).rowCount).toBe(20_000)
  })
})

describe('损坏的文件', () => {
  const whole = writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['绩效目标表', 80]] }] })

  it('没有下载完的', async () => {
    const error = await refusal(whole.subarray(0, whole.length - 200))
    expect(error.code).toBe('damaged')
    expect(error.message).toContain('没有下载完')
  })

  it.each([
    ['缺 workbook.xml', 'xl/workbook.xml', '工作簿的目录'],
    ['缺工作表', SHEET, '工作表“绩效目标”'],
  ])('%s 的，说出缺什么', async (_, part, word) => {
    const rest = Object.entries(smallParts()).filter(([name]) => name !== part)
    const error = await refusal(zipParts(Object.fromEntries(rest)))
    expect(error.code).toBe('damaged')
    expect(error.message).toContain(word)
  })

  it.each([
    ['没有登记工作表', withPart('xl/workbook.xml', (xml) => xml.replace(/<sheet .*\/>/, ''))],
    ['工作表指向不存在的关系', withPart('xl/workbook.xml', (xml) => xml.replace('r:id="rId1"', 'r:id="rId99"'))],
    ['文字编号越界', withSheetData('<row r="1"><c r="A1" t="s"><v>999</v></c></row>')],
    ['文字编号不是数', withSheetData('<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>')],
    ['数字读不出', withSheetData('<row r="1"><c r="A1"><v>八十</v></c></row>')],
    ['数字大到无穷', withSheetData('<row r="1"><c r="A1"><v>1e999</v></c></row>')],
    ['单元格在表外', withSheetData('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['行在表外', withSheetData('<row r="1048577"><c><v>1</v></c></row>')],
    ['行号是负数', withSheetData('<row r="-1"><c><v>1</v></c></row>')],
    ['单元格在行外', withSheetData('<c><v>1</v></c>')],
    ['合并区域写坏了', withSheetData('', '<mergeCells><mergeCell ref="A0:B9"/></mergeCells>')],
    [
      '隐藏列在表外',
      withPart(SHEET, (xml) =>
        xml.replace('<sheetData>', '<cols><col min="1" max="99999999" hidden="1"/></cols><sheetData>'),
      ),
    ],
    ['XML 没有写完', withPart(SHEET, (xml) => xml.replace('</worksheet>', ''))],
    ['XML 标签交错', withPart(SHEET, (xml) => xml.replace('</row>', '</rwo>'))],
    ['实体没有定义', withPart('xl/sharedStrings.xml', (xml) => xml.replace('绩效', '&lol;'))],
    ['内容不是 XML', withPart('xl/styles.xml', () => '\u0001\u0002')],
    ['部分是空的', withPart('xl/workbook.xml', () => '')],
    ['校验和不对', editDirectory(whole, SHEET, CRC, 12345)],
    ['登记的大小比内容大', editDirectory(whole, SHEET, DECLARED_SIZE, 900_000)],
    ['目录指到别处', editDirectory(whole, SHEET, HEADER_AT, 5)],
  ])('%s 的，只说有损坏', async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe('damaged')
  })

  it('编码不是 UTF-8 的', async () => {
    const parts: Record<string, string | Uint8Array> = smallParts()
    parts['xl/sharedStrings.xml'] = Uint8Array.of(
      ...strToU8('<sst><si><t>'),
      0xbc,
      0xa8,
      0xd0,
      0xa7,
      ...strToU8('</t></si></sst>'),
    )
    expect((await refusal(zipParts(parts))).message).toContain('字符编码')
  })

  it('压缩内容乱掉的', async () => {
    const broken = whole.slice()
    const at = new DataView(whole.buffer).getUint16(26, true) + 30
    broken.fill(0xff, at, at + 40)
    for (const name of ['[Content_Types].xml'])
      expect(() => new ZipArchive(broken, LIMITS).inflate(name, () => undefined)).toThrow()
  })

  it('没有格式表和共享文字也读得出能读的', async () => {
    const parts = smallParts([[80]])
    delete parts['xl/styles.xml']
    delete parts['xl/sharedStrings.xml']
    expect((await firstGrid(zipParts(parts))).cell(0, 0)?.text).toBe('80')
  })

  it('一张坏了，别的照常读', async () => {
    const parts = smallParts()
    const workbook = await opened(
      zipParts({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          '<sheets>',
          '<sheets><sheet name="坏表" sheetId="7" r:id="bad"/>',
        ),
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          '</Rel',
          '<Relationship Id="bad" Type="x/worksheet" Target="bad.xml"/></Rel',
        ),
        'xl/bad.xml': '<worksheet>',
      }),
    )
    expect(workbook.readSync('坏表')).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(workbook.readSync('绩效目标').ok).toBe(true)
  })

  it('任何一个字节被改，要么读出来，要么说清楚，从不出别的错', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice()
        bytes[at] = (bytes[at] ?? 0) ^ change
        const result = await openWorkbook(bytes, '示例.xlsx')
        if (result.ok) for (const { name } of result.workbook.sheetInfos) result.workbook.readSync(name)
      }),
      { numRuns: 400 },
    )
  })

  it('截断在任何地方，都说清楚', async () => {
    for (let length = 1; length < whole.length; length += 37) {
      expect((await openWorkbook(whole.subarray(0, length), '示例.xlsx')).ok).toBe(false)
    }
  })
})

describe('危险或过大的内容', () => {
  it('DOCTYPE 和实体声明一律不读', async () => {
    const evil = '<!DOCTYPE lol [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', SHEET, '_rels/.rels']) {
      const bytes = withPart(part, (xml) => xml.replace('?>\n', '?>\n' + evil))
      expect((await refusal(bytes)).code).toBe('doctype')
    }
  })

  it('加了密码的压缩包', async () => {
    const bytes = writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲']] }] })
    expect((await refusal(editDirectory(bytes, SHEET, 8, 1, 2))).code).toBe('encrypted')
  })

  it('少见的压缩方式和 ZIP64', async () => {
    const bytes = writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲']] }] })
    expect((await refusal(editDirectory(bytes, SHEET, 10, 14, 2))).code).toBe('unsupported')
    expect((await refusal(editDirectory(bytes, SHEET, DECLARED_SIZE, 0xffffffff))).code).toBe('unsupported')
  })

  it('嵌套太深', async () => {
    const deep = '<a>'.repeat(100) + '</a>'.repeat(100)
    expect((await refusal(withSheetData('', deep))).message).toContain('64 层')
  })

  it('超过上限时说出上限', async () => {
    const bytes = writeWorkbook({
      sheets: [{ name: '绩效目标', rows: [['甲甲甲甲甲甲', '乙'], ['丙']], merges: ['A1:B1', 'A2:B2'] }],
    })
    expect((await refusal(bytes, { cells: 2 })).message).toContain('2 个')
    expect((await refusal(bytes, { merges: 1 })).code).toBe('too-large')
    expect((await refusal(bytes, { textLength: 5 })).message).toContain('5 个字')
    expect((await refusal(bytes, { fileBytes: 100 })).code).toBe('too-large')
    expect((await refusal(bytes, { sharedStrings: 1 })).code).toBe('too-large')
    expect((await refusal(bytes, { memberBytes: 300 })).code).toBe('too-large')
    expect((await refusal(bytes, { mergedRows: 1 })).code).toBe('too-large')
  })

  it('同一张表读多少次，单元格都只算一次', async () => {
    const workbook = await opened(writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲', '乙']] }] }), { cells: 3 })
    for (let i = 0; i < 5; i++) expect(workbook.readSync('绩效目标').ok).toBe(true)
  })

  it('虚报的 dimension 和最后一行的一个单元格不占地方', async () => {
    const bytes = withPart(SHEET, (xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/s,
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
      ),
    )
    expect([(await firstGrid(bytes)).rowCount, (await firstGrid(bytes)).colCount]).toEqual([2, 2])
    const before = process.memoryUsage().heapUsed
    const last = await firstGrid(withSheetData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    expect(last.usedRows).toEqual([1_048_575])
    expect(last.cell(1_048_575, 16_383)?.value).toBe(1)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30 * MB)
  })

  it('五万个合并区域读得出', async () => {
    const merges = Array.from({ length: 50_000 }, (_, i) => `A${i * 2 + 1}:B${i * 2 + 2}`)
    const grid = await firstGrid(writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲']], merges }] }))
    expect(grid.merges).toHaveLength(50_000)
  })

  it('整列的合并区域不拖慢', async () => {
    const merges = Array.from({ length: 500 }, (_, i) => `${columnName(i)}1:${columnName(i)}1048576`)
    const grid = await firstGrid(writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲'], ['乙']], merges }] }))
    expect(grid.mergeAt(1, 3)).toMatchObject({ left: 3, bottom: 1_048_575 })
  })

  it('文件末尾多出的空白不妨碍打开', async () => {
    const bytes = writeWorkbook({ sheets: [{ name: '绩效目标', rows: [['甲']] }] })
    const padded = new Uint8Array(bytes.length + 100)
    padded.set(bytes)
    expect((await firstGrid(padded)).cell(0, 0)?.text).toBe('甲')
  })
})
