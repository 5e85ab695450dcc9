import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import { FLAG } from '../../support/excelHost/index.ts'
import { big, opened, plan, setting, settle, SHEET, watchExcel } from './setting.ts'

watchExcel()

const insert = (before: number, count: number) => ({
  kind: 'insert-rows' as const,
  sheet: SHEET,
  before,
  count,
  expects: [],
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

  it('插入整行：从下往上插', async () => {
    const { sheet, host } = setting()
    const { applied } = await host.apply({
      title: '插入',
      edits: [insert(3, 2), { ...insert(4, 2), expects: [{ at: { row: 4, col: 2 }, text: '群众满意' }] }],
    })
    expect(applied).toHaveLength(2)
    expect(sheet.cells.get('5,2')?.value).toBe('培训场次')
    expect(sheet.cells.get('8,2')?.value).toBe('群众满意')
  })

  it('一千处改动两次往返，再多分几次，没有一次请求超过 1 MB；没有的表、受保护的表，一处一处说', async () => {
    const { excel, host } = opened(big(5_000, 4))
    const at = (row: number) => ({ row, col: 3 })
    const edits = Array.from({ length: 5_000 }, (_, row) => {
      return { kind: 'set-cell' as const, sheet: SHEET, at: at(row), from: '指标3', to: `≥${row}场` }
    })
    expect((await host.apply({ title: '修复', edits })).applied).toHaveLength(5_000)
    expect(excel.work).toHaveLength(1 + 5)
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(1024 * 1024)

    const closed = setting()
    closed.sheet.isProtected = true
    const gone = { kind: 'set-cell' as const, sheet: '不在', at: at(0), from: '', to: 'x' }
    const { skipped } = await closed.host.apply({
      title: '修复',
      edits: [...plan({ D3: ['200 人', '≥200人'] }).edits, gone],
    })
    expect(skipped.map(({ reason }) => reason)).toEqual(['protected', 'gone'])
  })
})

describe('撤销自己的改动', () => {
  it('放回原来存的，别人又改过的不动', async () => {
    const { sheet, host, excel } = setting()
    sheet.cells.set('4,2', { value: '90%', formula: null, format: 'General', shown: null })
    await host.apply(plan({ D3: ['200 人', '≥200人'], C5: ['90%', '≥90%'] }))
    excel.type(SHEET, 'D3', '250 人')
    expect((await host.undo())?.skipped.map(({ found }) => found)).toEqual(['250 人'])
    expect(sheet.cells.get('4,2')?.value).toBe('90%')
    expect(await host.undo()).toBeNull()
  })

  it('一处也没写的那一次不算：前一次写的仍能撤销', async () => {
    const { host, excel } = setting()
    await host.apply(plan({ D3: ['200 人', '≥200人'] }))
    excel.type(SHEET, 'C5', '别人改过')
    expect((await host.apply(plan({ C5: ['群众满意', '群众满意度'] }))).applied).toEqual([])
    expect((await host.undo())?.applied).toHaveLength(1)
  })

  it('任何改动与插入之后，撤销都让工作簿与原来完全相同', async () => {
    const shown: Readonly<Record<string, string>> = {
      A3: '产出指标',
      C3: '培训人数',
      C4: '培训场次',
      D3: '200 人',
      D5: '较高',
    }
    const cells = fc.subarray(Object.keys(shown))
    const inserts = fc.array(
      fc.record({ before: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 3 }) }),
      {
        maxLength: 4,
      },
    )
    const to = fc.constantFrom('≥200人', '90%', '', '=1+1', '2026年12月31日', '12')
    await fc.assert(
      fc.asyncProperty(cells, inserts, to, async (chosen, rows, text) => {
        const { workbook, sheet, host } = setting()
        sheet.cells.set('4,4', { value: 0.5, formula: 'D5/2', format: '0%', shown: null })
        const before = workbook.snapshot()
        const sets = plan(Object.fromEntries(chosen.map((cell) => [cell, [shown[cell] ?? '', text] as const]))).edits
        const edits = [...sets, ...rows.map(({ before, count }) => insert(before, count))]
        const { applied } = await host.apply({ title: '改', edits })
        expect(applied).toHaveLength(edits.length)
        const undone = await host.undo()
        expect(undone?.skipped ?? []).toEqual([])
        expect(workbook.snapshot()).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('插入的行里有人填了东西，就不删；也不删挪了位置的', async () => {
    for (const when of ['before', 'between'] as const) {
      const { workbook, sheet, excel, host } = setting()
      await host.apply({ title: '插入', edits: [insert(3, 2)] })
      const trips = excel.trips.length
      let theirs: unknown = null
      const type = () => {
        excel.type(SHEET, 'C5', '90%', { remote: true })
        theirs = workbook.snapshot()
      }
      if (when === 'before') type()
      else {
        // The first two requests are the clean-up of the insertion and the comparison.
        excel.beforeTrip = () => {
          if (theirs === null && excel.used.has('Range.Delete') === false && excel.trips.length > trips) type()
        }
      }
      const undone = await host.undo()
      expect(undone?.skipped.map(({ reason }) => reason)).toEqual(['changed'])
      expect(sheet.cells.get('4,2')).toMatchObject({ value: 0.9, format: '0%' })
      expect(workbook.snapshot()).toEqual(theirs)
    }
    const { sheet, excel, host } = setting()
    const expects = [{ at: { row: 3, col: 2 }, text: '培训场次' }]
    await host.apply({ title: '插入', edits: [{ ...insert(3, 2), expects }] })
    excel.type(SHEET, 'C6', '改过的名称')
    expect((await host.undo())?.applied).toEqual([])
    expect(sheet.cells.get('5,2')?.value).toBe('改过的名称')
  })

  it('撤销两次往返，自己的写入不算用户的改动', async () => {
    const { excel, host } = setting('1.9')
    const heard: unknown[] = []
    const stop = host.onChange((change) => heard.push(change))
    await host.settled()
    await host.apply({ title: '改', edits: [...plan({ D3: ['200 人', '≥200人'] }).edits, insert(3, 2)] })
    const before = excel.work.length
    await host.undo()
    expect(excel.work.length - before).toBe(2)
    await settle()
    expect(heard).toEqual([])
    stop()
    await host.settled()
  })
})
