import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import { formatRange, type CellRange, type Grid, type InsertRows, type NewRows } from '../../../src/sheet/index.ts'
import { memoryWorkbookOf } from '../../support/excelHost/fromFile.ts'
import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/memoryWorkbook.ts'
import { insertionCases, SAMPLE_FILES, sampleBytes, type InsertionPlace } from '../../support/insertionCases.ts'
import type { EtOptions } from '../../support/wpsHost/index.ts'
import { area, at, opened, SHEET, watchEt } from './setting.ts'

watchEt()

const key = (address: string) => `${at(address).row},${at(address).col}`

/** A table as an office keeps it: merged levels, looks, heights, a list to choose from, notes, its own colours. */
function office(options: EtOptions = {}) {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET, [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', null, '指标值', '权重'],
    ['产出指标', '数量指标', '培训人数', null, '≥200人', 10],
    [null, null, '培训场次', null, '≥5场', 20],
    [null, '质量指标', '合格率', null, '≥95%', 20],
    ['效益指标', '社会效益指标', '知晓率', null, '≥80%', 40],
    ['合计', null, null, null, null, 90],
  ])
  sheet.merges = ['A1:F1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6', 'A3:A5', 'B3:B4', 'A7:E7'].map(area)
  for (let row = 1; row < 7; row++) {
    for (let col = 0; col < 6; col++) sheet.looks.set(`${row},${col}`, row === 1 ? '表头' : col < 2 ? '粗框' : '细框')
    sheet.heights.set(row, row === 1 ? 30 : 24)
  }
  for (const name of ['E3', 'E4', 'E5', 'E6']) {
    const cell = sheet.cells.get(key(name))
    if (cell) sheet.cells.set(key(name), { ...cell, format: '@' })
  }
  sheet.notes.set(key('C6'), '单位自己写的批注')
  const list = { type: 'List', rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true }
  sheet.validations = [{ ...list, ranges: [area('F3:F6')] }]
  workbook.addFormat(sheet, {
    type: 'CellValue',
    formula: '',
    stopIfTrue: false,
    fill: '#00FF00',
    ranges: [area('A1:F7')],
  })
  return { sheet, ...opened(workbook, options) }
}

const insert = (before: number, count: number, rows: Partial<NewRows>): InsertRows => ({
  kind: 'insert-rows',
  sheet: SHEET,
  before,
  count,
  expects: [],
  rows: { like: before - 1, grow: [], merge: [], cells: [], ...rows },
})

const texts = (sheet: MemorySheet, row: number) =>
  [0, 1, 2, 3, 4, 5].map((col) => sheet.cells.get(`${row},${col}`)?.value ?? '')
const merges = (sheet: MemorySheet) => sheet.merges.map(formatRange)

/** What is covered by formats and validations, cell by cell: a copy cuts their areas in pieces. */
function comparable(workbook: MemoryWorkbook): unknown {
  const cells = (ranges: readonly CellRange[]) =>
    ranges
      .flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
          const width = right - left + 1
          return `${top + Math.floor(i / width)},${left + (i % width)}`
        }),
      )
      .sort()
  const cover = <T extends { readonly ranges: CellRange[] }>(kept: readonly T[]) =>
    kept.map((one) => ({ ...one, id: '', ranges: cells(one.ranges) }))
  const { sheets } = workbook.snapshot() as { readonly sheets: readonly MemorySheet[] }
  return sheets.map((sheet) => ({ ...sheet, formats: cover(sheet.formats), validations: cover(sheet.validations) }))
}

describe('在 WPS 里插入带内容的行', () => {
  it('接在一类的末尾：合并区域长下来，格式、行高、下拉与上一行相同，字是字、数是数', async () => {
    const { workbook, sheet, host } = office()
    const whole = workbook.snapshot()
    const course = insert(4, 1, {
      grow: [area('B3:B4')],
      merge: [area('C1:D1')],
      cells: [
        { row: 0, col: 2, text: '培训课时' },
        { row: 0, col: 4, text: '=100%' },
        { row: 0, col: 5, text: '10' },
      ],
    })
    expect((await host.apply({ title: '插入', edits: [course] })).applied).toEqual([course])
    expect(texts(sheet, 4)).toEqual(['', '', '培训课时', '', '=100%', 10])
    expect(sheet.cells.get('4,4')).toEqual({ value: '=100%', formula: null, format: '@', shown: null })
    expect(merges(sheet)).toEqual(expect.arrayContaining(['A3:A6', 'B3:B5', 'C5:D5', 'A8:E8']))
    expect([sheet.looks.get('4,0'), sheet.looks.get('4,4'), sheet.heights.get(4)]).toEqual(['粗框', '细框', 24])
    expect(sheet.validations.flatMap(({ ranges }) => ranges.map(formatRange))).toEqual(['F3:F7'])
    expect(sheet.notes.get(key('C7'))).toBe('单位自己写的批注')
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(whole)
  })

  it('像下面一行时，样子照那一行；合并区域向上长，它的字在第一格；批注不抄', async () => {
    const { workbook, sheet, host } = office()
    sheet.notes.set(key('F3'), '权重说明')
    const whole = comparable(workbook)
    const first = insert(2, 1, {
      like: 2,
      grow: [area('A3:A5'), area('B3:B4')],
      merge: [area('C1:D1')],
      cells: [
        { row: 0, col: 2, text: '培训班次' },
        { row: 0, col: 4, text: '≥3次' },
        { row: 0, col: 5, text: '10' },
      ],
    })
    expect((await host.apply({ title: '插入', edits: [first] })).applied).toEqual([first])
    expect(texts(sheet, 2)).toEqual(['产出指标', '数量指标', '培训班次', '', '≥3次', 10])
    expect(texts(sheet, 3)).toEqual(['', '', '培训人数', '', '≥200人', 10])
    expect(merges(sheet)).toEqual(expect.arrayContaining(['A3:A6', 'B3:B5', 'C3:D3', 'C4:D4']))
    expect([0, 1, 2, 3, 4, 5].map((col) => sheet.looks.get(`2,${col}`))).toEqual([
      ...['粗框', '粗框', '细框', '细框', '细框', '细框'],
    ])
    expect([sheet.cells.get('2,4')?.format, sheet.heights.get(2)]).toEqual(['@', 24])
    expect([...sheet.notes]).toEqual(expect.arrayContaining([[key('F4'), '权重说明']]))
    expect(sheet.notes.has(key('F3'))).toBe(false)
    expect((await host.undo())?.skipped).toEqual([])
    expect(comparable(workbook)).toEqual(whole)
  })

  it('合并区域已经被拆开：不插', async () => {
    const { sheet, workbook, host } = office()
    sheet.merges = sheet.merges.filter((merge) => formatRange(merge) !== 'B3:B4')
    const whole = workbook.snapshot()
    const { skipped } = await host.apply({ title: '插入', edits: [insert(4, 1, { grow: [area('B3:B4')] })] })
    expect(skipped.map(({ reason }) => reason)).toEqual(['changed'])
    expect(workbook.snapshot()).toEqual(whole)
  })

  it.each([
    ['改过', 'C5', '培训学时', '培训学时'],
    ['多填了字', 'F5', '备注', '备注'],
    ['删了', 'C5', '', ''],
  ])('撤销时新行里的字%s：新行留着，说出来', async (_, cell, input, found) => {
    const { workbook, et, host } = office()
    const cells = [{ row: 0, col: 2, text: '培训课时' }]
    await host.apply({ title: '插入', edits: [insert(4, 1, { merge: [area('C1:D1')], cells })] })
    et.type(SHEET, at(cell), input)
    const theirs = workbook.snapshot()
    expect((await host.undo())?.skipped).toMatchObject([{ reason: 'changed', found }])
    expect(workbook.snapshot()).toEqual(theirs)
  })
})

/** Applies each insertion, looks at every cell, takes it back. */
async function expectInsertions(workbook: MemoryWorkbook, fileName: string): Promise<Set<InsertionPlace>> {
  for (const sheet of workbook.sheets) {
    let n = 0
    for (const place of sheet.cells.keys()) {
      if (n % 17 === 3) sheet.notes.set(place, `批注 ${n}`)
      sheet.heights.set(Number(place.split(',')[0]), 20 + (n % 5))
      n++
    }
    // The cells of a merged area have its format, as programs keep it; a file may say otherwise.
    for (const { top, left, bottom, right } of sheet.merges) {
      const format = sheet.cells.get(`${top},${left}`)?.format ?? 'General'
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++)
          if (format !== 'General' && !sheet.cells.has(`${row},${col}`))
            sheet.cells.set(`${row},${col}`, { value: '', formula: null, format, shown: null })
    }
  }
  const { host } = opened(workbook)
  const grids: Grid[] = []
  for (const { name } of await host.sheets()) grids.push(await host.read(name))
  const places = new Set<InsertionPlace>()
  const whole = workbook.snapshot()
  for (const { place, table, insertion } of insertionCases(grids, fileName)) {
    places.add(place)
    const preview = applyToGrids(grids, insertion.plan)
    expect(await host.apply(insertion.plan)).toEqual({ applied: preview.outcome.applied, skipped: [] })
    const shown = preview.grids.find((grid) => grid.sheet === table.sheet)
    const after = await host.read(table.sheet)
    expect(after.merges.map(formatRange).sort()).toEqual(shown?.merges.map(formatRange).sort())
    for (let row = 0; row < after.rowCount; row++)
      for (let col = 0; col < after.colCount; col++)
        expect(after.cell(row, col)?.text ?? '').toBe(shown?.cell(row, col)?.text ?? '')
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(whole)
  }
  return places
}

describe('在 WPS 里往示例插标准指标，一步撤销', () => {
  const seen = new Set<InsertionPlace>()

  it.each(SAMPLE_FILES)('%s', async (file) => {
    for (const place of await expectInsertions(memoryWorkbookOf(sampleBytes(file), file), file)) seen.add(place)
  })

  it('中间、末尾、空的一类、预印的空行，都插到过', () => {
    expect([...seen].sort()).toEqual(['一类的中间', '一类的末尾', '空的一类', '预印的空行', '预选的一组'])
  })
})
