import { describe, expect, it } from 'vitest'
import { draftSheet, type SheetChange, type SheetPlace } from '../../../src/sheet/index.ts'
import { area, at, plan, setting, settle, SHEET, watchEt } from './setting.ts'

watchEt()

function listening(options: Parameters<typeof setting>[0] = {}) {
  const all = setting(options)
  const changes: SheetChange[] = []
  const places: SheetPlace[] = []
  const stops = [all.host.onChange((change) => changes.push(change)), all.host.onSelect((place) => places.push(place))]
  return { ...all, changes, places, stops }
}

describe('WPS 的事件', () => {
  it.each([false, true])('人改了哪张表说得出，自己写的不算（事件来得晚：%s）', async (lateEvents) => {
    const { et, host, changes, workbook } = listening({ lateEvents })
    workbook.addSheet('汇总', [['合计']])
    await host.read(SHEET)
    await host.apply({
      title: '改',
      edits: [
        ...plan({ D3: ['200 人', '≥200人'] }).edits,
        { kind: 'insert-rows', sheet: SHEET, before: 4, count: 1, expects: [] },
      ],
    })
    await host.undo()
    await settle()
    const report = {
      name: '报告',
      signature: '签名',
      widths: [10],
      rows: [{ kind: 'title' as const, cells: ['报告'] }],
    }
    await host.writeReport(report)
    await settle()
    await host.writeReport(report)
    await host.addSheet(draftSheet('新表', [10], [[{ text: '一级指标', role: 'header' }]]))
    await settle()
    expect(changes).toEqual([])
    et.type('汇总', at('B1'), '100')
    et.type(SHEET, at('D4'), '6 场')
    await settle()
    expect(changes).toEqual([
      { sheet: '汇总', remote: false },
      { sheet: SHEET, remote: false },
    ])
  })

  it('选别的单元格、换表，说出现在选中的', async () => {
    const { et, workbook, places } = listening()
    workbook.addSheet('汇总', [['合计']])
    et.choose(SHEET, area('C3:D4'))
    et.choose('汇总', area('A1'))
    expect(places).toContainEqual({ sheet: SHEET, range: area('C3:D4') })
    expect(places.at(-1)).toEqual({ sheet: '汇总', range: area('A1') })
  })

  it('换到另一个工作簿：那边的表算改过、选中的也说；换回同一个不说', async () => {
    const { et, host, changes, places } = listening()
    await host.read(SHEET)
    const { workbook, et: another } = setting()
    workbook.addSheet('另一份的表')
    workbook.active = 1
    another.book.name = '另一份.xlsx'
    const [first] = et.books
    et.books.push(another.book)
    et.goTo(another.book)
    expect(changes).toEqual([{ sheet: '另一份的表', remote: false }])
    expect(places).toEqual([{ sheet: '另一份的表', range: area('A1') }])
    if (first) et.goTo(first)
    expect(changes).toHaveLength(1)
  })

  it('没人听时 WPS 里不留监听；收摊时全部摘掉', async () => {
    const { et, host, stops } = listening()
    expect(et.listeners).toBeGreaterThan(0)
    for (const stop of stops) stop()
    expect(et.listeners).toBe(0)
    host.onChange(() => undefined)
    host.onSelect(() => undefined)
    host.dispose()
    expect(et.listeners).toBe(0)
  })

  it('事件里出错不抛给 WPS，交给记错的人', async () => {
    const { et, errors, host } = listening()
    host.onChange(() => {
      throw new TypeError('听的人自己的错')
    })
    et.type(SHEET, at('D4'), '6 场')
    expect(errors).toHaveLength(1)
  })
})
