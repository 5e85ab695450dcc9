import { describe, expect, it } from 'vitest'
import { openDocument } from '../../../src/hosts/file/index.ts'
import { HostRefusal, type ReportSheet, type WorkbookState } from '../../../src/sheet/index.ts'
import { workbookParts, writeWorkbook, zipParts } from '../../../samples/support/xlsxWriter.ts'
import { richParts, richWorkbook, RICH_SHEET, SHEET1 } from '../../support/richWorkbook.ts'
import { done, member, members, openedDocument, refused, reopened, touched } from './changed.ts'

const STATE: WorkbookState = {
  schema: 'jixiao-state/1',
  ignored: [{ fingerprint: 'a<b>&"c"', reason: '局里口头同意' }],
  pack: 'hebei',
  settings: { notes: true },
}

describe('随工作簿保存的设置', () => {
  const bytes = richWorkbook()
  const document = openedDocument(bytes)

  it('没有存过就是没有；存进自己的一份 XML，别人的那份不动', () => {
    expect(document.state()).toBeNull()
    const saved = done(document.saveState(STATE))
    expect(reopened(saved).state()).toEqual(STATE)
    expect(touched(bytes, saved.bytes())).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item2.xml.rels',
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'xl/_rels/workbook.xml.rels',
    ])
    const again = done(reopened(saved).saveState({ ...STATE, pack: null }))
    expect(touched(saved.bytes(), again.bytes())).toEqual(['customXml/item2.xml'])
  })

  it('更新的版本写的设置读不出来，也不覆盖', () => {
    const saved = done(document.saveState(STATE))
    const parts = members(saved.bytes())
    const newer = openedDocument(
      zipParts({
        ...Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [name, Uint8Array.from(text, (c) => c.charCodeAt(0))]),
        ),
        'customXml/item2.xml': '<state xmlns="urn:jixiao:state">{"schema":"jixiao-state/9"}</state>',
      }),
    )
    expect(() => newer.state()).toThrow(HostRefusal)
    const changed = newer.saveState(STATE)
    expect(changed.ok ? null : changed.refusal.code).toBe('state-unreadable')
  })
})

const REPORT: ReportSheet = {
  name: '绩效检查报告',
  signature: '由绩效目标表检查助手生成',
  widths: [6, 40],
  rows: [
    { kind: 'title', cells: ['绩效目标表检查报告'] },
    { kind: 'signature', cells: ['由绩效目标表检查助手生成'] },
    { kind: 'header', cells: ['序号', '问题'] },
    { kind: 'row', cells: ['1', '=1+1'] },
  ],
}

describe('检查报告这张工作表', () => {
  it('长的文字有放得下的行高，打印时不超过一页宽', () => {
    const long = { kind: 'row' as const, cells: ['1', '指标值没有计量单位，看不出是多少什么，'.repeat(3)] }
    const document = done(openedDocument(richWorkbook()).writeReport({ ...REPORT, rows: [...REPORT.rows, long] }))
    const { rowHeights } = document.look('绩效检查报告')
    // 57 Chinese characters in a column of 40: three lines of 15 points, 20 pixels each.
    expect([rowHeights.get(3), rowHeights.get(4)]).toEqual([undefined, 60])
    expect(members(document.bytes())['xl/worksheets/sheet3.xml']).toContain('<pageSetUpPr fitToPage="1"/>')
  })

  it.each(['excel', 'prefixed'] as const)('加在最后，全是文字；再写一次换掉旧的，别的表不动（%s）', (manner) => {
    const bytes = richWorkbook(manner)
    const written = openedDocument(bytes).writeReport(REPORT)
    expect(written.sheet).toBe('绩效检查报告')
    const document = reopened(done(written))
    expect(document.sheets.map(({ name }) => name)).toEqual([RICH_SHEET, '汇总 表', '绩效检查报告'])
    const grid = document.grid('绩效检查报告')
    expect(grid.cell(3, 1)).toEqual({ text: '=1+1', value: '=1+1', formula: null, error: null })
    expect(document.look('绩效检查报告').look(0, 0)).toMatchObject({ bold: true, size: 16, font: '宋体' })
    expect(document.look('绩效检查报告').look(2, 1).fill).toBe('#E8EEF4')
    expect(touched(bytes, document.bytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ])
    const again = document.writeReport({ ...REPORT, rows: REPORT.rows.slice(0, 3) })
    expect(again.sheet).toBe('绩效检查报告')
    expect(touched(document.bytes(), done(again).bytes())).toEqual(['xl/worksheets/sheet3.xml'])
  })

  it('同名而不是我们的，不碰，另取名字', () => {
    const document = openedDocument(
      writeWorkbook({
        sheets: [
          { name: '绩效目标', rows: [['甲']] },
          { name: '绩效检查报告', rows: [['我自己写的']] },
        ],
      }),
    )
    const written = document.writeReport(REPORT)
    expect(written.sheet).toBe('绩效检查报告 (2)')
    expect(done(written).grid('绩效检查报告').cell(0, 0)?.text).toBe('我自己写的')
  })
})

describe('工作表的样子', () => {
  const look = openedDocument(richWorkbook()).look(RICH_SHEET)

  it('字体、颜色（主题色带深浅）、边框、对齐', () => {
    expect(look.look(0, 0)).toEqual({
      fill: '#DAE3F3',
      color: '#2F5597',
      bold: true,
      italic: false,
      underline: false,
      strike: false,
      size: 16,
      font: '黑体',
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      indent: 1,
      borders: {
        top: { style: 'dotted', color: '#000000' },
        right: { style: 'double', color: '#FF0000' },
        bottom: { style: 'medium', color: '#000000' },
        left: { style: 'thin', color: '#000000' },
      },
    })
    expect(look.look(0, 0)).toBe(look.look(3, 2))
    expect(look.look(20, 3)).toMatchObject({ size: 10.5, font: '宋体', fill: null, color: null })
  })

  it('没有存的格随列的样子；行高列宽、隐藏、冻结', () => {
    expect(look.look(20, 0).borders.left?.style).toBe('thin')
    expect(look.rowHeights.get(0)).toBe(40)
    expect(look.rowHeights.get(6)).toBe(0)
    expect(look.colWidths.get(0)).toBe(143)
    expect(look.colWidths.get(5)).toBe(0)
    expect(look.frozen).toEqual({ rows: 4, cols: 0 })
    expect([look.isProtected, look.showGridLines, look.rowCount, look.colCount]).toEqual([false, true, 10, 7])
  })
})

describe('少见而合规的文件', () => {
  it('没有样式的工作簿，标注后清除，只多一份空白样式', () => {
    const parts = workbookParts({ sheets: [{ name: '表', rows: [['甲', '乙']] }] })
    delete parts['xl/styles.xml']
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      parts[name] = (parts[name] ?? '').replace(/<(?:Override|Relationship) [^>]*styles[^>]*\/>/, '')
    }
    const document = openedDocument(zipParts(parts))
    const marked = done(
      document.mark('表', [{ level: 'info', range: { top: 0, left: 0, bottom: 0, right: 0 }, note: '看这里' }]),
    )
    expect(reopened(marked).look('表').marks).toHaveLength(1)
    expect(
      touched(document.bytes(), done(marked.clearMarks()).bytes()).filter((name) => name.includes('sheet1')),
    ).toEqual([])
  })

  it('Strict 格式：新的关系用它自己的命名空间', () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts({ sheets: [{ name: '表', rows: [['甲']] }] })).map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    )
    const document = openedDocument(zipParts(strict))
    const marked = done(
      document.mark('表', [{ level: 'error', range: { top: 0, left: 0, bottom: 0, right: 0 }, note: '看这里' }]),
    )
    const relations = member(marked, 'xl/worksheets/_rels/sheet1.xml.rels')
    expect(relations).toContain('http://purl.oclc.org/ooxml/officeDocument/relationships/comments')
    expect(reopened(marked).look('表').notes).toHaveLength(1)
    expect(done(reopened(marked).clearMarks()).bytes().length).toBe(document.bytes().length)
  })

  it('单元格和行都没有写位置的，按次序数；写入、插入都落在原处', () => {
    const parts = workbookParts({ sheets: [{ name: '表', rows: [['甲']] }] })
    parts[SHEET1] = (parts[SHEET1] ?? '').replace(
      /<sheetData>.*<\/sheetData>/s,
      '<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>',
    )
    const document = openedDocument(zipParts(parts))
    const written = done(
      document.setCells('表', [
        { at: { row: 0, col: 1 }, text: '5' },
        { at: { row: 1, col: 3 }, text: '丁' },
      ]),
    )
    const inserted = done(written.insertRows('表', 1, 2)).grid('表')
    expect([inserted.cell(0, 1)?.value, inserted.cell(3, 0)?.value, inserted.cell(3, 3)?.text]).toEqual([5, 2, '丁'])
  })

  it('空的工作表也能写', () => {
    const parts = workbookParts({ sheets: [{ name: '表', rows: [] }] })
    parts[SHEET1] = (parts[SHEET1] ?? '').replace('<sheetData></sheetData>', '<sheetData/>')
    const written = done(
      openedDocument(zipParts(parts)).setCells('表', [
        { at: { row: 4, col: 2 }, text: '乙' },
        { at: { row: 1, col: 0 }, text: '甲' },
      ]),
    )
    expect(reopened(written).grid('表').usedRows).toEqual([1, 4])
  })

  it('UTF-16 的部分，改过也还是 UTF-16', () => {
    const parts: Record<string, string | Uint8Array> = richParts()
    const text = `\ufeff${String(parts[SHEET1]).replace('UTF-8', 'UTF-16')}`
    parts[SHEET1] = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)
    const document = openedDocument(zipParts(parts))
    const written = done(document.setCells(RICH_SHEET, [{ at: { row: 4, col: 0 }, text: '质量指标' }]))
    expect(members(written.bytes())[SHEET1]?.startsWith('\xff\xfe')).toBe(true)
    expect(reopened(written).grid(RICH_SHEET).cell(4, 0)?.text).toBe('质量指标')
  })

  it('旧格式只读，说清要另存为 .xlsx；太长的文字不写', () => {
    const legacy = openDocument(
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      '表.xls',
    )
    expect(legacy.ok).toBe(false)
    const long = [{ at: { row: 0, col: 0 }, text: '长'.repeat(40_000) }]
    expect(refused(openedDocument(richWorkbook()).setCells(RICH_SHEET, long)).code).toBe('too-large')
  })
})
