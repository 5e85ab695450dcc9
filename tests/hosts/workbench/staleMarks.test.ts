import { describe, expect, it } from 'vitest'
import { createWorkbenchHost } from '../../../src/hosts/workbench/index.ts'
import { dropStaleMarks } from '../../../src/hosts/workbench/staleMarks.ts'
import { formatRange, type Mark } from '../../../src/sheet/index.ts'
import { sampleModel } from './samples.ts'

/** F15:F16 lie one above the other; A4:A5 are merged. */
const MARKS: readonly Mark[] = [
  { level: 'error', range: { top: 14, left: 5, bottom: 14, right: 5 }, note: '第一处' },
  { level: 'error', range: { top: 15, left: 5, bottom: 15, right: 5 }, note: '第二处' },
  { level: 'warning', range: { top: 3, left: 0, bottom: 4, right: 0 }, note: null },
]

describe('改好的格子不再带着颜色', () => {
  it('只去掉已经没有问题的标注，其余的连同批注都留着', async () => {
    const { model } = await sampleModel('02')
    const { sheet } = model.snapshot()
    await createWorkbenchHost(model).mark(sheet, MARKS)
    dropStaleMarks(model, sheet, ({ row }) => row !== 14)
    const look = model.snapshot().document.look(sheet)
    expect(look.marks.map(({ level, range }) => `${level} ${formatRange(range)}`).sort()).toEqual([
      'error F16',
      'warning A4:A5',
    ])
    expect(look.notes.map(({ text }) => text)).toEqual(['第二处\n—— 绩效目标表检查助手'])
  })

  it('不另算一步：撤销时与那一步一起回去', async () => {
    const { model, bytes } = await sampleModel('02')
    const { sheet } = model.snapshot()
    await createWorkbenchHost(model).mark(sheet, MARKS)
    dropStaleMarks(model, sheet, () => false)
    expect(model.snapshot().document.look(sheet).marks).toEqual([])
    model.undo()
    expect(model.bytes()).toEqual({ ok: true, bytes })
  })

  it('都还有问题时什么也不动', async () => {
    const { model } = await sampleModel('02')
    const { sheet } = model.snapshot()
    await createWorkbenchHost(model).mark(sheet, MARKS)
    const { document } = model.snapshot()
    dropStaleMarks(model, sheet, () => true)
    expect(model.snapshot().document).toBe(document)
  })
})
