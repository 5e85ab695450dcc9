import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { applyToGrids } from '../../../src/fix/index.ts'
import type { SheetLook, WorkbookDocument } from '../../../src/hosts/file/index.ts'
import { applyPlan } from '../../../src/hosts/file/index.ts'
import { columnName, formatRange, rowAfter, rowBlocks, type Grid, type InsertRows } from '../../../src/sheet/index.ts'
import { readNotation } from '../../../src/table/index.ts'
import { workbookParts, zipParts } from '../../../samples/support/xlsxWriter.ts'
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
import { worse } from '../../templates/planChecks.ts'
import { EMPTY_FORMS } from '../../templates/planForms.ts'
import { member, openedDocument, reopened, touched } from './changed.ts'

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
  it.each(SAMPLE_FILES)('%s：一类的中间、末尾、空的一类、预印的空行', (file) => {
    const places = expectInsertions(sampleBytes(file), file)
    for (const place of expectInsertions(sampleWithEmptyRow(file), file)) places.add(place)
    expect([...places].sort()).toEqual(placesOf(file).sort())
  })
})

/** A form as a file with formulas beside it, a validation and a conditional format over it, and a note on its title. */
function formFile(grids: readonly Grid[]): Uint8Array {
  const sheets = grids.map((grid) => ({
    name: grid.sheet,
    rows: Array.from({ length: grid.rowCount }, (_, row) => {
      const cells = Array.from({ length: grid.colCount }, (_, col) => ({
        value: grid.cell(row, col)?.text ?? null,
        style: { border: true, bold: row % 2 === 0, ...(row % 3 === 0 ? { fill: 'FFF2CC' } : {}) },
      }))
      return [...cells, null, { formula: `LEN(A${String(row + 1)})`, value: (grid.cell(row, 0)?.text ?? '').length }]
    }),
    merges: grid.merges.map(formatRange),
    rowHeights: Object.fromEntries(Array.from({ length: grid.rowCount }, (_, row) => [row, 20 + (row % 4)])),
  }))
  const parts = workbookParts({ sheets })
  const name = 'xl/worksheets/sheet1.xml'
  const [first] = sheets
  const whole = `A1:${columnName((first?.rows[0]?.length ?? 3) - 3)}${String(first?.rows.length ?? 1)}`
  const rules =
    `<conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>LEN(A1)&gt;40</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="textLength" operator="lessThan" sqref="${whole}"><formula1>200</formula1></dataValidation></dataValidations>`
  const sheet = parts[name] ?? ''
  const behind = /<\/mergeCells>|<\/sheetData>(?![\s\S]*<\/mergeCells>)/
  return zipParts({ ...parts, [name]: sheet.replace(behind, (end) => end + rules) })
}

describe('往各种表样的文件里插标准指标', () => {
  const empty = (form: string) =>
    readNotation((EMPTY_FORMS[form] ?? '').replaceAll('{project}', '示例监督抽检项目')).grids
  const FORMS = Object.keys(EMPTY_FORMS).flatMap((form) => [
    [form, '一条没填', empty(form), ['预选的一组', '预印的空行']] as const,
    [form, '填了一半', halfFilled(form), PLACES] as const,
  ])

  it.each(FORMS)('%s，%s：旁边的公式、下拉、条件格式都跟着走', (form, _, grids, places) => {
    const file = `${form}-2026年.xlsx`
    const bytes = formFile(grids)
    const seen = expectInsertions(bytes, file)
    expect(places.filter((place) => !seen.has(place))).toEqual([])
    const document = openedDocument(bytes, file)
    for (const { table, insertion } of insertionCases(gridsOf(document), file)) {
      const changed = applyPlan(document, insertion.plan).document
      const blocks = rowBlocks(insertion.plan.edits.filter((edit) => edit.kind === 'insert-rows'))
      const [before, after] = [document.grid(table.sheet), changed.grid(table.sheet)]
      const last = before.colCount - 1
      for (let row = 0; row < before.rowCount; row++) {
        const now = rowAfter(blocks, row)
        expect(after.cell(now, last)?.formula).toBe(`LEN(A${String(now + 1)})`)
        expect(after.cell(now, last)?.value).toBe((after.cell(now, 0)?.text ?? '').length)
      }
      const end = `${columnName(last - 2)}${String(rowAfter(blocks, before.rowCount))}`
      expect(
        [...member(changed, 'xl/worksheets/sheet1.xml').matchAll(/sqref="(A1[^"]*)"/g)].map(([, list]) => list),
      ).toEqual([`A1:${end}`, `A1:${end}`])
    }
  })
})
