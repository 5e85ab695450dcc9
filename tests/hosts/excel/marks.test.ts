import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarkFormula, markFormula } from '../../../src/hosts/common/markLook.ts'
import { formatRange, type MarkLevel } from '../../../src/sheet/index.ts'
import { mark, opened, refusal, setting, SHEET, watchExcel } from './setting.ts'

watchExcel()

const anyMarks = fc.array(
  fc.record({
    level: fc.constantFrom<MarkLevel>('error', 'warning', 'info', 'term'),
    range: fc
      .tuple(fc.nat(200), fc.nat(12), fc.nat(3), fc.nat(3))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    note: fc.constant(null),
  }),
  { maxLength: 60 },
)

describe('标注', () => {
  it('标了再清（也在保存再打开之后），工作簿与原来完全相同，单位自己的条件格式顺序不变', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarks, anyMarks, async (first, second) => {
        const { workbook, host } = setting()
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

  it('须改盖过提醒，标注在单位自己的格式前面', async () => {
    const { sheet, host } = setting()
    const users = sheet.formats.map(({ id }) => id)
    await host.mark(SHEET, [mark('error', 'D3'), mark('term', 'D3:D5'), mark('warning', 'D3:D4'), mark('info', 'D5')])
    expect(sheet.formats.slice(0, 4).map(({ formula }) => formula)).toEqual(
      (['error', 'warning', 'info', 'term'] as const).map(markFormula),
    )
    expect(sheet.formats.slice(4).map(({ id }) => id)).toEqual(users)
  })

  it('每个等级只盖住该盖的格', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarks, async (marks) => {
        const { sheet, host } = setting()
        await host.mark(SHEET, marks)
        for (const level of ['error', 'warning', 'info', 'term'] as const) {
          const cells = (ranges: readonly { top: number; left: number; bottom: number; right: number }[]) =>
            new Set(
              ranges.flatMap(({ top, left, bottom, right }) => {
                const list: string[] = []
                for (let row = top; row <= bottom; row++)
                  for (let col = left; col <= right; col++) list.push(`${row},${col}`)
                return list
              }),
            )
          const drawn = sheet.formats.filter(({ formula }) => formula === markFormula(level))
          expect(cells(drawn.flatMap(({ ranges }) => ranges))).toEqual(
            cells(marks.filter((one) => one.level === level).map(({ range }) => range)),
          )
        }
      }),
      { numRuns: 20 },
    )
  })

  it.each(['1.9', '1.13', '1.15'])('ExcelApi %s：标注两次往返，清除也是', async (level) => {
    const { excel, host } = setting(level)
    await host.mark(SHEET, [mark('error', 'D3'), mark('warning', 'D4')])
    expect(excel.work).toHaveLength(2)
    await host.clearMarks(SHEET)
    expect(excel.work).toHaveLength(4)
  })

  it('没有标注时清除，只问不写；清整个工作簿的往返数与表数无关', async () => {
    const { workbook, excel, host } = setting()
    await host.clearMarks(SHEET)
    expect(excel.work).toHaveLength(1)
    for (let n = 0; n < 12; n++) workbook.addSheet(`表${n}`, [['一级指标']])
    for (const { name } of workbook.sheets) await host.mark(name, [mark('error', 'A1')])
    const before = excel.work.length
    await host.clearMarks()
    expect(excel.work.length - before).toBe(3)
    expect(workbook.sheets.flatMap(({ formats }) => formats).some(({ formula }) => isMarkFormula(formula))).toBe(false)
  })

  it('一万处分散的标注：两次往返，请求不到 1 MB', async () => {
    const { excel, host } = setting()
    await host.mark(
      SHEET,
      Array.from({ length: 10_000 }, (_, i) => mark('warning', `${i % 2 ? 'F' : 'D'}${i * 2 + 1}`)),
    )
    expect(excel.work).toHaveLength(2)
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(1024 * 1024)
  })

  it('受保护的表：说标不了，什么都不写；允许设置格式的就标', async () => {
    const { sheet, excel, host } = setting()
    sheet.isProtected = true
    expect(await refusal(host.mark(SHEET, [mark('error', 'D3')]))).toBe('protected')
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
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

  it('撤销后 Excel 抓不住的条件格式：请人重新打开，不说找不到工作表', async () => {
    const { sheet, host } = setting()
    const [first] = sheet.formats
    if (first) first.isLost = true
    expect(await refusal(host.mark(SHEET, [mark('error', 'D3')]))).toBe('unknown')
    expect(await refusal(host.mark('不在', [mark('error', 'D3')]))).toBe('no-such-sheet')
  })
})
