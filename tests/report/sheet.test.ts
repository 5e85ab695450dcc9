import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAMPLES } from '../../samples/sources/index.ts'
import { checkWorkbook, REPORT_SIGNATURE, type Decision } from '../../src/check/index.ts'
import { reportSheet, type ReportContext } from '../../src/report/index.ts'
import { Grid, textCell, type ReportSheet } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

const CONTEXT: ReportContext = { checkedAt: '2026-11-21 10:05', fileName: '示例.xlsx', sheets: ['示例表'], unread: [] }
const TABLE = `
  预算数: 80
  产出 | 数量 | 抽检批次 | 预计60批次
  产出 | 成本 | 抽检费用 | ≤50万元
  产出 | 成本 | 检验费用 | ≤31万元`

const grids = (table = TABLE) => readNotation(table).grids
const report = (context: Partial<ReportContext> = {}, entries: readonly Decision[] = []) =>
  reportSheet(checkWorkbook(grids(), { decisions: { entries, today: '2026-11-21', whole: true } }), {
    ...CONTEXT,
    ...context,
  })
const lines = ({ rows }: ReportSheet) => rows.map(({ cells }) => cells.join('|'))
const asGrid = ({ name, rows }: ReportSheet) =>
  new Grid({ sheet: name, rows: rows.map(({ cells }) => cells.map((text) => (text === '' ? null : textCell(text)))) })

describe('绩效检查报告', () => {
  it('begins with title, signature and verdict, and says what was checked and when', () => {
    const sheet = report()
    expect(sheet.name).toBe('绩效检查报告')
    expect(sheet.rows.slice(0, 3).map((row) => row.kind)).toEqual(['title', 'signature', 'verdict'])
    expect(sheet.rows[1]?.cells).toEqual([sheet.signature])
    expect(sheet.rows[2]?.cells[0]).toMatch(/^暂不能提交：\d+ 处须改/)
    const text = lines(sheet).join('\n')
    for (const part of ['示例.xlsx', '示例表', '1 张表，3 个指标', '2026-11-21 10:05', '规则包：'])
      expect(text).toContain(part)
  })

  it('lists every finding, the grave ones first, with place, what to do and on what authority', () => {
    const result = checkWorkbook(grids())
    const rows = reportSheet(result, CONTEXT).rows
    const header = rows.findIndex((row) => row.kind === 'header')
    expect(rows[header]?.cells).toEqual(['序号', '级别', '工作表', '单元格', '问题', '怎么改', '依据'])
    const found = rows.slice(header + 1, header + 1 + result.findings.length)
    expect(found.map((row) => row.cells[0])).toEqual(result.findings.map((_, i) => String(i + 1)))
    const ranks = found.map((row) => ['✖ 须改', '▲ 提醒', '■ 提示'].indexOf(row.cells[1] ?? ''))
    expect(ranks).toEqual([...ranks].sort())
    expect(found[0]?.cells).toHaveLength(7)
    expect(found.some((row) => row.cells[3] === 'D5' && row.cells[5]?.includes('≥60批次'))).toBe(true)
  })

  it('shows how the sum was made', () => {
    expect(lines(report())).toEqual(
      expect.arrayContaining([
        '||示例表|D6|抽检费用|50.00|万元',
        '||||合计|81.00|万元',
        '||示例表|C3|预算数|80.00|万元',
        '||||相差|合计多 1.00|万元',
      ]),
    )
  })

  it('lists what is ignored apart: why, by whom, when, until when', () => {
    const [first] = checkWorkbook(grids()).findings
    const why = { reason: '经财政同意', by: '示例会计', at: '2026-11-01', until: '2026-12-31' }
    const { anchor = '', rule = '' } = first ?? {}
    const text = lines(report({}, [{ scope: 'finding', fingerprint: anchor, rule, ...why }]))
    const section = text.indexOf('已忽略')
    expect(section).toBeGreaterThan(0)
    expect(text[section + 2]).toContain('经财政同意|示例会计，2026-11-01，有效至 2026-12-31')
    expect(text[2]).toContain('1 处已忽略')
  })

  it('says what could not be checked, and which sheets could not be read', () => {
    const text = lines(report({ unread: [{ sheet: '附表9', message: '这张工作表太大。' }] })).join('\n')
    expect(text).toContain('没能核对的地方')
    expect(text).toContain('附表9||这张工作表太大。')
  })

  it('says so where nothing was found', () => {
    const clean = SAMPLES.find((sample) => sample.file.startsWith('09'))
    const result = checkWorkbook(grids(clean?.tables), { fileName: clean?.file ?? '' })
    expect(lines(reportSheet(result, CONTEXT))).toContain('没有发现问题。')
  })

  it('holds no text that a spreadsheet could take for a formula', () => {
    const evil = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '＝', ' -'), fc.string()).map(([a, b]) => a + b)
    fc.assert(
      fc.property(evil, evil, evil, (name, value, sheet) => {
        const flat = (text: string) => text.replace(/[|\n\r!<^#:：]/g, '')
        const table = `项目名称: ${flat(name)}\n产出 | 数量 | ${flat(name)}批次 | ${flat(value)}\n产出 | 质量 | 合格率 | 较高`
        const [grid] = grids(table)
        if (!grid) throw new Error('no grid')
        const named = new Grid({ ...grid, sheet, rows: grid.usedRows.map((row) => grid.rowCells(row)) })
        const made = reportSheet(checkWorkbook([named]), {
          ...CONTEXT,
          fileName: name,
          sheets: [sheet],
          unread: [{ sheet, message: value }],
        })
        for (const cell of made.rows.flatMap((row) => row.cells)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
        expect(made.rows.flatMap((row) => row.cells).some((cell) => cell.startsWith('「'))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a workbook that holds our report', () => {
  it('is checked as if it were not there', () => {
    for (const sample of SAMPLES) {
      const options = { fileName: sample.file }
      const before = checkWorkbook(grids(sample.tables), options)
      const sheet = asGrid(reportSheet(before, CONTEXT))
      const after = checkWorkbook([sheet, ...grids(sample.tables)], options)
      expect(after.findings).toEqual(before.findings)
      expect(after.problems).toEqual(before.problems)
    }
  })

  it('is told by the signature in A2, whatever the sheet is called', () => {
    const rows = [[textCell('绩效目标表检查报告')], [textCell(` ${REPORT_SIGNATURE} `)], [textCell('指标')]]
    expect(checkWorkbook([new Grid({ sheet: '改过名', rows })]).problems).toEqual([])
    expect(checkWorkbook([new Grid({ sheet: '改过名', rows: rows.slice(1) })]).problems).toHaveLength(1)
  })
})
