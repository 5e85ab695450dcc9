import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { planFixes } from '../../../src/fix/index.ts'
import { createWorkbenchHost } from '../../../src/hosts/workbench/index.ts'
import { insertRow, typeText } from '../../../src/hosts/workbench/editing.ts'
import {
  draftSheet,
  HostRefusal,
  type Mark,
  type SheetChange,
  type SheetPlace,
  type WorkbookState,
} from '../../../src/sheet/index.ts'
import { sampleBytes, sampleModel } from './samples.ts'

const F17 = { row: 16, col: 5 }
const STATE: WorkbookState = { schema: 'jixiao-state/1', ignored: [], pack: null, settings: { live: true } }

async function hebei() {
  const { model, bytes } = await sampleModel('02')
  const host = createWorkbenchHost(model)
  const { sheet } = model.snapshot()
  const shown = (at: { row: number; col: number }) =>
    model.snapshot().document.grid(sheet).cell(at.row, at.col)?.text ?? ''
  return { model, host, sheet, bytes, shown }
}

describe('工作台答宿主的问', () => {
  it('读出的表与直接打开文件读出的一样，查出的问题也一样', async () => {
    const { host, model, sheet } = await hebei()
    const grid = await host.readActive()
    expect(grid).toBe(model.snapshot().document.grid(sheet))
    const { findings } = checkWorkbook([grid], { fileName: model.snapshot().document.name })
    expect(findings.length).toBeGreaterThan(5)
    expect(host.fileName).toBe(sampleBytes('02').name)
  })

  it('写入前先核对：与预览时一样的格子写入，被改过的留着并报出现在的内容', async () => {
    const { host, sheet, shown } = await hebei()
    const from = shown(F17)
    const outcome = await host.apply({
      title: '改两处',
      edits: [
        { kind: 'set-cell', sheet, at: F17, from, to: '≤29万元' },
        { kind: 'set-cell', sheet, at: { row: 13, col: 5 }, from: '不是这个', to: '2026年9月底前' },
      ],
    })
    expect(outcome.applied.map((edit) => edit.kind)).toEqual(['set-cell'])
    expect(outcome.skipped).toMatchObject([{ reason: 'changed', found: '资金拨付完成时限' }])
    expect(shown(F17)).toBe('≤29万元')
    expect(shown({ row: 13, col: 5 })).toBe('资金拨付完成时限')
  })

  it('一次应用是一步：撤销一次全部回来，文件与原来逐字节相同', async () => {
    const { model, bytes } = await sampleModel('01')
    const host = createWorkbenchHost(model)
    const grid = await host.readActive()
    const { findings } = checkWorkbook([grid], { fileName: model.snapshot().document.name })
    const plan = planFixes(findings)
    expect(plan.edits.length).toBeGreaterThan(0)
    await host.apply(plan)
    expect(model.bytes()).not.toEqual({ ok: true, bytes })
    expect(model.undo()).toBe(true)
    expect(model.snapshot().canUndo).toBe(false)
    expect(model.bytes()).toEqual({ ok: true, bytes })
  })

  it('自己写的不算用户的改动，用户打字、撤销才算', async () => {
    const { host, model, sheet, shown } = await hebei()
    const changes: SheetChange[] = []
    const stop = host.onChange((change) => changes.push(change))
    await host.apply({ title: '', edits: [{ kind: 'set-cell', sheet, at: F17, from: shown(F17), to: '≤29万元' }] })
    await host.mark(sheet, [{ level: 'error', range: { top: 16, left: 5, bottom: 16, right: 5 }, note: null }])
    expect(changes).toEqual([])
    typeText(model, F17, '≤30万元')
    expect(changes).toEqual([{ sheet, remote: false }])
    model.undo()
    expect(changes.length).toBe(2)
    stop()
    model.redo()
    expect(changes.length).toBe(2)
  })

  it('窗格的撤销连同其后做的标注一起退回', async () => {
    const { host, model, sheet, shown, bytes } = await hebei()
    const from = shown(F17)
    await host.apply({ title: '', edits: [{ kind: 'set-cell', sheet, at: F17, from, to: '≤29万元' }] })
    await host.mark(sheet, [{ level: 'info', range: { top: 0, left: 0, bottom: 0, right: 0 }, note: null }])
    const outcome = await host.undo()
    expect(outcome?.applied.length).toBe(1)
    expect(shown(F17)).toBe(from)
    expect(model.bytes()).toEqual({ ok: true, bytes })
    expect(await host.undo()).toBeNull()
  })

  it('用户接着改过以后，窗格的撤销只退回还是我们所写的格子', async () => {
    const { host, model, sheet, shown } = await hebei()
    const other = { row: 14, col: 5 }
    const [from, otherFrom] = [shown(F17), shown(other)]
    await host.apply({
      title: '',
      edits: [
        { kind: 'set-cell', sheet, at: F17, from, to: '≤29万元' },
        { kind: 'set-cell', sheet, at: other, from: otherFrom, to: '≤311万元' },
      ],
    })
    typeText(model, other, '≤312万元')
    const outcome = await host.undo()
    expect(shown(F17)).toBe(from)
    expect(shown(other)).toBe('≤312万元')
    expect(outcome?.skipped).toMatchObject([{ reason: 'changed', found: '≤312万元' }])
  })

  it('用户自己撤销了我们的一步，窗格的撤销不会退到更早的一步', async () => {
    const { host, model, sheet, shown } = await hebei()
    const [a, b] = [F17, { row: 14, col: 5 }]
    await host.apply({ title: '', edits: [{ kind: 'set-cell', sheet, at: a, from: shown(a), to: '≤29万元' }] })
    await host.apply({ title: '', edits: [{ kind: 'set-cell', sheet, at: b, from: shown(b), to: '≤311万元' }] })
    model.undo()
    await host.undo()
    expect(shown(a)).toBe('≤29万元')
  })

  it('标注与清除都不动内容，清除后与没有标注过一样', async () => {
    const { host, model, sheet } = await hebei()
    const marks: Mark[] = [
      { level: 'error', range: { top: 3, left: 2, bottom: 3, right: 2 }, note: null },
      { level: 'term', range: { top: 14, left: 5, bottom: 16, right: 5 }, note: null },
    ]
    const texts = model.snapshot().document.grid(sheet).usedRows
    await host.mark(sheet, marks)
    const look = model.snapshot().document.look(sheet)
    expect(look.marks.map(({ level }) => level).sort()).toEqual(['error', 'term'])
    await host.clearMarks()
    expect(model.snapshot().document.look(sheet).marks).toEqual([])
    expect(model.snapshot().document.grid(sheet).usedRows).toEqual(texts)
  })

  it('没有标注时清除标注不算改动', async () => {
    const { host, model } = await hebei()
    await host.clearMarks()
    expect(model.snapshot()).toMatchObject({ canUndo: false, dirty: false })
  })

  it('选中合并区域里的一格，选中的是整个区域，并告诉窗格', async () => {
    const { host, sheet, model } = await hebei()
    const places: SheetPlace[] = []
    host.onSelect((place) => places.push(place))
    await host.select({ sheet, at: { row: 4, col: 0 } })
    expect(places).toEqual([{ sheet, range: { top: 3, left: 0, bottom: 4, right: 0 } }])
    expect(model.snapshot().selection.active).toEqual({ row: 3, col: 0 })
    expect(await host.selection()).toEqual(places[0])
  })

  it('没有这张表时说找不到，已经取消的就不做', async () => {
    const { host, model, sheet, shown } = await hebei()
    await expect(host.read('没有的表')).rejects.toMatchObject({ code: 'no-such-sheet' })
    const cancel = AbortSignal.abort()
    const edits = [{ kind: 'set-cell' as const, sheet, at: F17, from: shown(F17), to: '1' }]
    await expect(host.apply({ title: '', edits }, { cancel })).rejects.toBeInstanceOf(HostRefusal)
    expect(model.snapshot().dirty).toBe(false)
    expect(
      await host.apply({
        title: '',
        edits: [{ ...edits[0], kind: 'set-cell', sheet: '没有', at: F17, from: '', to: '' }],
      }),
    ).toMatchObject({
      applied: [],
      skipped: [{ reason: 'gone' }],
    })
  })

  it('决定与设置随文件保存，不进撤销', async () => {
    const { host, model, sheet } = await hebei()
    expect(await host.loadState()).toBeNull()
    await host.saveState(STATE)
    expect(model.snapshot()).toMatchObject({ dirty: true, canUndo: false })
    await host.mark(sheet, [{ level: 'error', range: { top: 3, left: 2, bottom: 3, right: 2 }, note: null }])
    model.undo()
    expect(await host.loadState()).toEqual(STATE)
    const written = model.bytes()
    expect(written.ok).toBe(true)
    if (!written.ok) return
    const { openFile } = await import('../../../src/hosts/workbench/index.ts')
    const again = await openFile(written.bytes, 'x.xlsx')
    expect(again.ok && again.document.state()).toEqual(STATE)
  })

  it('报告成为一张新的工作表并翻到它，撤销后回到原来的表', async () => {
    const { host, model, sheet } = await hebei()
    const name = await host.writeReport({
      name: '绩效检查报告',
      signature: '由绩效目标表检查助手生成',
      widths: [10, 40],
      rows: [
        { kind: 'title', cells: ['绩效检查报告'] },
        { kind: 'signature', cells: ['由绩效目标表检查助手生成'] },
        { kind: 'row', cells: ['1', '=1+1'] },
      ],
    })
    expect(model.snapshot().sheet).toBe(name)
    expect(model.snapshot().document.grid(name).cell(2, 1)).toMatchObject({ text: '=1+1', formula: null })
    model.undo()
    expect(model.snapshot().sheet).toBe(sheet)
  })

  describe('加一张新表', () => {
    const DRAFT = draftSheet(
      '新项目',
      [12, 30],
      [
        [{ role: 'title', text: '新项目绩效目标表' }, '<'],
        [
          { role: 'label', text: '项目名称' },
          { role: 'text', text: '=新项目' },
        ],
      ],
    )

    it('在最后，翻到它；撤销后没有了，翻回原来的表，文件逐字节相同', async () => {
      const { host, model, sheet, bytes } = await hebei()
      const before = await host.sheets()
      expect(await host.addSheet(DRAFT)).toBe('新项目')
      expect((await host.sheets()).map(({ name }) => name)).toEqual([...before.map(({ name }) => name), '新项目'])
      expect(model.snapshot().sheet).toBe('新项目')
      expect((await host.readActive()).cell(1, 1)).toMatchObject({ text: '=新项目', formula: null })
      expect(await host.undo()).toEqual({ applied: [], skipped: [], removedSheet: '新项目' })
      expect(model.snapshot().sheet).toBe(sheet)
      expect(model.bytes()).toEqual({ ok: true, bytes })
      expect(await host.undo()).toBeNull()
    })

    it('是用户自己的一步撤销，重做回得来', async () => {
      const { host, model, bytes } = await hebei()
      await host.addSheet(DRAFT)
      model.undo()
      expect(model.bytes()).toEqual({ ok: true, bytes })
      expect(await host.undo()).toBeNull()
      model.redo()
      expect(model.snapshot().document.sheets.at(-1)?.name).toBe('新项目')
    })

    it('后来填了字，就不撤掉，说清楚为什么', async () => {
      const { host, model } = await hebei()
      const name = await host.addSheet(DRAFT)
      expect(typeText(model, { row: 1, col: 1 }, '某项目')).toBeNull()
      await expect(host.undo()).rejects.toMatchObject({ code: 'sheet-changed' })
      expect(model.snapshot().sheet).toBe(name)
    })
  })

  it('插入一行是用户的一步，选中新的一行', async () => {
    const { model, sheet, shown, bytes } = await hebei()
    model.select(sheet, { active: { row: 16, col: 2 }, range: { top: 16, left: 2, bottom: 16, right: 3 } })
    const moved = shown(F17)
    expect(insertRow(model, 'above')).toBeNull()
    expect(shown(F17)).toBe('')
    expect(shown({ row: 17, col: 5 })).toBe(moved)
    expect(model.snapshot().selection.active.row).toBe(16)
    model.undo()
    expect(shown(F17)).toBe(moved)
    expect(model.bytes()).toEqual({ ok: true, bytes })
  })
})
