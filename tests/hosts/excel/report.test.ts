import { describe, expect, it } from 'vitest'
import type { ReportSheet } from '../../../src/sheet/index.ts'
import { opened, refusal, setting, SHEET, watchExcel } from './setting.ts'

watchExcel()

const NAME = '绩效检查报告'
const SIGNATURE = '由绩效目标表检查助手生成'

function report(rows = 1): ReportSheet {
  return {
    name: NAME,
    signature: SIGNATURE,
    widths: [10, 8, 40],
    rows: [
      { kind: 'title', cells: [NAME] },
      { kind: 'signature', cells: [SIGNATURE] },
      { kind: 'verdict', cells: ['暂不能提交 · 2 处须改'] },
      { kind: 'header', cells: ['等级', '单元格', '问题'] },
      ...Array.from({ length: rows }, (_, i) => ({
        kind: 'row' as const,
        cells: ['须改', `D${i + 5}`, '=1+1 不是一句话'],
      })),
      { kind: 'row', cells: ['90%', '007', '2026-12-31'] },
      { kind: 'note', cells: ['忽略的不计在内'] },
    ],
  }
}

describe('报告表', () => {
  it('放在自己的一张表里，都是文字，写完就到前面来', async () => {
    const { workbook, excel, host } = setting()
    const before = workbook.reopened().sheets[0]
    expect(await host.writeReport(report())).toBe(NAME)
    const sheet = workbook.sheet(NAME)
    const texts = (row: number) => [0, 1, 2].map((col) => sheet.cells.get(`${row},${col}`)?.value)
    expect(texts(0)).toEqual([NAME, undefined, undefined])
    expect(texts(4)).toEqual(['须改', 'D5', '=1+1 不是一句话'])
    expect(texts(5)).toEqual(['90%', '007', '2026-12-31'])
    expect([...sheet.cells.values()].every(({ formula, format }) => formula === null && format === 'General')).toBe(
      true,
    )
    expect(workbook.sheets[workbook.active]?.name).toBe(NAME)
    expect(sheet.styles.get('A1:C1')).toMatchObject({ 'font.bold': true })
    expect(sheet.styles.get('A5:C5')).toMatchObject({ wrapText: true })
    expect(sheet.styles.get('fitted')).toEqual({ rows: 'A1:C7' })
    expect([...workbook.sheet(SHEET).cells]).toEqual([...(before?.cells ?? [])])
    expect(excel.work.length).toBeLessThanOrEqual(6)
  })

  it('再写一次换掉自己那张，旧的一行不留', async () => {
    const { workbook, host } = setting()
    await host.writeReport(report(30))
    await host.writeReport(report(1))
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, NAME])
    expect(workbook.sheet(NAME).cells.has('20,0')).toBe(false)
  })

  it('同名而不是自己的表，一个字不动，换一个名字；以后认得换了名字的那张', async () => {
    const { workbook, host } = setting()
    const theirs = workbook.addSheet(NAME, [['我们处自己的检查报告'], ['2026 年']])
    const before = structuredClone(theirs.cells)
    expect(await host.writeReport(report())).toBe(`${NAME} (2)`)
    expect(await host.writeReport(report(2))).toBe(`${NAME} (2)`)
    expect(theirs.cells).toEqual(before)
    expect(workbook.sheets).toHaveLength(3)
  })

  it('自己那张被人保护起来了，也换一个名字', async () => {
    const { workbook, host } = setting()
    await host.writeReport(report())
    workbook.sheet(NAME).isProtected = true
    expect(await host.writeReport(report())).toBe(`${NAME} (2)`)
  })

  it('五千行的报告，没有一次请求超过 1 MB', async () => {
    const { workbook, excel, host } = setting()
    await host.writeReport(report(5_000))
    expect(workbook.sheet(NAME).cells.get('5003,1')?.value).toBe('D5004')
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(1024 * 1024)
  })

  it('用不着清空撤销的调用；中途不回来说超时', async () => {
    const { excel, host } = setting()
    await host.writeReport(report())
    expect([...excel.used].filter((member) => /Worksheet\.(?:Delete|Copy|Name=)/.test(member))).toEqual([])
    const slow = opened(setting().workbook, '1.15', 40)
    slow.excel.hanging.add(1).add(2)
    expect(await refusal(slow.host.writeReport(report()))).toBe('timeout')
  })
})
