import { describe, expect, it } from 'vitest'
import { checkWorkbook, engineFor } from '../../src/check/index.ts'
import { withProjectTypes } from '../../src/packs/projectTypeOf.ts'
import { readNotation, recognise } from '../../src/table/index.ts'
import { findingsIn, issuesOf, packOf } from './support.ts'

const RANGE = '产出 | 数量 | 抽检批次 | 1-2批次'
const level = (table: string, more: object) =>
  findingsIn(table, withProjectTypes(packOf(more)), (rule) => rule === 'range-value').map(({ severity }) => severity)

describe('settings for some tables only', () => {
  it('hold where the form, the unit or the project fits, and nowhere else', () => {
    const overrides = [{ when: { projects: ['食品'] }, rules: { 'range-value': 'error' } }]
    expect(level(`项目名称: 食品抽检\n${RANGE}`, { overrides })).toEqual(['error'])
    expect(level(`项目名称: 道路养护\n${RANGE}`, { overrides })).toEqual(['warning'])
    const [table] = recognise(readNotation(RANGE).grids).tables
    expect(level(RANGE, { overrides: [{ when: { forms: [table?.form] }, rules: { 'range-value': 'off' } }] })).toEqual(
      [],
    )
    expect(level(RANGE, { overrides: [{ when: { forms: ['F13'] }, rules: { 'range-value': 'off' } }] })).toEqual([
      'warning',
    ])
  })
  it('want all that is said of a table, and one of each list', () => {
    const when = { projects: ['食品', '药品'], units: ['示例局'] }
    const overrides = [{ when, rules: { 'range-value': 'error' } }]
    expect(level(`项目名称: 药品抽检\n${RANGE}`, { overrides })).toEqual(['warning'])
  })
  it('lie over one another in their order, and over the settings for all', () => {
    const rules = { 'range-value': 'off' }
    const overrides = [
      { when: { projects: ['抽检'] }, rules: { 'range-value': 'error' } },
      { when: { projects: ['食品'] }, rules: { 'range-value': 'info' } },
    ]
    expect(level(`项目名称: 食品抽检\n${RANGE}`, { rules, overrides })).toEqual(['info'])
    expect(level(`项目名称: 药品抽检\n${RANGE}`, { rules, overrides })).toEqual(['error'])
    expect(level(`项目名称: 道路养护\n${RANGE}`, { rules, overrides })).toEqual([])
  })
  it('know the kind of project where the library of types is at hand, and say so where it is not', () => {
    const overrides = [{ when: { projectTypes: ['sampling'] }, rules: { 'range-value': 'error' } }]
    const table = `项目名称: 食品安全监督抽检\n${RANGE}`
    expect(level(table, { overrides })).toEqual(['error'])
    expect(level(`项目名称: 印刷宣传册\n${RANGE}`, { overrides })).toEqual(['warning'])
    const { problems } = checkWorkbook(readNotation(table).grids, { pack: packOf({ overrides }) })
    expect(problems.map(({ message }) => message).join()).toContain('认不出项目类型')
  })
  it('hold for checks by data too, by the check itself or by an override', () => {
    const check = { name: 'it', title: '示例', message: '示例', check: 'forbidden', at: '指标.名称', words: ['抽检'] }
    const found = (more: object) =>
      findingsIn(`项目名称: 食品\n${RANGE}`, packOf(more), (rule) => rule === 'shi-li/it').length
    expect(found({ checks: [{ ...check, when: { projects: ['食品'] } }] })).toBe(1)
    expect(found({ checks: [{ ...check, when: { projects: ['药品'] } }] })).toBe(0)
    expect(found({ checks: [check], rules: { 'shi-li/it': 'off' } })).toBe(0)
    expect(
      found({ checks: [check], overrides: [{ when: { projects: ['食品'] }, rules: { 'shi-li/it': 'off' } }] }),
    ).toBe(0)
  })
  it('give way to what the workbook itself says', () => {
    const pack = packOf({ overrides: [{ when: { projects: ['食品'] }, rules: { 'range-value': 'error' } }] })
    const { grids } = readNotation(`项目名称: 食品\n${RANGE}`)
    const own = (setting: 'off' | 'info') =>
      checkWorkbook(grids, { pack, own: { 'range-value': setting } }).findings.filter((f) => f.rule === 'range-value')
    expect(own('off')).toEqual([])
    expect(own('info')).toMatchObject([{ severity: 'info' }])
  })
  it('are worked out once for tables that are alike', () => {
    const pack = packOf({ overrides: [{ when: { projects: ['食品'] }, rules: { 'range-value': 'error' } }] })
    const tables = [1, 2].flatMap((i) => recognise(readNotation(`项目名称: 食品${String(i)}\n${RANGE}`).grids).tables)
    const [a, b] = tables.map((table) => engineFor(pack).settingsFor(table))
    expect(a).toBe(b)
    expect(a).not.toBe(engineFor(pack).settings)
  })
  it('are refused for rules and options that do not exist, with their place', () => {
    const overrides = [
      { when: { forms: ['F1'] }, rules: { 'range-valu': 'off' } },
      { when: {}, rules: { 'weight-sum': { options: { totals: 'x' } } } },
    ]
    expect(issuesOf({ overrides }).map(({ code, path }) => [code, path])).toEqual([
      ['unknown-rule', 'overrides.0.rules.range-valu'],
      ['empty-scope', 'overrides.1.when'],
      ['bad-option', 'overrides.1.rules.weight-sum.options.totals'],
    ])
    expect(issuesOf({ overrides })[0]?.message).toContain('range-value')
  })
})

describe('a table a named pack was not written for', () => {
  const said = (table: string, more: object) =>
    checkWorkbook(readNotation(table).grids, { pack: packOf(more) }).problems.map(({ message }) => message)
  it('is checked, and its year is said', () => {
    const table = `标题: 2025年示例项目绩效目标表\n${RANGE}`
    expect(said(table, { years: [2026] })).toEqual([expect.stringContaining('适用于 2026 年，这张表是 2025 年的')])
    expect(said(table, { years: [2025, 2026] })).toEqual([])
    expect(said(`标题: 示例项目绩效目标表\n${RANGE}`, { years: [2026] })).toEqual([])
  })
  it('is checked, and its region is said', () => {
    const more = { regions: ['河北', '石家庄'] }
    expect(said(`项目编码: 43020026P00071710002N\n${RANGE}`, more)).toEqual([expect.stringContaining('像是湖南的')])
    expect(said(`标题: 湖南省示例项目绩效目标表\n${RANGE}`, more)).toHaveLength(1)
    expect(said(`项目编码: 13020026P00071710002N\n${RANGE}`, more)).toEqual([])
    expect(said(`标题: 天津路小学维修绩效目标表\n${RANGE}`, more)).toEqual([])
  })
  it('has the years and regions of the pack that is extended, where it says none itself', () => {
    expect(packOf({ extends: 'hebei' }).regions).toContain('石家庄')
    expect(packOf({ extends: 'hebei', regions: ['唐山'] }).regions).toEqual(['唐山'])
  })
})
