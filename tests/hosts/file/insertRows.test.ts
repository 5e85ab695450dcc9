import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftFormula } from '../../../src/hosts/file/formula/shift.ts'
import { tokenize } from '../../../src/hosts/file/formula/tokens.ts'
import { translateFormula } from '../../../src/hosts/file/formula/translate.ts'
import { columnName, type CellRange } from '../../../src/sheet/index.ts'
import { workbookParts, zipParts } from '../../../samples/support/xlsxWriter.ts'
import { done, member, openedDocument, reopened } from './changed.ts'

const SHEETS = ['绩效目标', 'It’s 汇总', 'Sheet3']
const SHIFT = { sheet: '绩效目标', before: 4, count: 2, sheets: SHEETS }

describe('公式里的引用', () => {
  it.each([
    ['A1+B5', 'A1+B7'],
    ['SUM(A1:B10)', 'SUM(A1:B12)'],
    ['SUM($A$5:$A$4)', 'SUM($A$7:$A$4)'],
    ['LOG10(A9)+1E5+A9%', 'LOG10(A11)+1E5+A11%'],
    ['SUM($5:$7)+SUM(A:C)', 'SUM($7:$9)+SUM(A:C)'],
    ["'It’s 汇总'!A9+绩效目标!A9+[1]绩效目标!A9", "'It’s 汇总'!A9+绩效目标!A11+[1]绩效目标!A9"],
    ['\'绩效目标\'!A9:B10&"A9"', '\'绩效目标\'!A11:B12&"A9"'],
    ['明细[[#This Row],[A9]]+A9', '明细[[#This Row],[A9]]+A11'],
    ['A1:INDEX(A:A,9)', 'A1:INDEX(A:A,9)'],
    ['INDIRECT($A9)', 'INDIRECT($A11)'],
    ['#REF!A9+#REF!+A9#', '#REF!A9+#REF!+A11#'],
    ['A1:A1048576', 'A1:A1048576'],
    ['收入A9+a1_b', '收入A9+a1_b'],
    ['{1,2;"A9",TRUE}*@A9', '{1,2;"A9",TRUE}*@A11'],
  ])('%s → %s', (before, after) => {
    expect(shiftFormula(before, SHIFT, { sheet: '绩效目标', rows: null })).toEqual({ text: after })
    expect(
      tokenize(before)
        ?.map(({ text }) => text)
        .join(''),
    ).toBe(before)
  })

  it.each(['"没有收尾', 'A1+$', "'表!A1", 'A1+[x'])('读不准的不猜：%s', (formula) => {
    expect(shiftFormula(formula, SHIFT, { sheet: '绩效目标', rows: null })).toEqual({ problem: 'unreadable' })
  })

  it('一个写法管许多格时，只有每一格的意思都不变才照改', () => {
    const place = { sheet: '绩效目标', rows: { top: 1, bottom: 8 } }
    expect(shiftFormula('B2>$C$9', SHIFT, place)).toEqual({ text: 'B2>$C$11' })
    expect(shiftFormula('B1>0', SHIFT, place)).toEqual({ problem: 'relative' })
    const below = { sheet: '绩效目标', rows: { top: 5, bottom: 8 } }
    expect(shiftFormula('B7>0', SHIFT, below)).toEqual({ text: 'B9>0' })
  })

  it('挪到别的格时，相对的跟着走，绝对的不动，出了表的不写', () => {
    expect(translateFormula('A1+$B$2+C$3+$D4+SUM(5:6)', 2, 1)).toBe('B3+$B$2+D$3+$D6+SUM(7:8)')
    expect(translateFormula('A1', -1, 0)).toBeNull()
  })
})

/** What a formula may refer to, so that the model can say what it must become. */
interface Part {
  readonly sheet: number | null
  readonly top: number
  readonly bottom: number
  readonly col: number
  readonly isAbsolute: boolean
  readonly kind: 'cell' | 'range' | 'rows'
}

const ROWS = 14
const part = fc.record({
  sheet: fc.option(fc.integer({ min: 0, max: 1 })),
  top: fc.integer({ min: 0, max: ROWS - 1 }),
  bottom: fc.integer({ min: 0, max: ROWS - 1 }),
  col: fc.integer({ min: 0, max: 30 }),
  isAbsolute: fc.boolean(),
  kind: fc.constantFrom('cell' as const, 'range' as const, 'rows' as const),
})

/** The model: a row at or below the place of insertion stands `count` lower. */
interface Insertion {
  readonly before: number
  readonly count: number
}
const moved = (row: number, { before, count }: Insertion) => (row >= before ? row + count : row)

const NAMES = ['绩效目标', "It's 汇总"]
const QUOTED = ['绩效目标', "'It''s 汇总'"]

function write({ sheet, top, bottom, col, isAbsolute, kind }: Part, own: number, insertion: Insertion | null): string {
  const row = (at: number) => (insertion && (sheet ?? own) === 0 ? moved(at, insertion) : at) + 1
  const sign = isAbsolute ? '$' : ''
  const cell = (at: number) => `${sign}${columnName(col)}${sign}${String(row(at))}`
  const [from, to] = [Math.min(top, bottom), Math.max(top, bottom)]
  const head = sheet === null ? '' : `${QUOTED[sheet] ?? ''}!`
  if (kind === 'cell') return head + cell(from)
  return (
    head + (kind === 'rows' ? `${sign}${String(row(from))}:${sign}${String(row(to))}` : `${cell(from)}:${cell(to)}`)
  )
}

const OPERATORS = ['+', '*', '&"A5"&', ',明细[A5],', '-LOG10(2)-']
const formula = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  operator: fc.nat(OPERATORS.length - 1),
})
type Formula = { parts: Part[]; operator: number }
const render = ({ parts, operator }: Formula, own: number, insertion: Insertion | null) =>
  `SUM(${parts.map((each) => write(each, own, insertion)).join(OPERATORS[operator])})`

const merge = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(3), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([top, left, height, width]): CellRange => ({ top, left, bottom: top + height, right: left + width }))

function disjoint(merges: readonly CellRange[]): CellRange[] {
  const kept: CellRange[] = []
  for (const m of merges) {
    const isFree = kept.every((k) => m.bottom < k.top || m.top > k.bottom || m.right < k.left || m.left > k.right)
    if (isFree && (m.top !== m.bottom || m.left !== m.right)) kept.push(m)
  }
  return kept
}

const name = ({ top, left, bottom, right }: CellRange) =>
  `${columnName(left)}${String(top + 1)}:${columnName(right)}${String(bottom + 1)}`

const book = fc.record({
  merges: fc.array(merge, { maxLength: 5 }).map(disjoint),
  formulas: fc.array(fc.record({ row: fc.nat(ROWS - 1), own: fc.integer({ min: 0, max: 1 }), formula }), {
    maxLength: 8,
  }),
  names: fc.array(part, { maxLength: 3 }),
  validations: fc.array(fc.tuple(merge, part), { maxLength: 3 }),
  texts: fc.array(fc.tuple(fc.nat(ROWS - 1), fc.nat(5)), { maxLength: 20 }),
})
type Book = typeof book extends fc.Arbitrary<infer T> ? T : never

/** Names and validations are given with fixed references: only such mean one cell, wherever they are read. */
const fixed = (each: Part): Part => ({ ...each, sheet: each.sheet ?? 0, isAbsolute: true })

function draw({ merges, formulas, names, validations, texts }: Book): Uint8Array {
  const rows = (own: number) => {
    const lines: (string | { formula: string; value: number })[][] = Array.from({ length: ROWS }, () => [])
    if (own === 0) for (const [row, col] of texts) (lines[row] ?? [])[col] = `第 ${String(row)} 行`
    formulas.forEach((each, i) => {
      if (each.own !== own) return
      ;(lines[each.row] ?? [])[10 + i] = { formula: render(each.formula, own, null), value: 0 }
    })
    return lines
  }
  const parts = workbookParts({
    sheets: [
      { name: NAMES[0] ?? '', rows: rows(0), merges: merges.map(name) },
      { name: NAMES[1] ?? '', rows: rows(1) },
    ],
  })
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const defined = names.map(
    (each, i) => `<definedName name="名称${String(i)}">${escape(write(fixed(each), 0, null))}</definedName>`,
  )
  const valid = validations.map(
    ([range, each]) =>
      `<dataValidation type="custom" sqref="${name(range)}"><formula1>${escape(write(fixed(each), 0, null))}</formula1></dataValidation>`,
  )
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    '</workbook>',
    `${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`,
  )
  const sheet = 'xl/worksheets/sheet1.xml'
  parts[sheet] = (parts[sheet] ?? '').replace(
    '</worksheet>',
    `${valid.length > 0 ? `<dataValidations>${valid.join('')}</dataValidations>` : ''}</worksheet>`,
  )
  return zipParts(parts)
}

describe('在任意的工作簿里任意一处插入行', () => {
  it('合并、公式、名称、数据验证都与直来直去的模型一致，内容只是下移，退回就是原来的文件', () => {
    fc.assert(
      fc.property(book, fc.nat(ROWS), fc.integer({ min: 1, max: 3 }), (drawn, before, count) => {
        const insertion = { before, count }
        const bytes = draw(drawn)
        const document = openedDocument(bytes)
        const inserted = done(document.insertRows('绩效目标', before, count))
        const after = reopened(inserted)
        const [old, now] = [document.grid('绩效目标'), after.grid('绩效目标')]
        expect(now.merges.map(name)).toEqual(
          drawn.merges.map((m) => name({ ...m, top: moved(m.top, insertion), bottom: moved(m.bottom, insertion) })),
        )
        for (const row of old.usedRows) {
          old.rowCells(row).forEach((cell, col) => {
            if (cell && cell.formula === null) expect(now.cell(moved(row, insertion), col)).toEqual(cell)
          })
        }
        for (let row = before; row < before + count; row++) expect(now.rowCells(row).filter(Boolean)).toEqual([])
        drawn.formulas.forEach((each, i) => {
          const row = each.own === 0 ? moved(each.row, insertion) : each.row
          const found = after.grid(NAMES[each.own] ?? '').cell(row, 10 + i)?.formula
          expect(found).toBe(render(each.formula, each.own, insertion))
        })
        const text = (part: string, element: string) =>
          [...member(inserted, part).matchAll(new RegExp(`<${element}[^>]*>([^<]*)</`, 'g'))].map(([, inner]) => inner)
        expect(text('xl/workbook.xml', 'definedName')).toEqual(
          drawn.names.map((each) => write(fixed(each), 0, insertion)),
        )
        expect(text('xl/worksheets/sheet1.xml', 'formula1')).toEqual(
          drawn.validations.map(([, each]) => write(fixed(each), 0, insertion)),
        )
        const ranges = [...member(inserted, 'xl/worksheets/sheet1.xml').matchAll(/sqref="([^"]*)"/g)].map(
          ([, ref]) => ref,
        )
        expect(ranges).toEqual(
          drawn.validations.map(([r]) =>
            name({ ...r, top: moved(r.top, insertion), bottom: moved(r.bottom, insertion) }),
          ),
        )
        expect(document.bytes()).toEqual(bytes)
      }),
      { numRuns: 80 },
    )
  })

  it('插入的行长得像上一行，顶上的像下一行', () => {
    const style = { border: true, bold: true }
    const bytes = zipParts(
      workbookParts({
        sheets: [
          {
            name: '表',
            rows: [[{ value: '甲', style }], [{ value: '乙', style: { fill: 'FFFF00' } }]],
            rowHeights: { 0: 30 },
          },
        ],
      }),
    )
    const document = openedDocument(bytes)
    const under = done(document.insertRows('表', 1, 1)).look('表')
    expect(under.look(1, 0)).toEqual(document.look('表').look(0, 0))
    expect(under.rowHeights.get(1)).toBe(40)
    const top = done(document.insertRows('表', 0, 2)).look('表')
    expect([top.look(0, 0).bold, top.rowHeights.get(1), top.rowHeights.get(2)]).toEqual([true, 40, 40])
  })
})
