import { describe, expect, it } from 'vitest'
import { FLAG } from '../../support/excelHost/index.ts'
import { area, mark, plan, setting, SHEET, watchExcel } from './setting.ts'

watchExcel()

const change = plan({ D3: ['200 人', '≥200人'], D4: ['5 场', '≥5场'] })
const insertion = {
  title: '插入',
  edits: [{ kind: 'insert-rows' as const, sheet: SHEET, before: 3, count: 1, expects: [] }],
}
/** Rows with all that rows can bring: another row's look, merged areas, texts. */
const filled = {
  kind: 'insert-rows' as const,
  sheet: SHEET,
  before: 4,
  count: 2,
  expects: [],
  rows: { like: 4, grow: [area('A3:A4')], merge: [area('C1:D1')], cells: [{ row: 1, col: 4, text: '≥90%' }] },
}
const STATE = { schema: 'jixiao-state/1' as const, ignored: [], pack: null, settings: {} }
const REPORT = {
  name: '绩效检查报告',
  signature: '签名',
  widths: [10],
  rows: [{ kind: 'title' as const, cells: ['报告'] }],
}

/**
 * The calls that Microsoft lists as clearing Excel's undo
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities), as far as sheets are concerned.
 */
const CLEARING =
  /^(?:Worksheet\.(?:Copy|Delete|Name=|StandardWidth=|Position=|Visibility=)|WorksheetProtection\.(?:Protect|Unprotect|PauseProtection|ResumeProtection|SetPassword|UpdateOptions)|Workbook(?:Protection)?\.(?:Save|Close|InsertWorksheetsFromBase64|Protect|Unprotect)|WorksheetCollection\.AddFromBase64|NamedItem\.Comment=|Style\..*)$/

describe('Excel 的撤销', () => {
  it('没有一个调用在微软所列的清空撤销的名单上', async () => {
    const { excel, host } = setting()
    const stops = [host.onChange(() => undefined), host.onSelect(() => undefined)]
    await host.settled()
    await host.readActive()
    await host.sheets()
    await host.mark(SHEET, [mark('error', 'D3'), mark('term', 'D4')])
    await host.apply({ ...change, edits: [...change.edits, ...insertion.edits, filled] })
    await host.undo()
    await host.clearMarks()
    await host.select({ sheet: SHEET, at: { row: 0, col: 0 } })
    await host.writeReport(REPORT)
    await host.writeReport(REPORT)
    await host.saveState(STATE)
    await host.saveState(STATE)
    for (const stop of stops) stop()
    await host.settled()
    for (const member of ['Values=', 'Insert', 'Delete', 'CopyFrom', 'Merge'])
      expect(excel.used).toContain(`Range.${member}`)
    expect([...excel.used].filter((member) => CLEARING.test(member))).toEqual([])
  })

  // The library marks a request as undoable where each of its writes is known to it as undoable. This release knows it
  // of `values`, not of inserted rows, conditional formats and XML parts; docs/excel/recorder.md says what that means.
  it('改单元格的请求，库标为可撤销；读、标记事件也不清空撤销', async () => {
    const { excel, host } = setting()
    const stops = [host.onChange(() => undefined), host.onSelect(() => undefined)]
    await host.settled()
    await host.readActive()
    await host.apply(change)
    await host.undo()
    await host.select({ sheet: SHEET, at: { row: 0, col: 0 } })
    await host.loadState()
    for (const stop of stops) stop()
    await host.settled()
    const writes = excel.trips.filter(({ flags }) => (flags & FLAG.write) > 0)
    expect(writes.filter(({ wrote }) => wrote)).toHaveLength(2)
    for (const { flags } of writes) expect(flags & FLAG.undoable).toBe(FLAG.undoable)
  })

  it('插入行、标注的请求，这一版库不标为可撤销：所以才有自己的撤销和清除标注', async () => {
    for (const write of ['insert', 'mark'] as const) {
      const { excel, host } = setting()
      await (write === 'insert' ? host.apply(insertion) : host.mark(SHEET, [mark('error', 'D3')]))
      const [writing] = excel.trips.filter(({ wrote }) => wrote)
      expect(writing?.flags).toBe(FLAG.write | FLAG.delayForCellEdit)
    }
  })
})

describe('一步撤销（替身：1.20 的选项，这一版库不认识）', () => {
  it.each(['1.15', '1.20'])('ExcelApi %s：会的才要，只为改单元格要', async (level) => {
    const { excel, host } = setting(level)
    expect(host.abilities.undoGroups).toBe(level === '1.20')
    await host.readActive()
    await host.mark(SHEET, [mark('error', 'D3')])
    await host.apply(change)
    expect(excel.runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([false, false, level === '1.20'])
  })

  it.each([
    [0, 'GeneralException'],
    [0, 'UndoNotSupported'],
    [1, 'UndoNotSupported'],
  ])('第 %i 次往返时 Excel 说 %s：不并成一步再来一次，改动一处不少、一处不重', async (index, code) => {
    const { workbook, sheet, excel, host } = setting('1.20')
    const before = workbook.snapshot()
    excel.failing.set(index, code)
    const both = { ...change, edits: [...change.edits, ...insertion.edits] }
    expect((await host.apply(both)).applied).toHaveLength(3)
    expect(excel.runs.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([true, false])
    expect(sheet.cells.get('4,3')?.value).toBe('≥5场')
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(before)
  })

  it('已经写了一部分才说不行：写好的算数，也撤得回来', async () => {
    const { workbook, excel, host } = setting('1.20')
    const before = workbook.snapshot()
    excel.failing.set(1, 'UndoNotSupported')
    excel.beforeTrip = (index) => {
      if (index === 1)
        workbook.sheet(SHEET).cells.set('2,3', { value: '≥200人', formula: null, format: 'General', shown: null })
    }
    const { applied, skipped } = await host.apply(change)
    expect([applied.length, skipped.length]).toEqual([2, 0])
    await host.undo()
    expect(workbook.snapshot()).toEqual(before)
  })

  it('别的错在写的那次出现：不知写了没有，就不再写一次', async () => {
    const { excel, host } = setting('1.20')
    excel.failing.set(1, 'GeneralException')
    await expect(host.apply(change)).rejects.toMatchObject({ code: 'unknown' })
    expect(excel.runs).toHaveLength(1)
  })
})
