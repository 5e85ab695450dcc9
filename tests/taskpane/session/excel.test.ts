import { afterEach, describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { MemoryExcel, MemoryWorkbook } from '../../support/excelHost/index.ts'
import { rulesFound, sessionOn, SHEET, TABLE, until } from './sessionOver.ts'

// The session over the Excel adapter over Microsoft's own client library.

const settle = () => new Promise((resolve) => setTimeout(resolve, 15))
const open: MemoryExcel[] = []

/** A workbook in Excel with a user's own format and note on it, and a session over it. */
function excelWith(table = TABLE, { level = '1.15', syncLimit = 2_000 } = {}) {
  const workbook = new MemoryWorkbook()
  for (const grid of readNotation(table).grids) {
    const sheet = workbook.addGrid(grid)
    sheet.fills.set('6,3', '#FFFF00')
    sheet.notes.set('6,2', '单位自己写的批注')
    const area = { top: 0, left: 0, bottom: 20, right: 6 }
    workbook.addFormat(sheet, {
      type: 'Custom',
      ranges: [area],
      stopIfTrue: false,
      formula: '=LEN(A1)>20',
      fill: '#00FF00',
    })
  }
  return { ...on(workbook, level, syncLimit), workbook }
}

function on(workbook: MemoryWorkbook, level = '1.15', syncLimit = 2_000) {
  const excel = new MemoryExcel(workbook, level)
  open.push(excel)
  return { excel, ...sessionOn(createExcelHost(excel.environment(syncLimit))) }
}

afterEach(async () => {
  await settle()
  for (const excel of open.splice(0)) expect(excel.unknown).toEqual([])
})

describe('the session in Excel', () => {
  it.each(['1.9', '1.13', '1.15'])('checks without writing anything (ExcelApi %s)', async (level) => {
    const { workbook, excel, session, actions } = excelWith(TABLE, { level })
    const before = workbook.snapshot()
    await actions.checkSheet()
    await actions.checkWorkbook()
    expect(session.state()).toMatchObject({ failure: null, workbook: { verdict: 'blocked' } })
    expect(workbook.snapshot()).toEqual(before)
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
    expect(session.state().sheet?.mergesInferred).toBe(level === '1.9')
  })

  it('finds in every sample what the file itself holds', async () => {
    for (const sample of SAMPLES) {
      const { grids } = readNotation(sample.tables)
      const { session, actions } = excelWith(sample.tables)
      await actions.checkWorkbook()
      const items = session.state().workbook?.whole.items ?? []
      const found = items.map(({ finding, place }) =>
        grids.length > 1 ? `${finding.rule} ${finding.sheet}!${place}` : `${finding.rule} ${place}`,
      )
      // The budget year of some stands in the file's name alone, which an unsaved workbook has not.
      const expected = sample.expected.filter(({ rule }) => rule !== 'year-mismatch')
      for (const { rule, at } of expected) expect(found, sample.file).toContain(`${rule} ${at}`)
      session.close()
    }
  })

  it('marks and clears, and leaves the workbook as it was', async () => {
    const { workbook, session, actions } = excelWith()
    const before = workbook.snapshot()
    await actions.checkAndMark()
    expect(session.state()).toMatchObject({ failure: null, marked: true })
    expect(workbook.snapshot()).not.toEqual(before)
    await actions.clearMarks()
    expect(session.state()).toMatchObject({ failure: null, marked: false })
    expect(workbook.snapshot()).toEqual(before)
  })

  it('writes what was previewed, and takes it back', async () => {
    const { workbook, session, actions } = excelWith()
    const before = workbook.snapshot()
    await actions.checkSheet()
    actions.previewFixes()
    const previews = session.state().fixDialog?.edits ?? []
    expect(previews.length).toBeGreaterThan(1)
    await actions.applyFixes()
    expect(session.state()).toMatchObject({ failure: null, notice: { skipped: [] } })
    const { cells } = workbook.sheet(SHEET)
    for (const { edit } of previews) expect(cells.get(`${edit.at.row},${edit.at.col}`)?.value).toBe(edit.to)
    expect(rulesFound({ session })).not.toContain('hedged-value')
    await actions.undo()
    expect(session.state().failure).toBeNull()
    expect(workbook.snapshot()).toEqual(before)
  })

  it('never overwrites a colleague, and names what stands there', async () => {
    const { excel, workbook, session, actions, finding } = excelWith()
    await actions.checkSheet()
    excel.type(SHEET, 'D7', '约70批次', { remote: true })
    await settle()
    expect(session.state().sheet?.stale).toBe(true)
    await actions.fix(finding('hedged-value').id)
    expect(workbook.sheet(SHEET).cells.get('6,3')?.value).toBe('约70批次')
    expect(session.state().notice?.skipped[0]?.message).toContain('约70批次')
    expect(session.state().sheet?.stale).toBe(false)
  })

  it('is not made stale by its own writing, and goes to the cell of a finding and back', async () => {
    const { excel, workbook, session, actions, finding } = excelWith()
    await actions.checkSheet()
    await actions.fix(finding('percent-over-limit').id)
    await actions.mark()
    await settle()
    expect(session.state().sheet?.stale).toBe(false)
    await actions.select(finding('cost-sum').id, { go: true })
    expect(workbook.selection).toContain('C4')
    excel.choose(SHEET, 'D7')
    await until(() => session.state().selected === finding('hedged-value').id)
  })

  it('keeps a decision with the workbook, also after saving and opening again', async () => {
    const { workbook, session, actions, finding } = excelWith()
    await actions.checkSheet()
    await actions.ignore(finding('cost-sum').id, '已与财政沟通', null)
    await actions.setRule('vague-value', 'off')
    expect(session.state().failure).toBeNull()
    const again = on(workbook.reopened())
    await again.actions.checkSheet()
    expect(rulesFound(again)).not.toContain('cost-sum')
    expect(rulesFound(again)).not.toContain('vague-value')
    expect(again.finding('cost-sum').finding.ignored).toMatchObject({ reason: '已与财政沟通', by: '示例会计' })
  })

  it('says that marking is not possible on a protected sheet; the check goes on', async () => {
    const { workbook, session, actions } = excelWith()
    workbook.sheet(SHEET).isProtected = true
    const before = workbook.snapshot()
    const { said, marked } = await actions.checkAndMark()
    expect(marked).toBe(0)
    expect(said).toMatch(/^暂不能提交.*受保护/)
    expect(session.state()).toMatchObject({ failure: { code: 'protected' }, sheet: { verdict: 'blocked' } })
    expect(workbook.snapshot()).toEqual(before)
  })

  it('stays usable when Excel never answers', async () => {
    const { excel, session, actions } = excelWith(TABLE, { syncLimit: 60 })
    await until(() => session.state().rules.length > 0)
    await settle()
    excel.hanging.add(excel.trips.length)
    await actions.checkSheet()
    expect(session.state()).toMatchObject({ busy: null, failure: { code: 'timeout', retry: 'check' } })
    await actions.retry()
    expect(session.state()).toMatchObject({ busy: null, failure: null, sheet: { verdict: 'blocked' } })
  })

  it('puts the report beside the tables and does not find anything on it', async () => {
    const { workbook, session, actions } = excelWith()
    await actions.writeReport()
    expect(session.state().failure).toBeNull()
    expect(workbook.sheets.map((sheet) => sheet.name)).toContain('绩效检查报告')
    await actions.checkWorkbook()
    expect(session.state().workbook?.sheets).toMatchObject([
      { tables: 1 },
      { name: '绩效检查报告', tables: 0, errors: 0 },
    ])
  })
})
