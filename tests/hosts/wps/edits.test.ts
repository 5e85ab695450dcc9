import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import { ComError } from '../../support/wpsHost/index.ts'
import { refusal, refusalOf } from '../excel/setting.ts'
import { area, at, opened, plan, setting, SHEET, watchEt, WRITES } from './setting.ts'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'

watchEt()

const CHANGE = plan({ D3: ['200 人', '≥200人'], D4: ['5 场', '≥5场'] })
const ROWS = {
  kind: 'insert-rows' as const,
  sheet: SHEET,
  before: 4,
  count: 2,
  expects: [],
  rows: {
    like: 3,
    grow: [area('A3:A4')],
    merge: [area('C1:D1')],
    cells: [{ row: 0, col: 2, text: '=HYPERLINK("x")' }],
  },
}
const UNKNOWN = -2146827284

describe('在 WPS 里改', () => {
  it('写入的与预览的相同，一步写完，WPS 自己撤销一次就回来', async () => {
    const { workbook, et, host } = setting()
    const before = workbook.snapshot()
    const grid = await host.read(SHEET)
    const both = { ...CHANGE, edits: [...CHANGE.edits, ROWS] }
    const preview = applyToGrids([grid], both)
    expect(host.abilities.undoGroups).toBe(true)
    expect((await host.apply(both)).applied).toEqual(preview.outcome.applied)
    const after = await host.read(SHEET)
    const [shown] = preview.grids
    for (let row = 0; row < 8; row++)
      for (let col = 0; col < 5; col++) expect(after.cell(row, col)?.text).toBe(shown?.cell(row, col)?.text)
    expect(et.undo()).toBe('修复')
    expect(workbook.snapshot()).toEqual(before)
  })

  it('任何文字写进去都照样显示，从不变成公式、数或日期', async () => {
    const texts = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+5',
        '-3',
        '@名称',
        "'引号",
        '90%',
        '007',
        '2026-12-31',
        '1/2',
        'TRUE',
        '1,200',
        '5',
        ' 空格',
      ),
      fc.string({ minLength: 1, maxLength: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { sheet, host } = setting()
        expect((await host.apply(plan({ D5: ['较高', text] }))).applied).toHaveLength(1)
        expect((await host.read(SHEET)).cell(4, 3)?.text).toBe(text)
        expect(sheet.cells.get('4,3')?.formula).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('与预览时不一样的留着，说出现在是什么；别的照写', async () => {
    const { et, sheet, host } = setting()
    et.type(SHEET, at('D3'), '300 人')
    const { applied, skipped } = await host.apply(CHANGE)
    expect(applied).toEqual([CHANGE.edits[1]])
    expect(skipped).toEqual([{ edit: CHANGE.edits[0], reason: 'changed', found: '300 人' }])
    expect(sheet.cells.get('2,3')?.value).toBe('300 人')
  })

  it('在任何一次调用之前别人改了要改的格：绝不盖掉', async () => {
    const { et: probe, host: probing } = setting()
    const calls = await probe.counted(() => probing.apply(CHANGE))
    for (let n = 0; n < calls; n++) {
      const { et, sheet, host } = setting()
      let [made, writes] = [0, 0]
      let isTooLate = false
      et.beforeCall = (name) => {
        if (name === 'Range.Value2=') writes++
        if (made++ !== n) return
        // Within the call that writes it nobody can come between.
        isTooLate = name === 'Range.Value2=' && writes === 2
        if (!isTooLate) et.type(SHEET, at('D4'), '8 场')
      }
      const { skipped } = await host.apply(CHANGE)
      expect(sheet.cells.get('3,3')?.value).toBe(isTooLate ? '≥5场' : '8 场')
      if (writes < 2) expect(skipped).toMatchObject([{ reason: 'changed', found: '8 场' }])
    }
  })

  it('没有这张表、表受保护：一处不写，逐条说出来', async () => {
    const { sheet, et, host } = setting()
    const gone = { ...CHANGE, edits: CHANGE.edits.map((edit) => ({ ...edit, sheet: '删掉的表' })) }
    expect((await host.apply(gone)).skipped.map(({ reason }) => reason)).toEqual(['gone', 'gone'])
    sheet.isProtected = true
    expect(
      (await host.apply({ ...CHANGE, edits: [...CHANGE.edits, ROWS] })).skipped.map(({ reason }) => reason),
    ).toEqual(['protected', 'protected', 'protected'])
    expect(et.calls.filter((name) => WRITES.test(name))).toEqual([])
  })

  it('正在编辑单元格：请先结束编辑，一处不写', async () => {
    const { workbook, et, host } = setting()
    const before = workbook.snapshot()
    et.editing = true
    expect(await refusal(host.apply(CHANGE))).toBe('cell-editing')
    expect((await refusalOf(host.mark(SHEET, [{ level: 'error', range: area('D3'), note: null }]))).message).toContain(
      'WPS 表格 暂时不接受别的操作',
    )
    expect(workbook.snapshot()).toEqual(before)
  })

  it.each([true, false])('写到一半出错（DebugTools：%s）：写过的都退回，画面恢复刷新，再试能成', async (debugTools) => {
    const both = { ...CHANGE, edits: [...CHANGE.edits, ROWS] }
    const { et: probe, host: probing } = setting({ debugTools })
    const calls = await probe.counted(() => probing.apply(both))
    const names = probe.calls.slice(-calls)
    const writing = names.flatMap((name, n) =>
      /^Range\..*(?:Value2=|NumberFormat=|Insert|Merge|UnMerge|Copy|Clear\w*|RowHeight)/.test(name) ? [n] : [],
    )
    expect(writing.length).toBeGreaterThan(5)
    for (const n of writing) {
      const { workbook, et, host } = setting({ debugTools })
      const before = workbook.snapshot()
      let made = 0
      et.beforeCall = () => {
        if (made++ === n) throw new ComError(UNKNOWN, '应用程序定义或对象定义错误')
      }
      expect(await refusal(host.apply(both))).toBe('unknown')
      expect([et.world.screenUpdating, et.world.displayAlerts]).toEqual([true, true])
      expect(workbook.snapshot()).toEqual(before)
      et.beforeCall = () => undefined
      expect((await host.apply(both)).applied).toHaveLength(3)
    }
  })

  it.each([true, false])('自己的撤销（DebugTools：%s）：回到原样，只撤一次；后来改过的留着', async (debugTools) => {
    const { workbook, et, sheet, host } = setting({ debugTools })
    expect(host.abilities.undoGroups).toBe(debugTools)
    const before = workbook.snapshot()
    await host.apply({ ...CHANGE, edits: [...CHANGE.edits, ROWS] })
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(before)
    expect(await host.undo()).toBeNull()
    await host.apply(CHANGE)
    et.type(SHEET, at('D4'), '≥6场')
    expect((await host.undo())?.skipped).toMatchObject([{ reason: 'changed', found: '≥6场' }])
    expect([sheet.cells.get('2,3')?.value, sheet.cells.get('3,3')?.value]).toEqual(['200 人', '≥6场'])
  })

  it('撤销放回的是原来存的：公式还是公式，数还是数，写成文字的数还是文字', async () => {
    const workbook = new MemoryWorkbook()
    const sheet = workbook.addSheet(SHEET)
    const cell = (value: string | number, format: string, formula: string | null = null) => ({
      value,
      formula,
      format,
      shown: null,
    })
    sheet.cells.set('0,0', cell('90%', 'General'))
    sheet.cells.set('0,1', cell(90, '0.0'))
    sheet.cells.set('0,2', cell('', 'General', 'A1&B1'))
    sheet.cells.set('0,3', cell('=不是公式', 'General'))
    const before = workbook.snapshot()
    const { host } = opened(workbook)
    const change = plan({ A1: ['90%', '≥90%'], B1: ['90.0', '≥90分'], C1: ['', '文字'], D1: ['=不是公式', '改了'] })
    expect((await host.apply(change)).applied).toHaveLength(4)
    await host.undo()
    expect(workbook.snapshot()).toEqual(before)
  })

  it('去了别的工作簿：不把这一份的修改、标注、设置写到那一份里', async () => {
    const { et, host } = setting()
    const other = setting()
    await host.read(SHEET)
    et.books.push(other.et.book)
    const before = other.workbook.snapshot()
    other.et.book.name = '另一份.xlsx'
    et.goTo(other.et.book)
    for (const call of [
      host.apply(CHANGE),
      host.mark(SHEET, [{ level: 'error', range: area('D3'), note: null }]),
      host.select({ sheet: SHEET, at: at('D3') }),
      host.saveState({ schema: 'jixiao-state/1', ignored: [], pack: null, settings: {} }),
    ])
      expect(await refusal(call)).toBe('no-such-sheet')
    expect(other.workbook.snapshot()).toEqual(before)
    await host.readActive()
    expect((await host.apply(CHANGE)).applied).toHaveLength(2)
  })

  it('在一份里改的，不到另一份里去撤；回来还撤得掉', async () => {
    const { workbook, et, host } = setting()
    const before = workbook.snapshot()
    const other = setting()
    other.et.book.name = '另一份.xlsx'
    et.books.push(other.et.book)
    const [first] = et.books
    await host.apply(CHANGE)
    await other.host.apply(CHANGE)
    const theirs = other.workbook.snapshot()
    et.goTo(other.et.book)
    await host.readActive()
    expect(await host.undo()).toBeNull()
    expect(other.workbook.snapshot()).toEqual(theirs)
    if (first) et.goTo(first)
    await host.readActive()
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(before)
  })

  it('另存为别的名字之后，还是同一份工作簿', async () => {
    const { et, host } = setting()
    await host.read(SHEET)
    et.book.name = '另存的.xlsx'
    expect((await host.apply(CHANGE)).applied).toHaveLength(2)
  })
})
