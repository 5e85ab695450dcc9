import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../../src/fix/index.ts'
import { applyPlan } from '../../../src/hosts/file/index.ts'
import { formatRange, parseRange, type CellRange, type InsertRows, type NewRows } from '../../../src/sheet/index.ts'
import { workbookParts, zipParts } from '../../../samples/support/xlsxWriter.ts'
import { RICH_SHEET, richWorkbook, SHEET1 } from '../../support/richWorkbook.ts'
import { done, member, openedDocument, refused, reopened, touched } from './changed.ts'

const area = (address: string): CellRange => parseRange(address) ?? { top: -1, left: -1, bottom: -1, right: -1 }
const rowsLike = (like: number, rows: Partial<NewRows> = {}): NewRows => ({
  like,
  grow: [],
  merge: [],
  cells: [],
  ...rows,
})
const merges = (xml: string) => [...xml.matchAll(/mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)
const lists = (xml: string) => [...xml.matchAll(/(?:sqref="|<xm:sqref>)([A-Z0-9: ]*)/g)].map(([, list]) => list)

describe.each(['excel', 'wps', 'prefixed'] as const)('往一个什么都有的文件里插带内容的行（%s 的写法）', (manner) => {
  const bytes = richWorkbook(manner)
  const document = openedDocument(bytes)

  it('接在合并区域下面：合并、条件格式、下拉都跟到新行，公式、批注、链接只下移', () => {
    const cells = [
      { row: 0, col: 0, text: '=培训人数' },
      { row: 0, col: 2, text: '5' },
    ]
    const changed = reopened(done(document.insertRows(RICH_SHEET, 7, 1, rowsLike(6, { grow: [area('B5:B7')], cells }))))
    const grid = changed.grid(RICH_SHEET)
    expect(grid.merges.map(formatRange)).toEqual(['A1:G1', 'B5:B8', 'A9:B9'])
    expect([grid.cell(7, 0), grid.cell(7, 2)?.text]).toEqual([
      { text: '=培训人数', value: '=培训人数', formula: null, error: null },
      '5',
    ])
    expect(grid.cell(8, 2)?.formula).toBe('SUM(C5:C7)')
    expect([...grid.hiddenRows]).toEqual([6])
    const xml = member(changed, SHEET1)
    expect(lists(xml)).toEqual(['C7:C9', 'C5:C6 C9', 'C5:C9', 'A5:A8 A11', 'C5:C6', 'B9:B10', 'D5:D8'])
    expect(xml).toMatch(/mergeCells count="3"/)
    const look = changed.look(RICH_SHEET)
    expect([0, 1, 2].map((col) => look.look(7, col))).toEqual([0, 1, 2].map((col) => look.look(6, col)))
    expect(look.notes).toEqual(document.look(RICH_SHEET).notes)
    expect(document.bytes()).toEqual(bytes)
  })

  it('像下面一行：行高与格式照那一行；合并区域向上长，它的字在第一格；说相对位置的条件格式不改', () => {
    const named = done(document.setCells(RICH_SHEET, [{ at: { row: 4, col: 1 }, text: '产出指标' }]))
    const changed = reopened(done(named.insertRows(RICH_SHEET, 4, 2, rowsLike(4, { grow: [area('B5:B7')] }))))
    const grid = changed.grid(RICH_SHEET)
    expect(grid.merges.map(formatRange)).toEqual(['A1:G1', 'B5:B9', 'A10:B10'])
    expect([grid.cell(4, 1)?.text, grid.cell(5, 1)?.text ?? '', grid.cell(6, 1)?.text ?? '']).toEqual([
      '产出指标',
      '',
      '',
    ])
    const look = changed.look(RICH_SHEET)
    for (const row of [4, 5]) {
      expect(look.rowHeights.get(row)).toBe(30)
      expect([0, 1, 2, 3].map((col) => look.look(row, col))).toEqual([0, 1, 2, 3].map((col) => look.look(6, col)))
    }
    const xml = member(changed, SHEET1)
    expect(lists(xml)).toContain('C7:C10')
    expect(lists(xml)).toContain('A7:A9 A12 A5:A6')
    expect(xml).toMatch(/<(?:x:)?f[^>]*>C7\*2<|C7\*2/)
  })

  it('单格与新行并成一片，新行里自己的合并记在后面；只有说到的部件重写', () => {
    const rows = rowsLike(8, { grow: [area('G9')], merge: [area('A1:C1'), area('A2:C2')] })
    const changed = done(document.insertRows(RICH_SHEET, 9, 2, rows))
    expect(merges(member(changed, SHEET1))).toEqual(['A1:G1', 'B5:B7', 'A8:B8', 'G9:G11', 'A10:C10', 'A11:C11'])
    expect(member(changed, SHEET1)).toMatch(/mergeCells count="6"/)
    const bare = done(document.insertRows(RICH_SHEET, 9, 2))
    expect(touched(bare.bytes(), changed.bytes())).toEqual([SHEET1])
  })

  it('要长的合并区域不在那里、字会被合并区域吞掉：不插，说明白', () => {
    for (const rows of [
      rowsLike(6, { grow: [area('A5:A7')] }),
      rowsLike(6, { grow: [area('B5:B7')], cells: [{ row: 0, col: 1, text: '产出' }] }),
    ]) {
      expect(refused(document.insertRows(RICH_SHEET, 7, 1, rows)).code).toBe('cannot-change')
    }
    expect(document.bytes()).toEqual(bytes)
  })
})

it('没有合并区域的表也能有第一个', () => {
  const bytes = zipParts(
    workbookParts({
      sheets: [
        {
          name: '表',
          rows: [
            ['甲', '乙'],
            ['丙', '丁'],
          ],
        },
      ],
    }),
  )
  const changed = done(openedDocument(bytes).insertRows('表', 1, 1, rowsLike(0, { grow: [area('A1')] })))
  expect(reopened(changed).grid('表').merges.map(formatRange)).toEqual(['A1:A2'])
})

it('标注不跟到新行：它说的是那一格的问题', () => {
  const document = openedDocument(richWorkbook())
  const marked = done(document.mark(RICH_SHEET, [{ level: 'error', range: area('A7'), note: null }]))
  const changed = done(marked.insertRows(RICH_SHEET, 7, 1, rowsLike(6)))
  expect(changed.look(RICH_SHEET).marks.map(({ range }) => formatRange(range))).toEqual(['A7'])
})

it('向上长的区域里是与别的格共用的公式：不插，说明白', () => {
  const document = openedDocument(richWorkbook())
  const rows = rowsLike(4, { grow: [area('D5')] })
  expect(refused(document.insertRows(RICH_SHEET, 4, 1, rows)).message).toContain('公式')
})

const ROWS = 8
const COLS = 3
const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: ROWS, maxLength: ROWS })

describe('任意的合并、任意几次插入', () => {
  it('文件里的格子、合并区域与预览处处相同，样子照点名的那一行', () => {
    const wanted = fc.array(
      fc.record({
        before: fc.integer({ min: 1, max: ROWS }),
        count: fc.integer({ min: 1, max: 2 }),
        manner: fc.array(fc.constantFrom('above', 'below', 'text', 'blank'), { minLength: COLS, maxLength: COLS }),
        text: fc.constantFrom('≥90%', '=1+1', '2026年12月底前', '5', '培训课时'),
        likeBelow: fc.boolean(),
        across: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(lengths, { minLength: COLS, maxLength: COLS }), wanted, (cuts, inserts) => {
        const areas = cuts.flatMap((cut, col) => {
          let top = 0
          return cut.flatMap((length): CellRange[] => {
            const range = { top, left: col, bottom: Math.min(ROWS - 1, top + length - 1), right: col }
            top = range.bottom + 1
            return range.top < ROWS ? [range] : []
          })
        })
        const isAnchor = (row: number, col: number) => areas.some((one) => one.top === row && one.left === col)
        const style = (row: number) => ({
          border: true,
          bold: row % 2 === 0,
          ...(row % 3 === 0 ? { fill: 'FFFF00' } : {}),
        })
        const rows = Array.from({ length: ROWS }, (_, row) =>
          Array.from({ length: COLS + 2 }, (_, col) => ({
            value: col >= COLS || isAnchor(row, col) ? `r${row}c${col}` : null,
            style: style(
              col < COLS
                ? (areas.find((one) => one.left === col && one.top <= row && row <= one.bottom)?.top ?? 0)
                : row,
            ),
          })),
        )
        const tall = areas.filter(({ top, bottom }) => bottom > top)
        const document = openedDocument(
          zipParts(workbookParts({ sheets: [{ name: '表', rows, merges: tall.map(formatRange) }] })),
        )
        const edits = inserts.map(({ before, count, manner, text, likeBelow, across }): InsertRows => {
          const grow = manner.flatMap((how, col) => {
            if (how !== 'above' && how !== 'below') return []
            return areas.filter(
              (one) => one.left === col && (how === 'above' ? one.bottom === before - 1 : one.top === before),
            )
          })
          const cells = manner.flatMap((how, col) => (how === 'text' ? [{ row: count - 1, col, text }] : []))
          const merge = across ? [{ top: 0, left: COLS, bottom: 0, right: COLS + 1 }] : []
          const like = likeBelow && before < ROWS ? before : before - 1
          return { kind: 'insert-rows', sheet: '表', before, count, expects: [], rows: { like, grow, merge, cells } }
        })
        const preview = applyToGrids([document.grid('表')], { title: '', edits })
        const { document: changed, outcome } = applyPlan(document, { title: '', edits })
        expect(outcome.applied).toEqual(preview.outcome.applied)
        expect(outcome.skipped).toHaveLength(preview.outcome.skipped.length)
        const after = reopened(changed)
        const [shown] = preview.grids
        const now = after.grid('表')
        expect(now.merges.map(formatRange).sort()).toEqual(shown?.merges.map(formatRange).sort())
        for (let row = 0; row < ROWS + 10; row++)
          for (let col = 0; col < COLS + 2; col++)
            expect(now.cell(row, col)?.text ?? '').toBe(shown?.cell(row, col)?.text ?? '')
        for (const { before, rows: own } of outcome.applied.filter(
          (edit): edit is InsertRows => edit.kind === 'insert-rows',
        )) {
          if (inserts.filter((one) => one.before === before).length > 1) continue
          const shift = outcome.applied.reduce(
            (n, edit) => (edit.kind === 'insert-rows' && edit.before < before ? n + edit.count : n),
            0,
          )
          expect(after.look('表').look(before + shift, COLS)).toEqual(document.look('表').look(own?.like ?? 0, COLS))
        }
      }),
      { numRuns: 120 },
    )
  })
})
