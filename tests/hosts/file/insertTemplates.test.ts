import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import type { SheetLook, WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { applyPlan } from '../../../src/hosts/file/index.ts'
import { formatRange, rowAfter, rowBlocks, type Grid, type InsertRows } from '../../../src/sheet/index.ts'
import { insertionCases, SAMPLE_FILES, sampleBytes, type InsertionPlace } from '../../support/insertionCases.ts'
import { worse } from '../../templates/planChecks.ts'
import { openedDocument, reopened, touched } from './changed.ts'

const gridsOf = (document: WorkbookDocument): Grid[] => document.sheets.map(({ name }) => document.grid(name))

/** Every place of a sheet where something is to be seen. */
function* places(grid: Grid, { rowCount, colCount }: SheetLook): Generator<[number, number]> {
  for (let row = 0; row < Math.max(rowCount, grid.rowCount); row++)
    for (let col = 0; col < Math.max(colCount, grid.colCount); col++) yield [row, col]
}

/** Applies each insertion to the file and looks at every cell of it, opened again. */
function expectInsertions(bytes: Uint8Array, file: string): Set<InsertionPlace> {
  const document = openedDocument(bytes, file)
  const grids = gridsOf(document)
  const seen = new Set<InsertionPlace>()
  for (const { place, table, insertion } of insertionCases(grids, file)) {
    seen.add(place)
    const { plan } = insertion
    const preview = applyToGrids(grids, plan)
    const { document: changed, outcome } = applyPlan(document, plan)
    expect(outcome.skipped).toEqual([])
    expect(outcome.applied).toEqual(preview.outcome.applied)
    const after = reopened(changed)

    // Contents, merged areas and formulas are those of the preview, cell by cell, on every sheet.
    const inserts = plan.edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
    const blocks = rowBlocks(inserts)
    for (const shown of preview.grids) {
      const own = after.grid(shown.sheet)
      expect(own.merges.map(formatRange).sort()).toEqual(shown.merges.map(formatRange).sort())
      expect([...own.hiddenRows]).toEqual([...shown.hiddenRows])
      for (const [row, col] of places(shown, after.look(shown.sheet)))
        expect(own.cell(row, col)?.text ?? '').toBe(shown.cell(row, col)?.text ?? '')
    }

    // Formats, borders, heights, widths and notes of everything that was there are as they were.
    const before = document.look(table.sheet)
    const look = after.look(table.sheet)
    const grid = document.grid(table.sheet)
    for (const [row, col] of places(grid, before))
      expect(look.look(rowAfter(blocks, row), col)).toEqual(before.look(row, col))
    for (const [row, height] of before.rowHeights) expect(look.rowHeights.get(rowAfter(blocks, row))).toBe(height)
    expect([...look.colWidths]).toEqual([...before.colWidths])
    expect(look.notes).toEqual(
      before.notes.map((note) => ({ ...note, at: { ...note.at, row: rowAfter(blocks, note.at.row) } })),
    )
    expect(look.frozen.cols).toEqual(before.frozen.cols)

    // New rows look like the row they name.
    for (const { before: first, like, count } of blocks) {
      for (let i = 0; i < count; i++) {
        const row = rowAfter(blocks, first) - count + i
        for (let col = 0; col < before.colCount; col++)
          expect(look.look(row, col)).toEqual(before.look(like[i] ?? first - 1, col))
      }
    }

    // Nothing but the sheet, its formats and the order of calculation is written.
    expect(
      touched(bytes, changed.bytes()).filter((name) => !/sheet\d+\.xml$|styles\.xml$|workbook\.xml$/.test(name)),
    ).toEqual([])
    expect(worse(checkWorkbook(grids, { fileName: file }), checkWorkbook(gridsOf(after), { fileName: file }))).toEqual(
      [],
    )
  }
  return seen
}

describe('往文件里插标准指标', () => {
  const seen = new Set<InsertionPlace>()

  it.each(SAMPLE_FILES)('%s', (file) => {
    for (const place of expectInsertions(sampleBytes(file), file)) seen.add(place)
  })

  it('中间、末尾、空的一类、预印的空行，都插到过', () => {
    expect([...seen].sort()).toEqual(['一类的中间', '一类的末尾', '空的一类', '预印的空行', '预选的一组'])
  })
})
