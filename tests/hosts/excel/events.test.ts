import { describe, expect, it } from 'vitest'
import { formatRange, type SheetPlace } from '../../../src/sheet/index.ts'
import { plan, refusal, setting, settle, SHEET, watchExcel } from './setting.ts'

watchExcel()

const said = ({ sheet, range }: SheetPlace) => `${sheet}!${formatRange(range)}`

describe('变化', () => {
  it.each(['1.9', '1.13', '1.15'])('ExcelApi %s：用户和别人的改动听得见，自己的不算', async (level) => {
    const { excel, host } = setting(level)
    const heard: boolean[] = []
    const stop = host.onChange(({ remote }) => heard.push(remote))
    await host.settled()
    excel.type(SHEET, 'D3', '300 人')
    await settle()
    excel.type(SHEET, 'D4', '9 场', { remote: true })
    await settle()
    await host.apply(plan({ D3: ['300 人', '≥300人'] }))
    await settle()
    expect(heard).toEqual([false, true])
    stop()
    await host.settled()
    expect(excel.isRegistered).toBe(false)
  })

  it('两个人听，走了一个另一个还听得见', async () => {
    const { excel, host } = setting()
    const heard: string[] = []
    const first = host.onChange(() => heard.push('甲'))
    const second = host.onChange(({ sheet }) => heard.push(`乙 ${sheet}`))
    await host.settled()
    first()
    excel.type(SHEET, 'D3', '300 人')
    await settle()
    expect(heard).toEqual([`乙 ${SHEET}`])
    second()
    await host.settled()
    expect(excel.isRegistered).toBe(false)
  })

  it('跟不上的变化说给日志听，不影响以后', async () => {
    const { excel, host, errors } = setting()
    const heard: string[] = []
    const stop = host.onChange(({ sheet }) => heard.push(sheet))
    await host.settled()
    excel.failing.set(excel.trips.length, 'GeneralException')
    excel.type(SHEET, 'D3', '300 人')
    await settle()
    expect(errors).toHaveLength(1)
    excel.type(SHEET, 'D3', '301 人')
    await settle()
    expect(heard).toEqual([SHEET])
    stop()
    await host.settled()
  })
})

describe('选择', () => {
  it('现在选着什么：一处、几处、整列', async () => {
    const { excel, host } = setting()
    expect(said(await host.selection())).toBe(`${SHEET}!A1`)
    excel.choose(SHEET, 'B2:D5')
    expect(said(await host.selection())).toBe(`${SHEET}!B2:D5`)
    excel.choose(SHEET, 'C3,D5')
    expect(said(await host.selection())).toBe(`${SHEET}!C3`)
    excel.choose(SHEET, 'A1:B1048576')
    expect(said(await host.selection())).toBe(`${SHEET}!A1:B1048576`)
    // A chart: the sheet is still the one that 清除标注 and 忽略此提示 mean.
    excel.choose(SHEET, '')
    expect(said(await host.selection())).toBe(`${SHEET}!A1`)
  })

  it.each(['1.9', '1.15'])('ExcelApi %s：选别的格、去别的表都听得见，最后说的是最后选的', async (level) => {
    const { workbook, excel, host } = setting(level)
    workbook.addSheet('另一张', [['说明']])
    const heard: string[] = []
    const stop = host.onSelect((place) => heard.push(said(place)))
    await host.settled()
    excel.choose(SHEET, 'D3')
    await settle()
    expect(heard).toEqual([`${SHEET}!D3`])
    excel.choose('另一张', 'A1')
    await settle()
    expect(heard.slice(1).every((place) => place === '另一张!A1')).toBe(true)
    const before = excel.work.length
    for (let row = 1; row <= 40; row++) excel.choose(SHEET, `D${row}`)
    await settle()
    expect(heard[heard.length - 1]).toBe(`${SHEET}!D40`)
    expect(excel.work.length - before).toBeLessThanOrEqual(3)
    stop()
    await host.settled()
    expect(excel.isRegistered).toBe(false)
  })

  it('去一个格：那张表到前面来，那个格选上；没有的表说找不到', async () => {
    const { workbook, excel, host } = setting()
    workbook.addSheet("乙's 表", [['说明']])
    await host.select({ sheet: "乙's 表", at: { row: 4, col: 3 } })
    expect(workbook.active).toBe(1)
    expect(said(await host.selection())).toBe("乙's 表!D5")
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
    expect(await refusal(host.select({ sheet: '不在', at: { row: 0, col: 0 } }))).toBe('no-such-sheet')
  })
})
