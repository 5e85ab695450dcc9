import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatRange, type Grid, type InsertRows } from '../../../src/sheet/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { memoryWorkbookOf } from '../../support/excelHost/fromFile.ts'
import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/index.ts'
import {
  halfFilled,
  insertionCases,
  PLACES,
  placesOf,
  SAMPLE_FILES,
  sampleBytes,
  sampleWithEmptyRow,
  type InsertionPlace,
} from '../../support/insertionCases.ts'
import { EMPTY_FORMS } from '../../templates/planForms.ts'
import { worse } from '../../templates/planChecks.ts'
import { opened, watchExcel } from './setting.ts'

watchExcel()

/** Every cell with a look of its own, every row with a height, notes, fills, a validation, the user's own formats. */
function dress(workbook: MemoryWorkbook): void {
  for (const sheet of workbook.sheets) {
    let n = 0
    let [bottom, right] = [0, 0]
    for (const key of sheet.cells.keys()) {
      const [row = 0, col = 0] = key.split(',').map(Number)
      sheet.looks.set(key, `边框 ${n % 3}`)
      sheet.heights.set(row, 20 + (row % 5))
      if (n % 17 === 3) sheet.notes.set(key, `批注 ${n}`)
      if (n % 11 === 5) sheet.fills.set(key, '#FFF2CC')
      bottom = Math.max(bottom, row)
      right = Math.max(right, col)
      n++
    }
    for (const { top, left, bottom: end, right: side } of sheet.merges) {
      const look = sheet.looks.get(`${top},${left}`) ?? '边框'
      const format = sheet.cells.get(`${top},${left}`)?.format ?? 'General'
      for (let row = top; row <= end; row++)
        for (let col = left; col <= side; col++) {
          const key = `${row},${col}`
          sheet.looks.set(key, look)
          if (format !== 'General' && !sheet.cells.has(key))
            sheet.cells.set(key, { value: '', formula: null, format, shown: null })
          const fill = sheet.fills.get(`${top},${left}`)
          if (fill === undefined) sheet.fills.delete(key)
          else sheet.fills.set(key, fill)
        }
    }
    const whole = { top: 0, left: 0, bottom, right }
    sheet.validations = [{ type: 'List', rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true, ranges: [whole] }]
    const user = { ranges: [whole], stopIfTrue: false, fill: '#00FF00' }
    workbook.addFormat(sheet, { ...user, type: 'Custom', formula: '=LEN(A1)>20' })
    workbook.addFormat(sheet, { ...user, type: 'CellValue', formula: '' })
  }
}

type Kept = 'cells' | 'fills' | 'looks' | 'notes' | 'heights'

/** What is kept of a sheet by cell or row, in the places before the insertions; without what the plan names. */
function untouched(sheet: MemorySheet, what: Kept, inserts: readonly InsertRows[], named: ReadonlySet<string>) {
  const kept = new Map<string, unknown>()
  const blocks = [...inserts].sort((a, b) => a.before - b.before)
  for (const [place, value] of sheet[what] as ReadonlyMap<string | number, unknown>) {
    const [row = 0, col = 0] = String(place).split(',').map(Number)
    let old: number | null = row
    let added = 0
    for (const { before, count } of blocks) {
      const first = before + added
      if (row >= first && row < first + count) old = null
      added += count
      if (old !== null && row >= first + count) old = row - added
    }
    if (old !== null && !named.has(`${old},${col}`)) kept.set(`${old},${col}`, value)
  }
  return new Map([...kept].sort())
}

/** Applies each insertion, looks at every cell, takes it back. */
async function expectInsertions(workbook: MemoryWorkbook, fileName: string): Promise<Set<InsertionPlace>> {
  dress(workbook)
  const { host, excel } = opened(workbook)
  excel.documentUrl = fileName
  const grids: Grid[] = []
  for (const { name } of await host.sheets()) grids.push(await host.read(name))
  const places = new Set<InsertionPlace>()
  const whole = workbook.snapshot()
  for (const { place, table, insertion } of insertionCases(grids, fileName)) {
    places.add(place)
    const { plan } = insertion
    const sheet = workbook.sheet(table.sheet)
    const before = structuredClone(sheet)
    const trips = excel.work.length
    const preview = applyToGrids(grids, plan)
    const outcome = await host.apply(plan)
    expect(outcome.skipped).toEqual([])
    expect(outcome.applied).toEqual(preview.outcome.applied)
    expect(excel.work.length - trips).toBe(2)

    // Contents and merged areas are those of the preview, cell by cell.
    const shown = preview.grids.find((grid) => grid.sheet === table.sheet)
    const after = await host.read(table.sheet)
    expect(after.merges.map(formatRange).sort()).toEqual(shown?.merges.map(formatRange).sort())
    for (let row = 0; row < after.rowCount; row++)
      for (let col = 0; col < after.colCount; col++)
        expect(after.cell(row, col)?.text ?? '').toBe(shown?.cell(row, col)?.text ?? '')

    // All else is as it was: formats, fills, heights, notes, other sheets, the user's conditional formats in their order.
    const inserts = plan.edits.filter((edit): edit is InsertRows => edit.kind === 'insert-rows')
    const named = new Set(
      plan.edits.flatMap((edit) => (edit.kind === 'set-cell' ? [`${edit.at.row},${edit.at.col}`] : [])),
    )
    for (const what of ['fills', 'looks', 'notes', 'heights'] as const)
      expect(untouched(sheet, what, inserts, new Set())).toEqual(untouched(before, what, [], new Set()))
    expect(untouched(sheet, 'cells', inserts, named)).toEqual(untouched(before, 'cells', [], named))
    expect(sheet.formats.map(({ type, formula }) => [type, formula])).toEqual(
      before.formats.map(({ type, formula }) => [type, formula]),
    )
    for (const insert of inserts) {
      const own = insert.rows?.like === insert.before - 1
      expect([own, sheet.validations.length]).toEqual([true, before.validations.length])
    }

    // The table says nothing new.
    const again = grids.map((grid) => (grid.sheet === table.sheet ? after : grid))
    expect(worse(checkWorkbook(grids, { fileName }), checkWorkbook(again, { fileName }))).toEqual([])

    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(whole)
  }
  return places
}

describe('在 Excel 里往示例插标准指标，一步撤销', () => {
  it.each(SAMPLE_FILES)('%s：一类的中间、末尾、空的一类、预印的空行', async (file) => {
    const places = await expectInsertions(memoryWorkbookOf(sampleBytes(file), file), file)
    const emptied = memoryWorkbookOf(sampleWithEmptyRow(file), file)
    for (const place of await expectInsertions(emptied, file)) places.add(place)
    expect([...places].sort()).toEqual(placesOf(file).sort())
  })
})

describe('在 Excel 里往各种表样插标准指标，一步撤销', () => {
  it.each(Object.keys(EMPTY_FORMS))('%s：一条没填的、填了一半的', async (form) => {
    const text = (EMPTY_FORMS[form] ?? '').replaceAll('{project}', '示例监督抽检项目')
    const places = (grids: readonly Grid[]) => {
      const workbook = new MemoryWorkbook()
      for (const grid of grids) workbook.addGrid(grid)
      return expectInsertions(workbook, '示例2026年.xlsx')
    }
    expect(await places(readNotation(text).grids)).toContain('预印的空行')
    expect([...(await places(halfFilled(form)))].sort()).toEqual([...PLACES].sort())
  })
})
