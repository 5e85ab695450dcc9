import { describe, expect, it } from 'vitest'
import { richParts, richWorkbook, RICH_SHEET, SHEET1, SHEET2, type Manner } from '../../support/richWorkbook.ts'
import { done, member, openedDocument, refused, reopened, touched } from './changed.ts'
import type { Mark } from '../../../src/sheet/index.ts'
import { zipParts } from '../../../samples/support/xlsxWriter.ts'

const MANNERS: readonly Manner[] = ['excel', 'wps', 'prefixed']
const at = (row: number, col: number) => ({ row, col })
const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col })

const MARKS: readonly Mark[] = [
  { level: 'error', range: cell(7, 2), note: '成本指标合计 12，超出预算数 10，相差 2' },
  { level: 'warning', range: cell(5, 1), note: '这里已有别人的批注' },
  { level: 'term', range: { top: 4, left: 2, bottom: 6, right: 2 }, note: null },
]

describe.each(MANNERS)('改动用户的文件（%s 的写法）', (manner) => {
  const bytes = richWorkbook(manner)
  const document = openedDocument(bytes)

  it('打开再保存，一个字节也不变', () => {
    expect(document.bytes()).toEqual(bytes)
    expect(document.activeSheet).toBe(RICH_SHEET)
  })

  it('标注只动工作表、样式和批注，别人的批注和条件格式都在', () => {
    const marked = done(document.mark(RICH_SHEET, MARKS))
    expect(touched(bytes, marked.bytes())).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      SHEET1,
    ])
    const look = reopened(marked).look(RICH_SHEET)
    expect(look.marks).toEqual([
      { level: 'error', range: cell(7, 2) },
      { level: 'warning', range: cell(5, 1) },
      { level: 'term', range: { top: 4, left: 2, bottom: 6, right: 2 } },
    ])
    expect(look.notes).toEqual([
      { at: at(5, 1), author: '张三', text: '请核对', ours: false },
      {
        at: at(7, 2),
        author: '绩效目标表检查助手',
        text: '成本指标合计 12，超出预算数 10，相差 2\n—— 绩效目标表检查助手',
        ours: true,
      },
    ])
    expect(member(marked, SHEET1)).toContain('C5&gt;$C$8')
  })

  it('清除标注，文件回到原来的每一个字节，存盘再打开之后清除也一样', () => {
    const marked = done(document.mark(RICH_SHEET, MARKS))
    expect(done(marked.clearMarks()).bytes()).toEqual(bytes)
    expect(touched(bytes, done(reopened(marked).clearMarks()).bytes())).toEqual([])
  })

  it('重新标注时换掉旧的，不越积越多', () => {
    const once = done(document.mark(RICH_SHEET, MARKS))
    const twice = done(done(once.mark(RICH_SHEET, [])).mark(RICH_SHEET, MARKS))
    expect(touched(once.bytes(), twice.bytes())).toEqual([])
    expect(touched(once.bytes(), done(once.mark(RICH_SHEET, MARKS)).bytes())).toEqual([])
  })

  it('只换了批注的话，看到的也是新的话', () => {
    const say = (note: string) => [{ level: 'error' as const, range: cell(7, 2), note }]
    const first = done(document.mark(RICH_SHEET, say('相差 2')))
    expect(first.look(RICH_SHEET).notes[1]?.text).toContain('相差 2')
    expect(done(first.mark(RICH_SHEET, say('相差 3'))).look(RICH_SHEET).notes[1]?.text).toContain('相差 3')
  })

  it('写入只动那张表和读它的公式；文字不会变成公式，数字仍是数字', () => {
    const written = done(
      document.setCells(RICH_SHEET, [
        { at: at(4, 0), text: '=1+1' },
        { at: at(4, 2), text: '3.25' },
        { at: at(5, 2), text: '≥95%' },
        { at: at(8, 8), text: '新的\n一行 ' },
      ]),
    )
    expect(touched(bytes, written.bytes())).toEqual(['xl/workbook.xml', SHEET1, 'xl/worksheets/sheet2.xml'])
    const grid = reopened(written).grid(RICH_SHEET)
    expect(grid.cell(4, 0)).toEqual({ text: '=1+1', value: '=1+1', formula: null, error: null })
    expect(grid.cell(4, 2)?.value).toBe(3.25)
    expect(grid.cell(5, 2)?.value).toBe('≥95%')
    expect(grid.cell(8, 8)?.value).toBe('新的\n一行 ')
    expect(grid.cell(5, 0)?.text).toBe(document.grid(RICH_SHEET).cell(5, 0)?.text)
    expect(member(written, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    expect(document.bytes()).toEqual(bytes)
  })

  it('会被当成数字、日期、公式的文字，写在普通格里要带引号前缀，样式只加在末尾', () => {
    const written = done(document.setCells(RICH_SHEET, [{ at: at(8, 8), text: '90%' }]))
    const styles = member(written, 'xl/styles.xml')
    expect(styles).toContain('quotePrefix="1"')
    expect(styles).toContain('count="5"')
    expect(reopened(written).grid(RICH_SHEET).cell(8, 8)?.value).toBe('90%')
  })

  it('盖掉一个公式：计算顺序表不再提它，共用的公式交给下一格', () => {
    const written = done(document.setCells(RICH_SHEET, [{ at: at(4, 3), text: '无' }]))
    expect(touched(bytes, written.bytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      SHEET1,
    ])
    expect(member(written, SHEET1)).toMatch(/<(x:)?f t="shared" ref="D6:D7" si="0">C6\*2<\/(x:)?f>/)
    expect(reopened(written).grid(RICH_SHEET).cell(4, 3)?.text).toBe('无')
  })

  it('插入行：每一处引用都跟着走', () => {
    const inserted = done(document.insertRows(RICH_SHEET, 6, 2))
    expect(touched(bytes, inserted.bytes())).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/charts/chart1.xml',
        'xl/drawings/drawing1.xml',
        'xl/tables/table1.xml',
        'xl/workbook.xml',
        SHEET1,
        SHEET2,
      ].sort(),
    )
    const sheet = member(inserted, SHEET1).replaceAll('<x:', '<').replaceAll('</x:', '</')
    for (const part of [
      '<dimension ref="A1:G14"/>',
      'activeCell="C9" sqref="C9:C10"',
      '<pane ySplit="4" topLeftCell="A5"',
      '<mergeCell ref="A1:G1"/><mergeCell ref="B5:B9"/><mergeCell ref="A10:B10"/>',
      '<protectedRange sqref="C5:C6 C10"',
      '<conditionalFormatting sqref="C5:C10">',
      '<formula>C5&gt;$C$10</formula>',
      'sqref="A5:A9 A12"><formula1>$F$12:$F$14</formula1>',
      `<hyperlink ref="A10" location="'汇总 表'!A1"`,
      '<hyperlink ref="A5" location="绩效目标!C10"/>',
      '<brk id="4" max="16383" man="1"/><brk id="10" max="16383" man="1"/>',
      '<ignoredError sqref="C5:C6"',
      '<xm:sqref>B10:B11</xm:sqref>',
      '<xm:f>$C$10</xm:f>',
      '<xm:sqref>D5:D9</xm:sqref>',
      '<f>SUM(C5:C9)</f>',
      '<f>C5+C6-2</f>',
      '<f t="array" ref="E10">SUM(C5:C9*D5:D9)</f>',
      '<f t="shared" ref="D5:D9" si="0">C5*2</f>',
      '<row r="7"><c r="A7" s="3"/><c r="B7" s="3"/><c r="C7" s="2"/></row><row r="8"><c r="A8" s="3"/>',
      '<row r="9" hidden="1"><c r="A9" s="3"/>',
    ]) {
      expect(sheet).toContain(part)
    }
    // Each of these meant the cell below itself: no longer one formula.
    const grid = reopened(inserted).grid(RICH_SHEET)
    expect([4, 5, 8].map((row) => grid.cell(row, 4)?.formula)).toEqual(['C6+$C$10', 'C9+$C$10', 'C10+$C$10'])
    const names = member(inserted, 'xl/workbook.xml')
    expect(names).toContain('绩效目标!$A$1:$G$14<')
    expect(names).toContain('绩效目标!$A:$A,绩效目标!$1:$4<')
    expect(names).toContain('绩效目标!$C$10<')
    const other = member(inserted, SHEET2)
    expect(other).toContain('SUM(绩效目标!C5:C9)+预算数')
    expect(other).toContain('绩效目标!A10&amp;"A8"')
    expect(member(inserted, 'xl/charts/chart1.xml')).toContain('绩效目标!$C$5:$C$9')
    expect(member(inserted, 'xl/tables/table1.xml')).toContain('ref="F12:G14" totalsRowShown="0"')
    expect(member(inserted, 'xl/tables/table1.xml')).toContain('[项]]*绩效目标!$C$10<')
    const drawing = member(inserted, 'xl/drawings/drawing1.xml')
    expect([...drawing.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => row)).toEqual(['4', '11', '12'])
    expect(drawing).toContain('textlink="$C$10"')
  })

  it('插入在批注上面：批注和它的框一起走', () => {
    const inserted = done(document.insertRows(RICH_SHEET, 5, 1))
    expect(member(inserted, 'xl/comments1.xml')).toContain('ref="B7"')
    const vml = member(inserted, 'xl/drawings/vmlDrawing1.vml')
    expect(vml).toContain('<x:Row>6</x:Row>')
    expect(vml).toContain('<x:Anchor>2, 15, 5, 2, 4, 15, 9, 4</x:Anchor>')
    expect(vml).toContain('<br>')
  })

  it('冻结的表头里插入行，冻结的部分跟着变大', () => {
    const sheet = member(done(document.insertRows(RICH_SHEET, 2, 1)), SHEET1)
    expect(sheet).toContain('ySplit="5" topLeftCell="A6"')
  })

  it('先标注、写入、插入，再一步步退回，文件和原来一样', () => {
    const steps = [document]
    const last = () => steps[steps.length - 1] ?? document
    steps.push(done(last().mark(RICH_SHEET, MARKS)))
    steps.push(done(last().setCells(RICH_SHEET, [{ at: at(5, 2), text: '七' }])))
    steps.push(done(last().insertRows(RICH_SHEET, 5, 1)))
    const marks = reopened(last()).look(RICH_SHEET).marks
    expect(marks.map(({ range }) => range.top)).toEqual([8, 6, 4])
    expect(steps[0]?.bytes()).toEqual(bytes)
    expect(touched(bytes, done(last().clearMarks()).bytes())).not.toContain('xl/styles.xml')
  })
})

describe('插入不了的，说清是什么挡着，文件不动', () => {
  const withSheet2 = (formula: string) =>
    zipParts({
      ...richParts(),
      [SHEET2]: String(richParts()[SHEET2]).replace('SUM(绩效目标!C5:C7)+预算数', formula),
    })

  it.each([
    ['用文字指定的单元格', 'INDIRECT("绩效目标!C8")'],
    ['跨几张表的引用', 'SUM(绩效目标:&apos;汇总 表&apos;!C8)'],
    ['加了引号的跨表引用', 'SUM(&apos;绩效目标:汇总 表&apos;!C8)'],
    ['读不懂的写法', '绩效目标!C8+{'.replace('{', '[')],
  ])('%s', (_, formula) => {
    const document = openedDocument(withSheet2(formula))
    const refusal = refused(document.insertRows(RICH_SHEET, 5, 1))
    expect(refusal.code).toBe('cannot-shift')
    expect(refusal.message).toContain('A1')
  })

  it('一片单元格共用的数组公式中间', () => {
    const parts = richParts()
    parts[SHEET1] = String(parts[SHEET1]).replace('t="array" ref="E8"', 't="array" ref="E8:E9"')
    expect(refused(openedDocument(zipParts(parts)).insertRows(RICH_SHEET, 8, 1)).message).toContain('数组公式')
    expect(done(openedDocument(zipParts(parts)).insertRows(RICH_SHEET, 7, 1)).sheets).toHaveLength(2)
  })

  it('受保护的工作表，写入、插入、标注都先问用户', () => {
    const parts = richParts()
    parts[SHEET1] = String(parts[SHEET1]).replace('<protectedRanges>', '<sheetProtection sheet="1"/><protectedRanges>')
    const document = openedDocument(zipParts(parts))
    expect(document.look(RICH_SHEET).isProtected).toBe(true)
    expect(refused(document.insertRows(RICH_SHEET, 5, 1)).code).toBe('protected')
    expect(refused(document.mark(RICH_SHEET, MARKS)).code).toBe('protected')
    expect(refused(document.setCells(RICH_SHEET, [{ at: at(4, 0), text: '甲' }])).code).toBe('protected')
    // 未锁定的单元格（指标值）可以填。
    expect(
      done(document.setCells(RICH_SHEET, [{ at: at(4, 2), text: '5' }]))
        .grid(RICH_SHEET)
        .cell(4, 2)?.value,
    ).toBe('5')
  })

  it('没有的工作表', () => {
    expect(refused(openedDocument(richWorkbook()).insertRows('别的', 1, 1)).code).toBe('no-such-sheet')
  })
})
