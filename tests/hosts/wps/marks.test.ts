import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarkFormula, markFormula } from '../../../src/hosts/common/markLook.ts'
import { formatRange, type MarkLevel } from '../../../src/sheet/index.ts'
import { refusal } from '../excel/setting.ts'
import { mark, opened, setting, SHEET, watchEt, WRITES } from './setting.ts'

watchEt()

const anyMarks = fc.array(
  fc.record({
    level: fc.constantFrom<MarkLevel>('error', 'warning', 'info', 'term'),
    range: fc
      .tuple(fc.nat(200), fc.nat(12), fc.nat(3), fc.nat(3))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    note: fc.option(fc.constantFrom('金额不一致', '缺少单位'), { nil: null }),
  }),
  { maxLength: 60 },
)

describe('在 WPS 里标注', () => {
  it('标了再清（也在保存再打开之后），工作簿与原来完全相同', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarks, anyMarks, fc.boolean(), async (first, second, debugTools) => {
        const { workbook, host } = setting({ debugTools })
        const before = workbook.snapshot()
        await host.mark(SHEET, first)
        await host.mark(SHEET, second)
        const again = workbook.reopened()
        await host.clearMarks()
        expect(workbook.snapshot()).toEqual(before)
        await opened(again).host.clearMarks(SHEET)
        expect(again.snapshot()).toEqual(before)
      }),
      { numRuns: 20 },
    )
  })

  it('颜色与别的程序里一样，须改盖过提醒，标注在单位自己的格式前面', async () => {
    const { sheet, host } = setting()
    const users = sheet.formats.map(({ id }) => id)
    await host.mark(SHEET, [mark('error', 'D3'), mark('term', 'D3:D5'), mark('warning', 'D3:D4'), mark('info', 'D5')])
    expect(sheet.formats.slice(0, 4).map(({ formula, fill }) => [formula, fill])).toEqual([
      [markFormula('error'), '#F8CBC6'],
      [markFormula('warning'), '#FCE8B2'],
      [markFormula('info'), '#D6E6F7'],
      [markFormula('term'), '#EDEDED'],
    ])
    expect(sheet.formats.slice(4).map(({ id }) => id)).toEqual(users)
  })

  it('不在前面的表也标得上，清整个工作簿时每张都清', async () => {
    const { workbook, host } = setting()
    const other = workbook.addSheet('汇总', [['合计', '100']])
    await host.mark('汇总', [mark('error', 'A1'), mark('error', 'C3:D4'), mark('error', 'F9')])
    expect(other.formats.flatMap(({ ranges }) => ranges.map(formatRange))).toEqual(['A1', 'C3:D4', 'F9'])
    await host.mark(SHEET, [mark('error', 'D3')])
    await host.clearMarks()
    expect(workbook.sheets.flatMap(({ formats }) => formats).some(({ formula }) => isMarkFormula(formula))).toBe(false)
  })

  it('批注写在没有批注的单元格里，同一格几条并成一条；单位自己的批注留着', async () => {
    const { sheet, host } = setting()
    await host.mark(SHEET, [
      mark('error', 'D3', '单位自己的批注在这里'),
      mark('warning', 'D4', '指标值没有单位'),
      mark('warning', 'D4', '缺少评价标准'),
    ])
    expect(sheet.notes.get('2,3')).toBe('单位自己写的批注')
    expect(sheet.notes.get('3,3')).toBe('指标值没有单位\n\n缺少评价标准\n—— 绩效目标表检查助手')
    await host.mark(SHEET, [mark('error', 'C5', '效益指标太笼统')])
    expect([...sheet.notes.keys()].sort()).toEqual(['2,3', '4,2'])
    await host.clearMarks(SHEET)
    expect([...sheet.notes]).toEqual([['2,3', '单位自己写的批注']])
  })

  it('人改过的批注不再算我们的', async () => {
    const { sheet, host } = setting()
    await host.mark(SHEET, [mark('error', 'C5', '效益指标太笼统')])
    sheet.notes.set('4,2', `${sheet.notes.get('4,2') ?? ''}\n已核对，保留`)
    await host.clearMarks()
    expect(sheet.notes.get('4,2')).toContain('已核对，保留')
  })

  it('没有标注时清除，只问不写', async () => {
    const { et, host } = setting()
    await host.clearMarks(SHEET)
    await host.clearMarks()
    expect(et.calls.filter((name) => WRITES.test(name))).toEqual([])
  })

  it('受保护的表：说标不了，什么都不写；允许设置格式的就标', async () => {
    const { sheet, et, host } = setting()
    sheet.isProtected = true
    expect(await refusal(host.mark(SHEET, [mark('error', 'D3')]))).toBe('protected')
    expect(et.calls.filter((name) => WRITES.test(name))).toEqual([])
    sheet.allowFormatCells = true
    await host.mark(SHEET, [mark('error', 'D3')])
    expect(sheet.formats[0]?.ranges.map(formatRange)).toEqual(['D3'])
  })

  it('清整个工作簿时，受保护的表留着，别的清掉，再说出来', async () => {
    const { workbook, sheet, host } = setting()
    const other = workbook.addSheet('另一张', [['一级指标']])
    await host.mark(SHEET, [mark('error', 'D3')])
    await host.mark('另一张', [mark('error', 'A1')])
    sheet.isProtected = true
    expect(await refusal(host.clearMarks())).toBe('protected')
    expect(other.formats).toEqual([])
    expect(sheet.formats.filter(({ formula }) => isMarkFormula(formula))).toHaveLength(1)
  })

  it('标注是 WPS 撤销的一步', async () => {
    const { workbook, et, host } = setting()
    const before = workbook.snapshot()
    await host.mark(SHEET, [mark('error', 'D3'), mark('info', 'C5', '效益指标太笼统')])
    expect(et.undo()).toBe('标注检查结果')
    expect(workbook.snapshot()).toEqual(before)
  })
})
