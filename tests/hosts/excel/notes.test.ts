import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standInNotes } from '../../support/excelHost/index.ts'
import { mark, opened, refusal, setting, SHEET, watchExcel } from './setting.ts'

watchExcel()

// The released library ends at ExcelApi 1.15: `notes` is a stand-in here, see library.ts.
describe('批注（替身成员）', () => {
  let remove: () => void
  beforeAll(() => {
    remove = standInNotes()
  })
  afterAll(() => remove())

  it('标注时写批注，几处问题合在一个批注里，清除时只清自己的', async () => {
    const { workbook, sheet, excel, host } = setting('1.18')
    expect(host.abilities.notes).toBe(true)
    const before = workbook.snapshot()
    await host.mark(SHEET, [
      mark('error', 'D4', '要改成 ≥5场'),
      mark('warning', 'D4', '单位前有空格'),
      mark('info', 'C5'),
    ])
    expect([...sheet.notes]).toEqual([
      ['2,3', '单位自己写的批注'],
      ['3,3', '要改成 ≥5场\n\n单位前有空格\n—— 绩效目标表检查助手'],
    ])
    // One more than without notes: the user's own note is asked for its place.
    expect(excel.work).toHaveLength(3)
    await host.clearMarks(SHEET)
    expect(workbook.snapshot()).toEqual(before)
  })

  it('单位的批注、同事的讨论都不覆盖', async () => {
    const { sheet, host } = setting('1.18')
    sheet.comments.set('3,3', '这个数再核一下')
    await host.mark(SHEET, [mark('error', 'D3', '甲'), mark('error', 'D4', '乙'), mark('error', 'D5', '丙')])
    expect(sheet.notes.get('2,3')).toBe('单位自己写的批注')
    expect(sheet.notes.has('3,3')).toBe(false)
    expect([...sheet.comments.values()]).toEqual(['这个数再核一下'])
    expect(sheet.notes.get('4,3')).toMatch(/^丙\n/)
  })

  it('没有别人的批注时两次往返；再标一次换掉旧的；保存再打开还认得', async () => {
    const { workbook, sheet, excel, host } = setting('1.18')
    sheet.notes.clear()
    await host.mark(SHEET, [mark('error', 'D4', '旧')])
    expect(excel.work).toHaveLength(2)
    await host.mark(SHEET, [mark('error', 'D5', '新')])
    expect([...sheet.notes.keys()]).toEqual(['4,3'])
    const again = workbook.reopened()
    await opened(again, '1.18').host.clearMarks()
    expect(again.sheet(SHEET).notes.size).toBe(0)
  })

  it('三千个批注：没有一次请求超过 1 MB', async () => {
    const { sheet, excel, host } = setting('1.18')
    const note = '指标值「较高」年底说不清有没有做到。可以写成看得见的数，例如 ≥90%。'
    await host.mark(
      SHEET,
      Array.from({ length: 3_000 }, (_, i) => mark('warning', `F${i * 2 + 1}`, note)),
    )
    expect(sheet.notes.size).toBe(3_001)
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(1024 * 1024)
  })

  it('清除时正好有同事加了一个批注：他的批注和单位的都还在', async () => {
    const { sheet, excel, host } = setting('1.18')
    await host.mark(SHEET, [mark('error', 'D4', '甲'), mark('error', 'D5', '乙')])
    const before = excel.trips.length
    excel.beforeTrip = (index) => {
      // Between the question and the removal; counted before all others.
      if (index > before && !sheet.notes.has('0,0')) sheet.notes = new Map([['0,0', '同事刚写的'], ...sheet.notes])
    }
    await host.clearMarks(SHEET)
    expect(sheet.notes.get('0,0')).toBe('同事刚写的')
    expect(sheet.notes.get('2,3')).toBe('单位自己写的批注')
  })

  it('受保护的表上一个批注也不写', async () => {
    const { workbook, sheet, host } = setting('1.18')
    sheet.isProtected = true
    const before = workbook.snapshot()
    expect(await refusal(host.mark(SHEET, [mark('error', 'D4', '甲')]))).toBe('protected')
    expect(workbook.snapshot()).toEqual(before)
  })
})

describe('批注不可用时', () => {
  it.each(['1.15', '1.20'])('ExcelApi %s，库里没有这个成员：不提批注，照样标注', async (level) => {
    const { sheet, host } = setting(level)
    expect(host.abilities.notes).toBe(false)
    await host.mark(SHEET, [mark('error', 'D4', '要改')])
    expect([...sheet.notes.keys()]).toEqual(['2,3'])
    expect(sheet.formats).toHaveLength(4)
  })
})
