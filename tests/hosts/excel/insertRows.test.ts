import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import {
  formatRange,
  parseCell,
  type CellRange,
  type EditPlan,
  type InsertRows,
  type NewRows,
} from '../../../src/sheet/index.ts'
import { MemoryWorkbook, type MemorySheet } from '../../support/excelHost/index.ts'
import { area, opened, plan, settle, SHEET, watchExcel } from './setting.ts'

watchExcel()

const at = (address: string) => parseCell(address) ?? { row: -1, col: -1 }
const key = (address: string) => `${at(address).row},${at(address).col}`

/** Weights are chosen from a list. */
const LIST = {
  type: 'List',
  rule: { list: { inCellDropDown: true, source: '10,20,30,40' } },
  errorAlert: { message: '请从列表里选', showAlert: true, style: 'Stop', title: '权重' },
  prompt: { message: '', showPrompt: false, title: '' },
  ignoreBlanks: true,
}

/** A table as an office keeps it: merged levels, borders, heights, a list to choose from, notes, its own colours. */
function office(level = '1.15') {
  const workbook = new MemoryWorkbook()
  const sheet = workbook.addSheet(SHEET, [
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', null, '指标值', '权重'],
    ['产出指标', '数量指标', '培训人数', null, '≥200人', 10],
    [null, null, '培训场次', null, '≥5场', 20],
    [null, '质量指标', '合格率', null, '≥95%', 20],
    ['效益指标', '社会效益指标', '知晓率', null, '≥80%', 40],
    ['合计', null, null, null, null, 90],
    ['填表人：示例'],
  ])
  sheet.merges = ['A1:F1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6', 'A3:A5', 'B3:B4', 'A7:E7', 'A8:F8'].map(area)
  for (let row = 1; row < 7; row++) {
    for (let col = 0; col < 6; col++) sheet.looks.set(`${row},${col}`, row === 1 ? '表头' : col < 2 ? '粗框' : '细框')
    sheet.heights.set(row, row === 1 ? 30 : 24)
  }
  for (const [name, format] of [
    ['F7', '0.0'],
    ['E3', '@'],
    ['E4', '@'],
    ['E5', '@'],
    ['E6', '@'],
  ] as const) {
    const cell = sheet.cells.get(key(name))
    if (cell) sheet.cells.set(key(name), { ...cell, format })
  }
  sheet.cells.set(key('F7'), { value: 90, formula: 'SUM(F$3:F$6)', format: '0.0', shown: null })
  sheet.fills.set(key('C4'), '#FFFF00')
  sheet.notes.set(key('C6'), '单位自己写的批注')
  sheet.comments.set(key('E3'), '讨论')
  sheet.hiddenRows.add(7)
  sheet.validations = [{ ...LIST, ranges: [area('F3:F6')] }]
  const user = { stopIfTrue: false, fill: '#00FF00' }
  workbook.addFormat(sheet, { ...user, ranges: [area('A1:F8')], type: 'CellValue', formula: '' })
  workbook.addFormat(sheet, { ...user, ranges: [area('F3:F6')], type: 'Custom', formula: '=F3>30', stopIfTrue: true })
  return { sheet, ...opened(workbook, level) }
}

function insert(
  before: number,
  count: number,
  rows?: Partial<NewRows>,
  expects: InsertRows['expects'] = [],
): InsertRows {
  const given = rows ? { rows: { like: before - 1, grow: [], merge: [], cells: [], ...rows } } : {}
  return { kind: 'insert-rows', sheet: SHEET, before, count, expects, ...given }
}

const insertion = (...edits: EditPlan['edits']): EditPlan => ({ title: '插入标准指标', edits })

/** Below 培训场次, the last row of its class. */
const COURSE = insert(
  4,
  1,
  {
    grow: [area('B3:B4')],
    merge: [area('C1:D1')],
    cells: [
      { row: 0, col: 2, text: '培训课时' },
      { row: 0, col: 4, text: '=100%' },
      { row: 0, col: 5, text: '10' },
    ],
  },
  [
    { at: at('C4'), text: '培训场次' },
    { at: at('E4'), text: '≥5场' },
  ],
)

const texts = (sheet: MemorySheet, row: number) =>
  [0, 1, 2, 3, 4, 5].map((col) => sheet.cells.get(`${row},${col}`)?.value ?? '')
const merges = (sheet: MemorySheet) => sheet.merges.map(formatRange).sort()

/** All there is. Of conditional formats and validations which cells they cover: a copy cuts their areas in pieces. */
function comparable(workbook: MemoryWorkbook): unknown {
  const cover = <T extends { readonly ranges: CellRange[] }>(kept: readonly T[]) =>
    kept.map((one) => ({
      ...one,
      id: '',
      ranges: one.ranges
        .flatMap(({ top, left, bottom, right }) => {
          const cells: string[] = []
          for (let row = top; row <= bottom; row++)
            for (let col = left; col <= right; col++) cells.push(`${row},${col}`)
          return cells
        })
        .sort(),
    }))
  const { sheets } = workbook.snapshot() as { readonly sheets: readonly MemorySheet[] }
  return sheets.map((sheet) => ({ ...sheet, formats: cover(sheet.formats), validations: cover(sheet.validations) }))
}

/** What a sheet keeps by cell, as it stood before rows were inserted; the new rows apart. */
function takenBack<T>(kept: ReadonlyMap<string, T>, before: number, count: number): [string, T][] {
  return [...kept]
    .flatMap(([place, value]): [string, T][] => {
      const [row = 0, col = 0] = place.split(',').map(Number)
      if (row >= before && row < before + count) return []
      return [[`${row >= before ? row - count : row},${col}`, value]]
    })
    .sort()
}

describe('在 Excel 里插入带内容的行', () => {
  it('两次往返：合并、格式、行高、下拉与上一行相同，字是字、数是数，其余一格不变', async () => {
    const { workbook, sheet, excel, host } = office()
    const before = structuredClone(sheet)
    const whole = workbook.snapshot()
    expect((await host.apply(insertion(COURSE))).applied).toEqual([COURSE])
    expect(excel.work).toHaveLength(2)
    for (const { bytes } of excel.trips) expect(bytes).toBeLessThan(64 * 1024)

    expect(texts(sheet, 4)).toEqual(['', '', '培训课时', '', '=100%', 10])
    expect(sheet.cells.get('4,4')).toEqual({ value: '=100%', formula: null, format: '@', shown: null })
    expect(merges(sheet)).toEqual(
      ['A1:F1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6', 'C7:D7', 'A3:A6', 'B3:B5', 'A8:E8', 'A9:F9'].sort(),
    )
    expect([0, 1, 2, 3, 4, 5].map((col) => sheet.looks.get(`4,${col}`))).toEqual(
      [0, 1, 2, 3, 4, 5].map((col) => before.looks.get(`3,${col}`)),
    )
    expect(sheet.heights.get(4)).toBe(24)
    expect(sheet.validations.flatMap(({ ranges }) => ranges.map(formatRange))).toEqual(['F3:F7'])
    expect(sheet.formats.map(({ type, formula, ranges }) => [type, formula, ranges.map(formatRange)])).toEqual([
      ['Custom', '=F3>30', ['F3:F7']],
      ['CellValue', '', ['A1:F9']],
    ])

    expect(takenBack(sheet.cells, 4, 1)).toEqual([...before.cells].sort())
    for (const what of ['fills', 'looks', 'notes', 'comments'] as const)
      expect(takenBack(sheet[what], 4, 1)).toEqual([...before[what]].sort())
    expect([...sheet.hiddenRows]).toEqual([8])

    await settle()
    const trips = excel.work.length
    const undone = await host.undo()
    expect(undone?.skipped).toEqual([])
    expect(excel.work.length - trips).toBe(2)
    expect(workbook.snapshot()).toEqual(whole)
  })

  it('像下面一行时，格式、行高、下拉照那一行，不把表头的样子带下来；合并区域向上长，它的字在第一格', async () => {
    const { workbook, sheet, host } = office()
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
    expect((await host.apply(insertion(first))).applied).toEqual([first])
    expect(texts(sheet, 2)).toEqual(['产出指标', '数量指标', '培训班次', '', '≥3次', 10])
    expect(texts(sheet, 3)).toEqual(['', '', '培训人数', '', '≥200人', 10])
    expect(merges(sheet)).toEqual(expect.arrayContaining(['A3:A6', 'B3:B5', 'C3:D3', 'C4:D4']))
    const looks = [0, 1, 2, 3, 4, 5].map((col) => sheet.looks.get(`2,${col}`))
    expect(looks).toEqual(['粗框', '粗框', '细框', '细框', '细框', '细框'])
    expect(sheet.cells.get('2,4')?.format).toBe('@')
    expect(sheet.heights.get(2)).toBe(24)
    expect(sheet.validations).toEqual([
      { ...LIST, ranges: [area('F4:F7')] },
      { ...LIST, ranges: [area('F3')] },
    ])
    await host.undo()
    expect(comparable(workbook)).toEqual(whole)
  })

  it('下拉的来源按相对位置说时，不照抄：抄过去说的就是别的格子', async () => {
    for (const [source, copied] of [
      ['=$H$1:$H$4', 1],
      ['=H1:H4', 0],
      ['=权重表', 1],
    ] as const) {
      const { sheet, host } = office()
      sheet.validations = [{ ...LIST, rule: { list: { inCellDropDown: true, source } }, ranges: [area('F3:F6')] }]
      await host.apply(insertion(insert(2, 1, { like: 2, cells: [{ row: 0, col: 5, text: '10' }] })))
      expect(sheet.validations).toHaveLength(1 + copied)
    }
  })

  it('只有一行的类接一行：单格与新行并成一片，撤销后又是单格', async () => {
    const { workbook, sheet, host } = office()
    const whole = workbook.snapshot()
    const more = insert(6, 2, { grow: [area('A6'), area('B6')], merge: [area('C1:D1'), area('C2:D2')] })
    await host.apply(insertion(more))
    expect(merges(sheet)).toEqual(expect.arrayContaining(['A6:A8', 'B6:B8', 'C7:D7', 'C8:D8', 'A9:E9']))
    await host.undo()
    expect(workbook.snapshot()).toEqual(whole)
  })

  it('同一计划里改序号、改权重、几处插入：位置都是原来的，撤销一步回到原样', async () => {
    const { workbook, sheet, host } = office()
    const whole = workbook.snapshot()
    const last = insert(6, 1, { merge: [area('C1:D1')], cells: [{ row: 0, col: 0, text: '满意度指标' }] })
    const change = insertion(...plan({ F3: ['10', '5'], E6: ['≥80%', '≥85%'] }).edits, last, COURSE)
    expect((await host.apply(change)).applied).toHaveLength(4)
    expect(sheet.cells.get(key('E7'))?.value).toBe('≥85%')
    expect(sheet.cells.get(key('A8'))?.value).toBe('满意度指标')
    expect(sheet.cells.get(key('F3'))?.value).toBe(5)
    expect((await host.undo())?.skipped).toEqual([])
    expect(workbook.snapshot()).toEqual(whole)
  })

  it('与预览的格子、合并区域处处相同，撤销回到原样', async () => {
    const blocks = fc.array(
      fc.record({
        before: fc.integer({ min: 2, max: 7 }),
        count: fc.integer({ min: 1, max: 2 }),
        down: fc.boolean(),
        up: fc.boolean(),
        text: fc.constantFrom('≥90%', '=1+1', '2026年12月底前', '90%', '5', '', '培训课时'),
        set: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(blocks, async (wanted) => {
        const { workbook, sheet, host } = office()
        const whole = comparable(workbook)
        const grid = await host.read(SHEET)
        const edits = wanted.flatMap(({ before, count, down, up, text, set }): EditPlan['edits'] => {
          const tall = grid.merges.filter(({ left, right }) => left === right)
          const singles = [0, 1].map((col) => ({ top: before - 1, left: col, bottom: before - 1, right: col }))
          const free = singles.filter(({ top, left }) => grid.mergeAt(top, left) === null)
          const grow = [
            ...(down ? [...tall.filter(({ bottom }) => bottom === before - 1), ...free] : []),
            ...(up ? tall.filter(({ top }) => top === before) : []),
          ]
          const cells = [{ row: count - 1, col: 4, text }]
          const own = insert(before, count, { grow, cells, merge: [area('C1:D1')] })
          const value = grid.cell(before - 1, 4)?.text ?? ''
          const change = {
            kind: 'set-cell' as const,
            sheet: SHEET,
            at: { row: before - 1, col: 4 },
            from: value,
            to: '≥1次',
          }
          return set && value !== '' ? [own, change] : [own]
        })
        const seen = new Set<string>()
        const change = insertion(
          ...edits.filter((edit) => {
            const place = edit.kind === 'set-cell' ? `${edit.at.row}` : ''
            if (place === '') return true
            const isNew = !seen.has(place)
            seen.add(place)
            return isNew
          }),
        )
        const preview = applyToGrids([grid], change)
        const { applied, skipped } = await host.apply(change)
        expect(applied).toEqual(preview.outcome.applied)
        expect(skipped.map(({ reason }) => reason)).toEqual(preview.outcome.skipped.map(({ reason }) => reason))
        const after = await host.read(SHEET)
        const [shown] = preview.grids
        for (let row = 0; row < 20; row++) {
          const line = (of: typeof shown) => [0, 1, 2, 3, 4, 5].map((col) => of?.cell(row, col)?.text ?? '')
          expect(line(after)).toEqual(line(shown))
        }
        expect(merges(sheet)).toEqual(shown?.merges.map(formatRange).sort())
        const undone = await host.undo()
        expect(undone?.skipped ?? []).toEqual([])
        expect(comparable(workbook)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })
})

describe('别人也在改的时候插入', () => {
  it('比对之前、比对与写入之间，旁边的字变了：不插，说出现在是什么，别的一格不动', async () => {
    for (const when of [0, 1]) {
      const { workbook, excel, host } = office()
      let theirs: unknown = null
      excel.beforeTrip = (index) => {
        if (index !== when) return
        excel.type(SHEET, 'C4', '培训期数', { remote: true })
        theirs = workbook.snapshot()
      }
      const { applied, skipped } = await host.apply(insertion(COURSE))
      expect(applied).toEqual([])
      expect(skipped).toEqual([{ edit: COURSE, reason: 'changed', found: '培训期数' }])
      expect(workbook.snapshot()).toEqual(theirs)
      expect(await host.undo()).toBeNull()
    }
  })

  it('向上长的那一处在写入时才发现变了：字也回到原来的格子', async () => {
    const { workbook, excel, host } = office()
    let theirs: unknown = null
    excel.beforeTrip = (index) => {
      if (index !== 1) return
      excel.type(SHEET, 'C6', '群众知晓率', { remote: true })
      theirs = comparable(workbook)
    }
    const above = insert(4, 1, { grow: [], merge: [area('C1:D1')] })
    const up = insert(2, 1, { grow: [area('A3:A5'), area('B3:B4')] }, [{ at: at('C6'), text: '知晓率' }])
    const { applied, skipped } = await host.apply(
      insertion(up, { ...above, expects: [{ at: at('C6'), text: '知晓率' }] }),
    )
    expect(applied).toEqual([])
    expect(skipped.map(({ found }) => found)).toEqual(['群众知晓率', '群众知晓率'])
    expect(comparable(workbook)).toEqual(theirs)
  })

  it('合并区域已经被拆开：不插', async () => {
    const { sheet, workbook, host } = office()
    sheet.merges = sheet.merges.filter((merge) => formatRange(merge) !== 'B3:B4')
    const whole = workbook.snapshot()
    expect((await host.apply(insertion(COURSE))).skipped.map(({ reason }) => reason)).toEqual(['changed'])
    expect(workbook.snapshot()).toEqual(whole)
  })

  it.each([
    ['新行里的字改过', 'C5', '培训学时', '培训学时'],
    ['新行里多填了字', 'A5', '备注', '备注'],
    ['新行里的字删了', 'C5', '', ''],
  ])('撤销时%s：新行留着，说出来', async (_, cell, input, found) => {
    for (const when of ['before', 'between'] as const) {
      const { workbook, sheet, excel, host } = office()
      if (cell === 'A5') sheet.merges = sheet.merges.filter((merge) => formatRange(merge) !== 'A3:A5')
      await host.apply(insertion(COURSE))
      await settle()
      let theirs: unknown = null
      const type = () => {
        excel.type(SHEET, cell, input, { remote: true })
        theirs = workbook.snapshot()
      }
      const trips = excel.trips.length
      if (when === 'before') type()
      else excel.beforeTrip = (index) => void (index === trips + 1 && type())
      const undone = await host.undo()
      expect(undone?.applied).toEqual([])
      expect(undone?.skipped).toMatchObject([{ reason: 'changed', found }])
      expect(workbook.snapshot()).toEqual(theirs)
    }
  })

  it('受保护的表：不插，工作簿不变', async () => {
    const { workbook, sheet, host } = office()
    sheet.isProtected = true
    const whole = workbook.snapshot()
    expect((await host.apply(insertion(COURSE))).skipped).toEqual([{ edit: COURSE, reason: 'protected', found: null }])
    expect(workbook.snapshot()).toEqual(whole)
  })
})

describe('不能问合并区域的 Excel（1.9）', () => {
  it('行照插，接在合并区域下面的格子留空，撤销回到原样；自己的写入不算用户的改动', async () => {
    const { workbook, sheet, excel, host } = office('1.9')
    const heard: unknown[] = []
    const stop = host.onChange((change) => heard.push(change))
    await host.settled()
    const whole = workbook.snapshot()
    await host.apply(insertion(COURSE, insert(3, 1)))
    expect(texts(sheet, 5)).toEqual(['', '', '培训课时', '', '=100%', 10])
    expect(merges(sheet)).toContain('A3:A7')
    expect(merges(sheet)).toContain('B3:B5')
    expect(merges(sheet)).toContain('C6:D6')
    expect([...excel.used].filter((member) => member.includes('MergedAreas'))).toEqual([])
    await host.undo()
    expect(workbook.snapshot()).toEqual(whole)
    await settle()
    expect(heard).toEqual([])
    stop()
    await host.settled()
  })

  it('要向上长的不插：空着会读成上一类', async () => {
    const { workbook, host } = office('1.9')
    const whole = workbook.snapshot()
    const up = insert(2, 1, { grow: [area('A3:A5')] })
    expect((await host.apply(insertion(up))).skipped.map(({ reason }) => reason)).toEqual(['unsupported'])
    expect(workbook.snapshot()).toEqual(whole)
  })
})
