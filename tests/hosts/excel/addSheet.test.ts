import { describe, expect, it } from 'vitest'
import { draftGrid, formatRange, type Grid } from '../../../src/sheet/index.ts'
import { BLANK_FORMS, BUILTIN_TYPES, blankTable } from '../../../src/templates/index.ts'
import { plan, refusal, setting, settle, SHEET, watchExcel } from './setting.ts'

watchExcel()

const [TYPE] = BUILTIN_TYPES
if (!TYPE) throw new Error('no type')
const PROJECT = {
  name: '示例项目',
  unitName: '示例区某局',
  year: 2026,
  budget: '80',
  goal: '',
  purpose: '用于项目实施。',
}
const DRAFT = blankTable('F6', PROJECT, TYPE)
const AT = DRAFT.rows.findIndex((row) => row.some((cell) => cell?.text === '一级指标'))

const texts = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_c, col) => grid.cell(row, col)?.text ?? ''),
  )

describe('在 Excel 里加一张新表', () => {
  it.each(BLANK_FORMS)('%s：读回来与草稿一格不差，都是文字', async (form) => {
    const { workbook, excel, host } = setting()
    const draft = blankTable(form, PROJECT, TYPE)
    const before = excel.work.length
    const name = await host.addSheet(draft)
    expect([name, workbook.sheets[workbook.active]?.name, workbook.sheets.at(-1)?.name]).toEqual([
      '示例项目',
      '示例项目',
      '示例项目',
    ])
    expect(excel.work.length - before).toBe(2)
    const [grid, wanted] = [await host.readActive(), draftGrid(draft)]
    expect(texts(grid)).toEqual(texts(wanted))
    expect(grid.merges.map(formatRange).sort()).toEqual(wanted.merges.map(formatRange).sort())
    for (const { value, formula } of workbook.sheet(name).cells.values())
      expect([typeof value, formula]).toEqual(['string', null])
  })

  it('标题大而粗，格子有线，行高放得下', async () => {
    const { workbook, host } = setting()
    const sheet = workbook.sheet(await host.addSheet(DRAFT))
    expect(sheet.styles.get('A1:F1')).toMatchObject({
      'font.bold': true,
      'font.size': 16,
      horizontalAlignment: 'Center',
    })
    const header = sheet.styles.get(`B${AT + 1}:B${AT + 1}`) ?? sheet.styles.get(`B${AT + 1}`)
    expect(header).toMatchObject({
      'border.EdgeLeft.style': 'Continuous',
      'border.EdgeBottom.style': 'Continuous',
      wrapText: true,
    })
    expect(sheet.heights.size).toBe(DRAFT.rows.length)
  })

  it('像公式的、像数字的，照样是字', async () => {
    const { workbook, host } = setting()
    const odd = {
      ...DRAFT,
      name: '怪话',
      merges: [],
      widths: [10, 10, 10],
      rows: [['=1+1', '007', '2026-1-1'].map((text) => ({ role: 'text' as const, text }))],
    }
    await host.addSheet(odd)
    expect([...workbook.sheet('怪话').cells.values()].map(({ value, formula }) => [value, formula])).toEqual([
      ['=1+1', null],
      ['007', null],
      ['2026-1-1', null],
    ])
  })

  it('名字有人用了就编号；别的表不动；自己写的不告诉听的人；不用清空撤销的调用', async () => {
    const { workbook, excel, host } = setting()
    const before = workbook.reopened().sheets[0]
    const heard: string[] = []
    host.onChange(({ sheet }) => heard.push(sheet))
    await host.settled()
    expect(await host.addSheet({ ...DRAFT, name: SHEET })).toBe(`${SHEET} (2)`)
    await settle()
    expect(heard).toEqual([])
    expect([...workbook.sheet(SHEET).cells]).toEqual([...(before?.cells ?? [])])
    expect([...excel.used].filter((member) => /Worksheet\.(?:Delete|Copy|Name=)|Protect/.test(member))).toEqual([])
  })

  it('撤销就没有了，整本和原来一样；改了名字也认得', async () => {
    const { workbook, host } = setting()
    const whole = workbook.snapshot()
    workbook.sheet(await host.addSheet(DRAFT)).name = '改了名'
    expect(await host.undo()).toEqual({ applied: [], skipped: [], removedSheet: '改了名' })
    expect(workbook.snapshot()).toEqual(whole)
    expect(await host.undo()).toBeNull()
  })

  it('填了字就不撤掉；改回来又可以撤', async () => {
    const { workbook, host } = setting()
    const sheet = workbook.sheet(await host.addSheet(DRAFT))
    const typed = { value: '培训', formula: null, format: 'General', shown: null }
    sheet.cells.set('40,2', typed)
    expect(await refusal(host.undo())).toBe('sheet-changed')
    expect(workbook.sheets).toHaveLength(2)
    sheet.cells.delete('40,2')
    expect((await host.undo())?.removedSheet).toBe('示例项目')
  })

  it('用户自己删掉了的，没有什么可撤', async () => {
    const { workbook, host } = setting()
    await host.addSheet(DRAFT)
    workbook.sheets.pop()
    workbook.active = 0
    expect(await host.undo()).toBeNull()
  })

  it('加表以后又应用了改动的，撤销先退那次改动', async () => {
    const { workbook, host } = setting()
    await host.addSheet(DRAFT)
    await host.apply(plan({ D3: ['200 人', '≥200人'] }))
    expect((await host.undo())?.applied).toHaveLength(1)
    expect(workbook.sheets).toHaveLength(2)
  })
})
