import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyToGrids } from '../../src/fix/index.ts'
import {
  formatRange,
  Grid,
  parseCell,
  parseRange,
  textCell,
  type CellRange,
  type Edit,
  type InsertRows,
  type NewRows,
} from '../../src/sheet/index.ts'

const SHEET = '绩效目标'

const area = (address: string): CellRange => parseRange(address) ?? { top: -1, left: -1, bottom: -1, right: -1 }
const cell = (address: string) => parseCell(address) ?? { row: -1, col: -1 }

function gridOf(
  texts: readonly (readonly (string | null)[])[],
  merges: readonly string[],
  hidden: number[] = [],
): Grid {
  const rows = texts.map((row) => row.map((text) => (text === null ? null : textCell(text))))
  return new Grid({ sheet: SHEET, rows, merges: merges.map(area), hiddenRows: new Set(hidden), revision: 'r1' })
}

const TABLE = gridOf(
  [
    ['绩效目标表', null, null, null],
    ['一级', '二级', '三级', '指标值'],
    ['产出指标', '数量指标', '培训人数', '200人'],
    [null, null, '培训场次', '5场'],
    [null, '质量指标', '合格率', '≥95%'],
    ['效益指标', '社会效益指标', '知晓率', '≥80%'],
    ['填表人：示例', null, null, null],
  ],
  ['A1:D1', 'A3:A5', 'B3:B4', 'A7:D7'],
)

function insert(
  before: number,
  count: number,
  rows?: Partial<NewRows>,
  expects: InsertRows['expects'] = [],
): InsertRows {
  const given = rows ? { rows: { like: before - 1, grow: [], merge: [], cells: [], ...rows } } : {}
  return { kind: 'insert-rows', sheet: SHEET, before, count, expects, ...given }
}

const apply = (grid: Grid, ...edits: Edit[]) => {
  const { grids, outcome } = applyToGrids([grid], { title: '插入', edits })
  const [after] = grids
  if (!after) throw new Error('no grid')
  return { after, outcome }
}

const texts = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.colCount }, (_, col) => grid.cell(row, col)?.text ?? ''),
  )
const merges = (grid: Grid) => grid.merges.map(formatRange)

describe('插入行，在内存里', () => {
  it('在一类的末尾接一行：上面结束的合并区域长下来，跨过去的自己长，下面的下移', () => {
    const row = {
      grow: [area('B3:B4')],
      cells: [2, 3].map((col) => ({ row: 0, col, text: col === 2 ? '培训课时' : '≥8课时' })),
    }
    const { after, outcome } = apply(TABLE, insert(4, 1, row, [{ at: cell('C4'), text: '培训场次' }]))
    expect(outcome.skipped).toEqual([])
    expect(texts(after)[4]).toEqual(['', '', '培训课时', '≥8课时'])
    expect(merges(after)).toEqual(['A1:D1', 'A3:A6', 'B3:B5', 'A8:D8'])
    expect(texts(TABLE)[4]?.[2]).toBe('合格率')
    expect(after.revision).not.toBe(TABLE.revision)
  })

  it('在一类的第一行之前插：合并区域向上长，它的字跟到第一格', () => {
    const { after } = apply(TABLE, insert(2, 2, { grow: [area('A3:A5'), area('B3:B4')] }))
    expect(merges(after)).toEqual(['A1:D1', 'A3:A7', 'B3:B6', 'A9:D9'])
    expect(
      texts(after)
        .slice(2, 5)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['产出指标', '数量指标'],
      ['', ''],
      ['', ''],
    ])
  })

  it('一类只有一行时，它的单格与新行并成一片；新行里自己的合并照给的', () => {
    const { after } = apply(TABLE, insert(6, 2, { grow: [area('A6')], merge: [area('C1:D2')] }))
    expect(merges(after)).toEqual(['A1:D1', 'A3:A5', 'B3:B4', 'A9:D9', 'A6:A8', 'C7:D8'])
  })

  it('同一处的几次插入：先列的在上面；只有点名的那几行归合并区域', () => {
    const own = insert(4, 1, { grow: [area('B3:B4')], cells: [{ row: 0, col: 2, text: '甲' }] })
    const next = insert(4, 1, { cells: [1, 2].map((col) => ({ row: 0, col, text: col === 1 ? '时效指标' : '乙' })) })
    const { after, outcome } = apply(TABLE, own, next)
    expect(outcome.applied).toHaveLength(2)
    expect(merges(after)).toContain('B3:B5')
    expect(texts(after)[4]?.slice(1, 3)).toEqual(['', '甲'])
    expect(texts(after)[5]?.slice(1, 3)).toEqual(['时效指标', '乙'])
  })

  it('改单元格用插入之前的位置，隐藏的行跟着走', () => {
    const hidden = gridOf(texts(TABLE), [], [5])
    const set: Edit = { kind: 'set-cell', sheet: SHEET, at: cell('D6'), from: '≥80%', to: '≥85%' }
    const { after } = apply(hidden, set, insert(3, 2))
    expect(after.cell(7, 3)?.text).toBe('≥85%')
    expect([...after.hiddenRows]).toEqual([7])
  })

  it('旁边的字变了、要长的合并区域没有了、表没有了：不插，一处一处说', () => {
    const changed = insert(4, 1, {}, [{ at: cell('C4'), text: '培训课时' }])
    const unmerged = insert(4, 1, { grow: [area('B3:B5')] })
    const gone = { ...insert(4, 1), sheet: '没有的表' }
    const { after, outcome } = apply(TABLE, changed, unmerged, gone)
    expect(outcome.applied).toEqual([])
    expect(outcome.skipped.map(({ edit, reason, found }) => [edit, reason, found])).toEqual([
      [changed, 'changed', '培训场次'],
      [gone, 'gone', null],
      [unmerged, 'changed', null],
    ])
    expect(after).toBe(TABLE)
  })

  it.each<[string, Partial<NewRows>]>([
    ['字会被跨过去的合并区域吞掉', { cells: [{ row: 0, col: 0, text: '产出指标' }] }],
    ['字会被长下来的合并区域吞掉', { grow: [area('B3:B4')], cells: [{ row: 0, col: 1, text: '数量指标' }] }],
    ['字不在新行里', { cells: [{ row: 1, col: 2, text: '课时' }] }],
    ['合并区域不在新行里', { merge: [area('C2:D2')] }],
    ['两个合并区域相叠', { merge: [area('C1:D1'), area('D1')] }],
    ['字在新行合并区域的里面', { merge: [area('C1:D1')], cells: [{ row: 0, col: 3, text: '课时' }] }],
    ['要长的区域不挨着新行', { grow: [area('A7:D7')] }],
  ])('自相矛盾的新行不插：%s', (_, rows) => {
    expect(apply(TABLE, insert(4, 1, rows)).outcome.skipped.map(({ reason }) => reason)).toEqual(['unsupported'])
  })
})

/** A row as a thing of its own: where it stands is its place in a list. */
interface ModelRow {
  readonly cells: string[]
}

const ROWS = 8
const COLS = 3

/** Columns cut into pieces; those of two rows or more are merged areas. */
const columns = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: ROWS, maxLength: ROWS }), {
  minLength: COLS,
  maxLength: COLS,
})

function pieces(cuts: readonly (readonly number[])[]): CellRange[] {
  return cuts.flatMap((lengths, col) => {
    let top = 0
    return lengths.flatMap((length): CellRange[] => {
      const bottom = Math.min(ROWS - 1, top + length - 1)
      const range = { top, left: col, bottom, right: col }
      top = bottom + 1
      return range.top < ROWS ? [range] : []
    })
  })
}

const wanted = fc.array(
  fc.record({
    before: fc.integer({ min: 0, max: ROWS }),
    count: fc.integer({ min: 1, max: 3 }),
    /** For each column: the area above grows, the one below, or a text stands there. */
    manner: fc.array(fc.constantFrom('above', 'below', 'text', 'blank'), { minLength: COLS, maxLength: COLS }),
  }),
  { maxLength: 5 },
)

describe('任意的合并、任意几次插入', () => {
  it('与一行一行摆的模型相同', () => {
    fc.assert(
      fc.property(columns, wanted, fc.boolean(), (cuts, inserts, doSet) => {
        const areas = pieces(cuts)
        const merged = areas.filter(({ top, bottom }) => bottom > top)
        const isAnchor = (row: number, col: number) => areas.some((one) => one.top === row && one.left === col)
        const table = Array.from({ length: ROWS }, (_, row) =>
          Array.from({ length: COLS }, (_, col) => (isAnchor(row, col) ? `r${row}c${col}` : null)),
        )
        const grid = gridOf(table, merged.map(formatRange))
        const edits = inserts.map(({ before, count, manner }, n) => {
          const grow = manner.flatMap((how, col) => {
            if (how !== 'above' && how !== 'below') return []
            return areas.filter(
              (one) => one.left === col && (how === 'above' ? one.bottom === before - 1 : one.top === before),
            )
          })
          const cells = manner.flatMap((how, col) =>
            how === 'text' ? [{ row: count - 1, col, text: `n${n}c${col}` }] : [],
          )
          return insert(before, count, { grow, cells })
        })
        const set: Edit[] = doSet
          ? [{ kind: 'set-cell', sheet: SHEET, at: { row: 0, col: 0 }, from: 'r0c0', to: '改' }]
          : []
        const { after, outcome } = apply(grid, ...edits, ...set)
        expect(outcome.applied.length + outcome.skipped.length).toBe(edits.length + set.length)

        const rows: ModelRow[] = table.map((line) => ({ cells: line.map((text) => text ?? '') }))
        const old = [...rows]
        const members = new Map(areas.map((one) => [one, new Set(old.slice(one.top, one.bottom + 1))]))
        const below = (before: number) => (before === ROWS ? rows.length : rows.indexOf(old[before] ?? { cells: [] }))
        const grown = new Set<CellRange>()
        for (const edit of edits.filter((one) => outcome.applied.includes(one))) {
          for (let i = 0; i < edit.count; i++) {
            const row: ModelRow = { cells: Array.from({ length: COLS }, () => '') }
            for (const { row: at, col, text } of edit.rows?.cells ?? []) if (at === i) row.cells[col] = text
            rows.splice(below(edit.before), 0, row)
            for (const one of edit.rows?.grow ?? []) {
              members.get(one)?.add(row)
              grown.add(one)
            }
          }
        }
        if (doSet) {
          const first = old[0]
          if (first) first.cells[0] = '改'
        }
        const expected = new Set<string>()
        for (const [one, own] of members) {
          const places = [...own].map((row) => rows.indexOf(row)).sort((a, b) => a - b)
          const top = places[0] ?? 0
          const bottom = places.at(-1) ?? 0
          const anchor = rows.indexOf(old[one.top] ?? { cells: [] })
          const from = rows[anchor]
          const to = rows[top]
          if (from && to && top < anchor) {
            to.cells[one.left] = from.cells[one.left] ?? ''
            from.cells[one.left] = ''
          }
          if (one.bottom > one.top || grown.has(one)) expected.add(formatRange({ ...one, top, bottom }))
        }
        expect(new Set(merges(after))).toEqual(expected)
        expect(merges(after)).toHaveLength(expected.size)
        const shown = rows.map((_, row) => Array.from({ length: COLS }, (_, col) => after.cell(row, col)?.text ?? ''))
        expect(shown).toEqual(rows.map(({ cells }) => cells))
        expect(after.rowCount).toBeLessThanOrEqual(rows.length)
      }),
      { numRuns: 300 },
    )
  })
})
