import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import { createExcelHost } from '../../../src/hosts/excel/index.ts'
import {
  formatRange,
  HostRefusal,
  parseCell,
  parseRange,
  type EditPlan,
  type Mark,
  type MarkLevel,
} from '../../../src/sheet/index.ts'
import { FLAG, MemoryExcel, MemoryWorkbook } from '../../support/excelHost/index.ts'

const SHEET = '绩效目标'
const open: MemoryExcel[] = []

/** A small table in a workbook that has formats, a note and a fill of its user's own. */
function setting(level = '1.15', syncLimit = 2_000) {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET, [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '培训人数', '200 人'],
    [null, null, '培训场次', '5 场'],
    ['效益指标', '社会效益指标', '群众满意', '较高'],
  ])
  sheet.merges = ['A1:D1', 'A3:A4', 'B3:B4'].map(area)
  sheet.fills.set('2,2', '#FFFF00')
  sheet.notes.set('2,3', '单位自己写的批注')
  const user = { ranges: [area('A1:G21')], stopIfTrue: false, fill: '#00FF00' }
  workbook.addFormat(sheet, { ...user, type: 'CellValue', formula: '' })
  workbook.addFormat(sheet, { ...user, type: 'Custom', formula: '=LEN(A1)>20', stopIfTrue: true })
  workbook.addFormat(sheet, { ...user, type: 'Custom', formula: '=LEN("jixiao:other")>0' })
  return { sheet, ...opened(workbook, level, syncLimit) }
}

function opened(workbook: MemoryWorkbook, level = '1.15', syncLimit = 2_000) {
  const excel = new MemoryExcel(workbook, level)
  open.push(excel)
  return { workbook, excel, host: createExcelHost(excel.environment(syncLimit)) }
}

function big(rows: number, cols: number) {
  const workbook = new MemoryWorkbook()
  const row = Array.from({ length: cols }, (_, col) => `指标${col}`)
  workbook.addSheet(
    SHEET,
    Array.from({ length: rows }, () => row),
  )
  return workbook
}

function area(address: string) {
  const range = parseRange(address)
  if (!range) throw new RangeError(address)
  return range
}

const mark = (level: MarkLevel, address: string): Mark => ({ level, range: area(address), note: null })

function plan(cells: Readonly<Record<string, readonly [string, string]>>): EditPlan {
  const edits = Object.entries(cells).map(([cell, [from, to]]) => {
    const at = parseCell(cell) ?? { row: 0, col: 0 }
    return { kind: 'set-cell' as const, sheet: SHEET, at, from, to }
  })
  return { title: '修复', edits }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 15))

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HostRefusal)) throw error
  expect(error.message).toMatch(/[\u4e00-\u9fff].*[请需].*。$/)
  return error.code
}

afterEach(async () => {
  // The clean-up of the library is not waited for by the run it follows.
  await settle()
  for (const excel of open.splice(0)) {
    expect(excel.unknown).toEqual([])
    if (excel.hanging.size === 0) expect([...excel.references.kept.keys()]).toEqual([])
  }
})

describe('读', () => {
  it.each([
    [2_000, 25],
    [5_000, 10],
    [1, 782],
    [1_000, 50],
    [8_333, 6],
  ])('%i 行 %i 列（不超过五万格）一次往返', async (rows, cols) => {
    const { excel, host } = opened(big(rows, cols))
    expect((await host.read(SHEET)).usedRows).toHaveLength(rows)
    expect(excel.work).toHaveLength(1)
    expect(excel.work[0]?.bytes).toBeLessThan(20_000)
  })

  it('十八万格分块读，每块的回答不超过 5 MB', async () => {
    const { excel, host } = opened(big(9_000, 20))
    excel.limitReplies = true
    const grid = await host.read(SHEET)
    expect(grid.cell(8_999, 19)?.text).toBe('指标19')
    expect(excel.work).toHaveLength(5)
  })

  it('最后一行有一个孤零零的单元格：说太大', async () => {
    const workbook = big(3, 4)
    workbook.sheet(SHEET).cells.set('1048575,6', { value: 'x', formula: null, format: 'General', shown: null })
    expect(await refusal(opened(workbook).host.read(SHEET))).toBe('too-large')
  })

  it('列太窄显示成 #### 时用自己的格式化补上', async () => {
    const { sheet, host } = setting()
    sheet.cells.set('4,0', { value: 1234.5, formula: null, format: '#,##0.00', shown: '####' })
    expect((await host.read(SHEET)).cell(4, 0)?.text).toBe('1,234.50')
  })

  it('受保护的表照样能读；合并区域超过 512 个分块再问', async () => {
    const { sheet, host } = setting()
    sheet.isProtected = true
    expect((await host.read(SHEET)).merges).toHaveLength(3)
    const workbook = big(1_200, 4)
    for (let row = 0; row < 1_200; row += 2) workbook.sheet(SHEET).merges.push(area(`A${row + 1}:A${row + 2}`))
    expect((await opened(workbook).host.read(SHEET)).merges).toHaveLength(600)
  })

  it.each(['1.9', '1.13', '1.15'])('ExcelApi %s：不问它不会的事，读的请求不清空撤销', async (level) => {
    const { excel, host } = setting(level)
    const grid = await host.read(SHEET)
    expect(excel.work).toHaveLength(1)
    expect(host.abilities.mergedAreas).toBe(level !== '1.9')
    expect(grid.merges.map(formatRange).sort()).toEqual(['A1:D1', 'A3:A4', 'B3:B4'])
    for (const { flags, wrote } of excel.trips) {
      expect(wrote).toBe(false)
      if (flags & FLAG.write) expect(flags & FLAG.undoable).toBe(FLAG.undoable)
    }
  })
})

const anyMarks = fc.array(
  fc.record({
    level: fc.constantFrom<MarkLevel>('error', 'warning', 'info', 'term'),
    range: fc
      .tuple(fc.nat(200), fc.nat(12), fc.nat(3), fc.nat(3))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    note: fc.constant(null),
  }),
  { maxLength: 60 },
)

describe('标注', () => {
  it('标了再清（也在保存再打开之后），工作簿与原来完全相同', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarks, anyMarks, async (first, second) => {
        const { workbook, host } = setting()
        const before = workbook.snapshot()
        await host.mark(SHEET, first)
        await host.mark(SHEET, second)
        const again = workbook.reopened()
        await host.clearMarks()
        expect(workbook.snapshot()).toEqual(before)
        await opened(again).host.clearMarks(SHEET)
        expect(again.snapshot()).toEqual(before)
      }),
      { numRuns: 20 },
    )
  })

  it('一万处分散的标注：两次往返，请求不到 1 MB', async () => {
    const { excel, host } = setting()
    await host.mark(
      SHEET,
      Array.from({ length: 10_000 }, (_, i) => mark('warning', `${i % 2 ? 'F' : 'D'}${i * 2 + 1}`)),
    )
    expect(excel.work).toHaveLength(2)
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(1024 * 1024)
  })

  it('受保护的表：说标不了，什么都不写', async () => {
    const { sheet, excel, host } = setting()
    sheet.isProtected = true
    expect(await refusal(host.mark(SHEET, [mark('error', 'D3')]))).toBe('protected')
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
  })
})

describe('应用改动', () => {
  it('两次往返：先比对，再写；写的那次可以撤销', async () => {
    const { excel, host } = setting()
    const { applied } = await host.apply(plan({ D3: ['200 人', '≥200人'], D4: ['5 场', '≥5场'] }))
    expect(applied).toHaveLength(2)
    expect(excel.work).toHaveLength(2)
    const writing = excel.work.filter(({ wrote }) => wrote)
    expect(writing).toHaveLength(1)
    expect((writing[0]?.flags ?? 0) & FLAG.undoable).toBe(FLAG.undoable)
  })

  it.each(['300 人', '90%', "'90%", '', '12.50', '=D4'])('别人在比对前后改成「%s」：不覆盖', async (theirs) => {
    for (const when of [0, 1]) {
      const { workbook, excel, host } = setting()
      let untouched: unknown = null
      excel.beforeTrip = (index) => {
        if (index !== when) return
        excel.type(SHEET, 'D3', theirs, { remote: true })
        untouched = workbook.snapshot()
      }
      const { applied, skipped } = await host.apply(plan({ D3: ['200 人', '≥200人'] }))
      expect(applied).toEqual([])
      expect(skipped.map(({ reason }) => reason)).toEqual(['changed'])
      expect(workbook.snapshot()).toEqual(untouched)
    }
  })

  it('预览与写入后的显示一致：不会变成日期、百分数、公式', async () => {
    const text = fc.oneof(
      fc.constantFrom('90%', '≥90%', '2026年12月31日', '2026-12-31', '1/2', '=1+1', '+5', '007', '1,200', 'TRUE'),
      fc.constantFrom('@', '50', '3.14', '0.10', '(5)', '1e5', '', '提高10%'),
      fc.string({ maxLength: 12 }).map((value) => value.replace(/[\s']/g, '')),
    )
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('General', '@', '0.00', '0%'), async (to, format) => {
        const { sheet, host } = setting()
        sheet.cells.set('2,3', { value: '200 人', formula: null, format, shown: null })
        const change = plan({ D3: ['200 人', to] })
        const preview = applyToGrids([await host.read(SHEET)], change)
        expect((await host.apply(change)).applied).toEqual(preview.outcome.applied)
        expect((await host.read(SHEET)).cell(2, 3)?.text ?? '').toBe(preview.grids[0]?.cell(2, 3)?.text ?? '')
      }),
      { numRuns: 60 },
    )
  })

  it('自己的撤销放回原来存的，别人又改过的不动', async () => {
    const { sheet, host, excel } = setting()
    sheet.cells.set('4,2', { value: '90%', formula: null, format: 'General', shown: null })
    await host.apply(plan({ D3: ['200 人', '≥200人'], C5: ['90%', '≥90%'] }))
    excel.type(SHEET, 'D3', '250 人')
    expect((await host.undo())?.skipped.map(({ found }) => found)).toEqual(['250 人'])
    expect(sheet.cells.get('4,2')?.value).toBe('90%')
    expect(await host.undo()).toBeNull()
  })

  it('插入整行：从下往上插', async () => {
    const { sheet, host } = setting()
    const insert = (before: number) => ({ kind: 'insert-rows' as const, sheet: SHEET, before, count: 2, expects: [] })
    const expects = [{ at: { row: 4, col: 2 }, text: '群众满意' }]
    const { applied } = await host.apply({ title: '插入', edits: [insert(3), { ...insert(4), expects }] })
    expect(applied).toHaveLength(2)
    expect(sheet.cells.get('5,2')?.value).toBe('培训场次')
    expect(sheet.cells.get('8,2')?.value).toBe('群众满意')
  })
})

describe('意外、变化、设置', () => {
  it('永远不回来的往返说超时，取消马上停，下一次照常', async () => {
    const { excel, host } = setting('1.15', 60)
    // The second is the question whether a cell is being edited.
    excel.hanging.add(0).add(1).add(2)
    expect(await refusal(host.read(SHEET))).toBe('timeout')
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10)
    expect(await refusal(host.read(SHEET, { cancel: controller.signal }))).toBe('cancelled')
    expect((await host.read(SHEET)).rowCount).toBe(5)
  })

  it('比对时取消：一个字也不写', async () => {
    const { excel, host } = setting()
    const controller = new AbortController()
    excel.beforeTrip = () => controller.abort()
    const applying = host.apply(plan({ D3: ['200 人', '≥200人'] }), { cancel: controller.signal })
    expect(await refusal(applying)).toBe('cancelled')
    await settle()
    expect(excel.trips.some(({ wrote }) => wrote)).toBe(false)
  })

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

  it('设置存了读得回来，保存再打开也在；更新版本写的不覆盖', async () => {
    const { workbook, host } = setting()
    const ignored = [{ reason: ']]> a<b&"c" 𠮷' }]
    const state = { schema: 'jixiao-state/1' as const, ignored, pack: null, settings: { live: true } }
    expect(await host.loadState()).toBeNull()
    await host.saveState(state)
    await host.saveState(state)
    expect(workbook.xmlParts).toHaveLength(1)
    expect(await opened(workbook.reopened()).host.loadState()).toEqual(state)
    const newer = setting()
    newer.workbook.xmlParts.push({
      id: 'x',
      xml: '<state xmlns="urn:jixiao:state">{"schema":"jixiao-state/2"}</state>',
    })
    expect(await refusal(newer.host.saveState(state))).toBe('state-unreadable')
  })
})
