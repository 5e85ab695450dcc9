import { describe, expect, it } from 'vitest'
import { createWorkbenchHost } from '../../../src/hosts/workbench/workbenchHost.ts'
import { WorkbenchModel } from '../../../src/hosts/workbench/model.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatRange } from '../../../src/sheet/index.ts'
import { insertionCases, SAMPLE_FILES, sampleBytes } from '../../support/insertionCases.ts'
import { openedDocument } from '../file/changed.ts'

describe('在工作台里插标准指标', () => {
  it.each(SAMPLE_FILES.slice(0, 4))('%s：一步写入，一步撤销，撤销后是原来的文件', async (file) => {
    const bytes = sampleBytes(file)
    const model = new WorkbenchModel(openedDocument(bytes, file))
    const host = createWorkbenchHost(model)
    const grids = await Promise.all((await host.sheets()).map(({ name }) => host.read(name)))
    for (const { insertion, table } of insertionCases(grids, file).slice(0, 6)) {
      const preview = applyToGrids(grids, insertion.plan).grids.find(({ sheet }) => sheet === table.sheet)
      const outcome = await host.apply(insertion.plan)
      expect([outcome.applied.length, outcome.skipped]).toEqual([insertion.plan.edits.length, []])
      const after = await host.read(table.sheet)
      expect(after.merges.map(formatRange).sort()).toEqual(preview?.merges.map(formatRange).sort())
      expect(model.snapshot().canUndo).toBe(true)
      expect((await host.undo())?.skipped).toEqual([])
      expect(model.snapshot().canUndo).toBe(false)
      expect(model.snapshot().document.bytes()).toEqual(bytes)
    }
  })
})
