import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { DRAFT_LOOKS, draftGrid } from '../../src/sheet/index.ts'
import { BLANK_FORMS, BUILTIN_TYPES, blankTable } from '../../src/templates/index.ts'

const PROJECT = {
  name: '示例项目经费',
  unitName: '示例区某局',
  year: 2026,
  budget: '80',
  goal: '按年度计划完成各项任务，服务好群众。',
  purpose: '用于项目实施。',
}
const SAMPLING = BUILTIN_TYPES.find(({ id }) => id === 'sampling')
if (!SAMPLING) throw new Error('no such type')

/** Rules that only name what is blank. The form of 2015 asks for the whole period beside the year: the user fills it in. */
const BLANKS: ReadonlySet<string> = new Set(['required-field'])
const BLANKS_OF_PERIOD: ReadonlySet<string> = new Set(['empty-indicator', 'goal-pairing'])

describe.each(BLANK_FORMS)('给新项目起草一张 %s 的空表', (form) => {
  it.each(BUILTIN_TYPES.map((type) => [type.id, type] as const))('%s：自己认得出来，自己查不出问题', (_, type) => {
    const draft = blankTable(form, PROJECT, type)
    const { tables, findings, problems } = checkWorkbook([draftGrid(draft)])
    expect(tables.map((table) => [table.form, table.kind, table.year?.year])).toEqual([[form, 'project', 2026]])
    const own = form === 'F5' ? findings.filter(({ rule }) => !BLANKS_OF_PERIOD.has(rule)) : findings
    expect(own.map((one) => one.message)).toEqual([])
    expect(problems).toEqual([])
    const [table] = tables
    expect(table?.indicators.length).toBeGreaterThanOrEqual(6)
    expect(table?.project?.text ?? table?.projectFromTitle).toBe('示例项目经费')
  })

  it.each(BUILTIN_TYPES.map((type) => [type.id, type] as const))('%s：什么都没写时，只说该填的没有填', (_, type) => {
    const draft = blankTable(form, { ...PROJECT, budget: '', goal: '', purpose: '' }, type)
    const { findings, problems } = checkWorkbook([draftGrid(draft)])
    expect(problems).toEqual([])
    const more = findings.filter(({ rule }) => !BLANKS.has(rule) && !(form === 'F5' && BLANKS_OF_PERIOD.has(rule)))
    // A goal that is only a pattern is named, each time; a type without one leaves the cell blank.
    expect(more.map(({ rule }) => rule)).toEqual(type.goal === '' ? [] : ['placeholder-text'])
  })

  it('每一行都够宽，列宽一列不少，没有哪一格压着别的格', () => {
    const { rows, widths, merges } = blankTable(form, PROJECT, SAMPLING)
    for (const row of rows) expect(row).toHaveLength(widths.length)
    for (const row of rows) for (const cell of row) if (cell) expect(DRAFT_LOOKS[cell.role].size).toBeGreaterThan(10)
    const covered = new Set<string>()
    for (const { top, left, bottom, right } of merges) {
      for (let row = top; row <= bottom; row++) {
        for (let col = left; col <= right; col++) {
          expect(covered.has(`${String(row)},${String(col)}`)).toBe(false)
          covered.add(`${String(row)},${String(col)}`)
          if (row !== top || col !== left) expect(rows[row]?.[col] ?? null).toBeNull()
        }
      }
    }
  })
})

describe('空表的内容', () => {
  const texts = (draft: ReturnType<typeof blankTable>) => draft.rows.map((row) => row.map((cell) => cell?.text ?? ''))

  it('预算数进总成本，年度进完成时间', () => {
    const rows = texts(blankTable('F1', PROJECT, SAMPLING)).map((row) => row.slice(2).join(' '))
    expect(rows.some((row) => row.includes('抽检检验总成本') && row.includes('≤80万元'))).toBe(true)
    expect(rows.some((row) => row.includes('抽检任务完成时间') && row.includes('2026年12月31日前'))).toBe(true)
  })

  it('2021 年的表样成本在最前，权重合计 90', () => {
    const rows = texts(blankTable('F6', PROJECT, SAMPLING))
    const header = rows.findIndex((row) => row.includes('分值权重(90)'))
    expect(rows[header + 1]?.slice(1, 3)).toEqual(['成本指标', '经济成本指标'])
    expect(rows.slice(header + 1).reduce((sum, row) => sum + Number(row[row.length - 1]), 0)).toBe(90)
  })

  it('没有写绩效目标的，放上这一类的写法，空处留着让人填；没有预算数的，不写总成本', () => {
    const draft = blankTable('F1', { ...PROJECT, goal: '', budget: '' }, SAMPLING)
    const all = texts(draft).flat()
    expect(all.find((one) => one.startsWith('完成'))).toMatch(/^完成＿＿（品类）监督抽检≥＿＿批次，/)
    expect(all.filter((one) => /[{}]/.test(one))).toEqual([])
    expect(all).not.toContain('抽检检验总成本')
    expect(all).toContain('监督抽检单位成本')
  })

  it('表名放得进工作表的名字', () => {
    const { name } = blankTable('F8', { ...PROJECT, name: `[一/二]*${'很长的名字'.repeat(10)}` }, SAMPLING)
    expect(name).toHaveLength(31)
    expect(name).not.toMatch(/[[\]:*?/\\]/)
  })
})
