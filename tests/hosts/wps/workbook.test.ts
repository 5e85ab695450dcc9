import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftGrid, draftSheet, sameContent, type ReportSheet, type WorkbookState } from '../../../src/sheet/index.ts'
import { refusal } from '../excel/setting.ts'
import { at, opened, setting, SHEET, watchEt } from './setting.ts'

watchEt()

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
      { kind: 'header', cells: ['等级', '单元格', '问题'] },
      ...Array.from({ length: rows }, (_, i) => ({
        kind: 'row' as const,
        cells: ['须改', `D${i + 5}`, '=1+1 不是一句话'],
      })),
      { kind: 'row', cells: ['90%', '007', '2026-12-31'] },
    ],
  }
}

const STATE: WorkbookState = { schema: 'jixiao-state/1', ignored: [], pack: null, settings: { live: true } }

describe('在 WPS 里写报告表', () => {
  it('放在自己的一张表里，都是文字，写完就到前面来；再写换掉自己的那张', async () => {
    const { workbook, et, host } = setting()
    expect(await host.writeReport(report())).toBe(NAME)
    const sheet = workbook.sheet(NAME)
    const texts = (row: number) => [0, 1, 2].map((col) => sheet.cells.get(`${row},${col}`)?.value)
    expect([texts(3), texts(4)]).toEqual([
      ['须改', 'D5', '=1+1 不是一句话'],
      ['90%', '007', '2026-12-31'],
    ])
    expect([...sheet.cells.values()].every(({ formula }) => formula === null)).toBe(true)
    expect(workbook.sheets[workbook.active]?.name).toBe(NAME)
    et.choose(SHEET, { top: 0, left: 0, bottom: 0, right: 0 })
    await host.writeReport(report(700))
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, NAME])
    expect(sheet.cells.get('702,1')?.value).toBe('D704')
    await host.writeReport(report())
    expect(sheet.cells.has('702,1')).toBe(false)
  })

  it('同名的不是我们的，或是受保护的：留着，另取一个名字', async () => {
    const { workbook, host } = setting()
    workbook.addSheet(NAME, [['单位自己的报告']])
    const locked = workbook.addSheet(`${NAME} (2)`, [['标题'], [SIGNATURE]])
    locked.isProtected = true
    const before = workbook.reopened().sheets
    expect(await host.writeReport(report())).toBe(`${NAME} (3)`)
    expect(
      workbook
        .reopened()
        .sheets.slice(0, 3)
        .map(({ cells }) => cells),
    ).toEqual(before.map(({ cells }) => cells))
  })

  it('工作簿结构受保护：说清楚，不写', async () => {
    const { workbook, et, host } = setting()
    et.book.isStructureProtected = true
    const before = workbook.snapshot()
    expect(await refusal(host.writeReport(report()))).toBe('protected')
    expect(await refusal(host.addSheet(DRAFT))).toBe('protected')
    expect(workbook.snapshot()).toEqual(before)
  })
})

const DRAFT = draftSheet(
  '项目支出绩效目标表',
  [10, 20, 20],
  [
    [{ text: '项目支出绩效目标表', role: 'title' }, '<', '<'],
    [
      { text: '一级指标', role: 'header' },
      { text: '三级指标', role: 'header' },
      { text: '指标值', role: 'header' },
    ],
    [
      { text: '产出指标', role: 'level' },
      { text: '=SUM(A1)', role: 'text' },
      { text: '90%', role: 'text' },
    ],
    ['^', { text: '007', role: 'text' }, { text: '', role: 'text' }],
  ],
)

describe('在 WPS 里新建一张表', () => {
  it('排在最后、到前面来，文字照样，合并照样；重名的加编号', async () => {
    const { workbook, host } = setting()
    expect(await host.addSheet(DRAFT)).toBe('项目支出绩效目标表')
    expect(await host.addSheet(DRAFT)).toBe('项目支出绩效目标表 (2)')
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, '项目支出绩效目标表', '项目支出绩效目标表 (2)'])
    expect(workbook.active).toBe(2)
    expect(sameContent(await host.read('项目支出绩效目标表'), draftGrid(DRAFT))).toBe(true)
  })

  it('没人写过就撤得掉，写过就留着', async () => {
    const { workbook, et, host } = setting({ debugTools: false })
    const before = workbook.snapshot()
    await host.addSheet(DRAFT)
    expect(await host.undo()).toEqual({ applied: [], skipped: [], removedSheet: '项目支出绩效目标表' })
    expect(workbook.snapshot()).toEqual(before)
    await host.addSheet(DRAFT)
    et.type('项目支出绩效目标表', at('C4'), '≥90%')
    expect(await refusal(host.undo())).toBe('sheet-changed')
    expect(workbook.sheets).toHaveLength(2)
  })

  it('人自己已经删了：没有可撤的', async () => {
    const { workbook, host } = setting()
    await host.addSheet(DRAFT)
    workbook.sheets.pop()
    workbook.active = 0
    expect(await host.undo()).toBeNull()
    expect(workbook.sheets).toHaveLength(1)
  })
})

describe.each([true, false])('WPS 工作簿里存的设置（CustomXMLParts：%s）', (xmlParts) => {
  it('存了读得回来，保存再打开也在，别人的一份不动', async () => {
    const json = fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string({ maxLength: 600 }), fc.integer()), {
      maxKeys: 4,
    })
    await fc.assert(
      fc.asyncProperty(json, json, async (first, second) => {
        const { workbook, et, host } = setting({ xmlParts })
        workbook.xmlParts.push({ id: 'theirs', xml: '<other xmlns="urn:other"/>' })
        et.book.properties.push({ name: '保密等级', value: '内部' })
        expect(await host.loadState()).toBeNull()
        const plain = (settings: unknown): WorkbookState => ({
          ...STATE,
          settings: JSON.parse(JSON.stringify(settings)) as Record<string, unknown>,
        })
        await host.saveState(plain(first))
        await host.saveState(plain(second))
        expect(await host.loadState()).toEqual(plain(second))
        expect(workbook.xmlParts).toHaveLength(xmlParts ? 2 : 1)
        expect(et.book.properties.every(({ value }) => value.length <= 255)).toBe(true)
        expect(et.book.properties[0]).toEqual({ name: '保密等级', value: '内部' })
        const again = opened(workbook.reopened(), { xmlParts })
        again.et.book.properties = et.book.properties
        expect(await again.host.loadState()).toEqual(plain(second))
      }),
      { numRuns: 20 },
    )
  })

  it('更新的版本写的读不懂：不覆盖', async () => {
    const { workbook, et, host } = setting({ xmlParts })
    const newer = '{"schema":"jixiao-state/2"}'
    workbook.xmlParts.push({ id: '1', xml: `<state xmlns="urn:jixiao:state">${newer}</state>` })
    et.book.properties.push({ name: 'jixiao-state-001', value: newer })
    const before = workbook.snapshot()
    expect(await refusal(host.loadState())).toBe('state-unreadable')
    expect(await refusal(host.saveState(STATE))).toBe('state-unreadable')
    expect(workbook.snapshot()).toEqual(before)
    expect(et.book.properties).toHaveLength(1)
  })
})
