import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkbenchHost, WorkbenchModel } from '../../../src/hosts/workbench/index.ts'
import { clear, copy, insertRow, paste, typeText } from '../../../src/hosts/workbench/editing.ts'
import type { MarkLevel } from '../../../src/sheet/index.ts'
import { sampleDocument, sampleModel } from './samples.ts'

type Act =
  | { readonly kind: 'type'; readonly row: number; readonly col: number; readonly text: string }
  | { readonly kind: 'paste'; readonly row: number; readonly col: number; readonly text: string }
  | { readonly kind: 'clear'; readonly row: number; readonly col: number }
  | { readonly kind: 'insert'; readonly row: number; readonly col: number }
  | { readonly kind: 'mark'; readonly row: number; readonly col: number; readonly level: MarkLevel }
  | { readonly kind: 'clear marks' | 'undo' | 'redo' }

const at = { row: fc.nat(24), col: fc.nat(7) }
const text = fc.constantFrom('≥95%', '=1+1', '810', '810.00', '年底前', '', '<&>"', '多\n行', "'引号")
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), ...at, text }),
  fc.record({ kind: fc.constant('paste' as const), ...at, text: fc.constantFrom('甲\t乙\n丙\t丁', '一格') }),
  fc.record({ kind: fc.constant('clear' as const), ...at }),
  fc.record({ kind: fc.constant('insert' as const), ...at }),
  fc.record({
    kind: fc.constant('mark' as const),
    ...at,
    level: fc.constantFrom<MarkLevel>('error', 'warning', 'info', 'term'),
  }),
  fc.record({ kind: fc.constantFrom('clear marks' as const, 'undo' as const, 'redo' as const) }),
)

async function perform(model: WorkbenchModel, acts: readonly Act[]): Promise<void> {
  const host = createWorkbenchHost(model)
  const { sheet } = model.snapshot()
  for (const one of acts) {
    if ('row' in one) await host.select({ sheet, at: one })
    if (one.kind === 'type') typeText(model, model.snapshot().selection.active, one.text)
    else if (one.kind === 'paste') paste(model, one.text)
    else if (one.kind === 'clear') clear(model)
    else if (one.kind === 'insert') insertRow(model, 'above')
    else if (one.kind === 'undo') model.undo()
    else if (one.kind === 'redo') model.redo()
    else if (one.kind === 'clear marks') await host.clearMarks()
    else if (one.kind === 'mark') {
      const { range } = model.snapshot().selection
      await host.mark(sheet, [{ level: one.level, range, note: null }])
    }
  }
}

describe('工作台里的改动', () => {
  it('无论怎样打字、粘贴、清除、插行、标注，全部撤销后文件与原来逐字节相同', async () => {
    const { document, bytes } = await sampleDocument('02')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const model = new WorkbenchModel(document)
        await perform(model, acts)
        while (model.undo());
        expect(model.snapshot()).toMatchObject({ canUndo: false, dirty: false })
        expect(model.bytes()).toEqual({ ok: true, bytes })
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('全部撤销再全部重做，内容与撤销前一样', async () => {
    const { document } = await sampleDocument('03')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const model = new WorkbenchModel(document)
        await perform(model, acts)
        while (model.redo());
        const last = model.snapshot().document
        while (model.undo());
        while (model.redo());
        expect(model.snapshot().document).toBe(last)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('在数字格里打 820，还是数字，按原来的格式显示；求和不会漏掉它', async () => {
    const { model } = await sampleModel('01')
    const { sheet } = model.snapshot()
    const at = { row: 3, col: 2 }
    expect(model.snapshot().document.grid(sheet).cell(3, 2)).toMatchObject({ text: '80.00', value: 80 })
    typeText(model, at, '820')
    expect(model.snapshot().document.grid(sheet).cell(3, 2)).toMatchObject({ text: '820.00', value: 820 })
    typeText(model, at, '1,200.5')
    expect(model.snapshot().document.grid(sheet).cell(3, 2)?.value).toBe(1200.5)
    typeText(model, at, '约820')
    expect(model.snapshot().document.grid(sheet).cell(3, 2)?.value).toBe('约820')
  })

  it('写进去的文字就是看到的文字，从不变成公式', async () => {
    const { document } = await sampleDocument('02')
    fc.assert(
      fc.property(
        fc.record(at),
        text.filter((typed) => typed !== '810.00'),
        (place, typed) => {
          const model = new WorkbenchModel(document)
          const { sheet } = model.snapshot()
          const { top, left } = document.grid(sheet).areaAt(place.row, place.col)
          typeText(model, { row: top, col: left }, typed)
          const cell = model.snapshot().document.grid(sheet).cell(top, left)
          expect(cell?.formula ?? null).toBeNull()
          expect(cell?.text ?? '').toBe(typed)
        },
      ),
    )
  })

  it('保存过就没有未保存的改动，再改又有', async () => {
    const { model } = await sampleModel('02')
    typeText(model, { row: 16, col: 5 }, '≤30万元')
    expect(model.snapshot().dirty).toBe(true)
    model.markSaved()
    expect(model.snapshot()).toMatchObject({ dirty: false, canUndo: true })
    model.undo()
    expect(model.snapshot().dirty).toBe(true)
  })

  it('打出与原来一样的内容不算改动', async () => {
    const { model } = await sampleModel('02')
    const { document, sheet } = model.snapshot()
    expect(typeText(model, { row: 16, col: 5 }, document.grid(sheet).cell(16, 5)?.text ?? '')).toBeNull()
    expect(model.snapshot()).toMatchObject({ dirty: false, canUndo: false })
  })

  it('复制一块再粘贴到别处，内容一样', async () => {
    const { model } = await sampleModel('03')
    const { sheet } = model.snapshot()
    model.select(sheet, { active: { row: 9, col: 2 }, range: { top: 9, left: 2, bottom: 11, right: 5 } })
    const taken = copy(model)
    model.select(sheet, { active: { row: 60, col: 2 }, range: { top: 60, left: 2, bottom: 60, right: 2 } })
    paste(model, taken)
    expect(copy(model)).toBe(taken)
    expect(model.snapshot().selection.range).toEqual({ top: 60, left: 2, bottom: 62, right: 5 })
  })
})
