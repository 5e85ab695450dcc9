import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../../samples/sources/index.ts'
import { formatRange } from '../../../src/sheet/index.ts'
import type { MemoryHost } from '../../support/memoryHost.ts'
import { sessionOver, SHEET } from './sessionOver.ts'

const HUNAN = SAMPLES.find((sample) => sample.file.startsWith('04'))?.tables ?? ''
const marksOn = (host: MemoryHost, sheet = SHEET) =>
  Object.fromEntries((host.marks.get(sheet) ?? []).map(({ range, level }) => [formatRange(range), level]))

describe('标注', () => {
  it('marks each cell by its gravest finding, the terms of a sum lighter', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    await actions.mark()
    expect(marksOn(host)).toMatchObject({ C4: 'error', D8: 'error', D10: 'term', D11: 'term' })
    expect(session.state()).toMatchObject({ marked: true, failure: null })
    expect(session.state().notice?.text).toContain(String(host.marks.get(SHEET)?.length))
  })

  it('leaves out what is ignored, and hints unless the list shows them', async () => {
    const { host, session, actions, finding } = sessionOver()
    await actions.checkSheet()
    await actions.setRule('cost-sum', 'info')
    await actions.ignore(finding('percent-over-limit').id, '本表特殊情况', null)
    await actions.mark()
    expect(Object.keys(marksOn(host))).not.toContain('C4')
    expect(Object.keys(marksOn(host))).not.toContain('D8')
    actions.setFilter({ severities: { ...session.state().filter.severities, info: true } })
    await actions.mark()
    expect(marksOn(host)).toMatchObject({ C4: 'info' })
  })

  it('puts the words on the cells only where they are wanted and can be', async () => {
    const noteOn = (host: MemoryHost) => host.marks.get(SHEET)?.find(({ level }) => level === 'error')?.note
    const { host, actions } = sessionOver()
    await actions.checkSheet()
    await actions.mark()
    expect(noteOn(host)).toBeNull()
    await actions.setSettings({ notes: true })
    await actions.mark()
    expect(noteOn(host)).toMatch(/成本指标合计与预算数不一致[\s\S]*81万元[\s\S]*请/)
    const without = sessionOver(undefined, { abilities: { notes: false } })
    await without.actions.setSettings({ notes: true })
    await without.actions.checkSheet()
    await without.actions.mark()
    expect(noteOn(without.host)).toBeNull()
  })

  it('looks again first where cells have changed', async () => {
    const { host, actions } = sessionOver()
    await actions.checkSheet()
    host.type(SHEET, { row: 7, col: 3 }, '=100%')
    await actions.mark()
    expect(Object.keys(marksOn(host))).not.toContain('D8')
  })

  it('says what a protected sheet does not allow; the result stays', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    host.fail('mark', 'protected')
    await actions.mark()
    expect(session.state()).toMatchObject({
      marked: false,
      failure: { code: 'protected' },
      sheet: { verdict: 'blocked' },
    })
  })

  it('is taken away by 清除标注', async () => {
    const { host, session, actions } = sessionOver()
    await actions.checkSheet()
    await actions.mark()
    await actions.clearMarks()
    expect(host.marks.size).toBe(0)
    expect(session.state().marked).toBe(false)
  })

  it('of a workbook goes from sheet to sheet, and names those that are protected', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkWorkbook()
    host.fail('mark', 'protected', { sheet: '附表2' })
    await actions.mark()
    expect([...host.marks.keys()]).toContain('附表3')
    expect([...host.marks.keys()]).not.toContain('附表2')
    expect(session.state().notice?.skipped).toMatchObject([{ place: '附表2', reason: 'protected' }])
    await actions.clearMarks()
    expect(host.marks.size).toBe(0)
  })

  it('of a workbook are put up though old ones on a protected sheet cannot be taken away', async () => {
    const { host, session, actions } = sessionOver(HUNAN)
    await actions.checkWorkbook()
    host.fail('clearMarks', 'protected')
    await actions.mark()
    expect(session.state()).toMatchObject({ failure: null, marked: true })
    expect([...host.marks.keys()]).toEqual(['附表1', '附表2', '附表3'])
  })
})

describe('the ribbon’s 检查本表', () => {
  it('checks and marks, and says both', async () => {
    const { host, actions } = sessionOver()
    const { marked, said } = await actions.checkAndMark()
    expect(marked).toBe(host.marks.get(SHEET)?.length)
    expect(said).toMatch(/^暂不能提交：\d+ 处须改.*已标注 \d+ 处。$/)
  })

  it('says why where it could not', async () => {
    const { host, actions } = sessionOver('#表 说明\n这里没有表')
    expect((await actions.checkAndMark()).said).toContain('三级指标')
    const other = sessionOver()
    other.host.fail('mark', 'protected')
    expect((await other.actions.checkAndMark()).said).toMatch(/^暂不能提交.*受保护/)
    expect(host.marks.size).toBe(0)
  })
})

describe('生成报告', () => {
  it('puts the report into the workbook, and replaces it the next time', async () => {
    const { host, session, actions } = sessionOver()
    await actions.writeReport()
    await actions.writeReport()
    expect(host.grids.map((grid) => grid.sheet)).toEqual([SHEET, '绩效检查报告'])
    expect(session.state().notice?.text).toContain('绩效检查报告')
  })

  it('never changes what is found: our report is not checked', async () => {
    const { session, actions } = sessionOver()
    await actions.checkWorkbook()
    const before = session.state().workbook?.whole.items.map((item) => item.id)
    await actions.writeReport()
    await actions.checkWorkbook()
    expect(session.state().workbook?.whole.items.map((item) => item.id)).toEqual(before)
  })

  it('names the sheets that could not be read', async () => {
    const { host, actions } = sessionOver(HUNAN)
    host.fail('read', 'too-large', { sheet: '附表2' })
    await actions.checkWorkbook()
    await actions.writeReport()
    const rows = host.report?.content.rows.map((row) => row.cells.join(' ')) ?? []
    expect(rows.some((row) => row.includes('附表2') && row.includes('太大'))).toBe(true)
  })

  it('names them too when it is asked for from one sheet of the workbook', async () => {
    const { host, actions } = sessionOver(HUNAN)
    host.fail('read', 'too-large', { sheet: '附表2' })
    await actions.checkWorkbook()
    await actions.showSheet('附表3')
    await actions.writeReport()
    const rows = host.report?.content.rows.map((row) => row.cells.join(' ')) ?? []
    expect(rows.some((row) => row.includes('附表2') && row.includes('太大'))).toBe(true)
  })
})
