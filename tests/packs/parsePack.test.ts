import { describe, expect, it } from 'vitest'
import { BUILTIN_PACKS, builtinPack, chooseSheetPack, parsePack, resolvePack } from '../../src/packs/index.ts'
import { readNotation, recognise } from '../../src/table/index.ts'

const base = { schema: 'jixiao-pack/1', id: 'shi-li', title: '示例市规则', version: '1.0.0' }
const parse = (more: object) => parsePack(JSON.stringify({ ...base, ...more }))
const issues = (more: object) => {
  const parsed = parse(more)
  return parsed.ok ? [] : parsed.issues
}

describe('a rule pack', () => {
  it('is accepted with nothing but its name, and extends the baseline', () => {
    const parsed = parse({})
    expect(parsed.ok && resolvePack(parsed.pack).lineage.map((l) => l.id)).toEqual(['baseline', 'shi-li'])
  })
  it('is refused as a whole when it is not JSON, with the reason', () => {
    expect(parsePack('{')).toMatchObject({ ok: false, issues: [{ code: 'not-json' }] })
  })
  it('may begin with a byte order mark, as Windows writes it', () => {
    expect(parsePack(`\uFEFF${JSON.stringify(base)}`).ok).toBe(true)
  })
  it('is refused with the path of a wrong value', () => {
    expect(issues({ version: '1' })).toMatchObject([{ code: 'shape', path: 'version' }])
    expect(issues({ rules: { 'cost-sum': { severity: 'fatal' } } })[0]?.path).toContain('rules.cost-sum')
  })
  it('is refused for a word nobody knows, in Chinese', () => {
    expect(issues({ ruls: {} })[0]?.message).toContain('不认识的项：ruls')
  })
  it('is refused for a rule that does not exist', () => {
    expect(issues({ rules: { 'cost-summ': 'off' } })).toMatchObject([{ code: 'unknown-rule', path: 'rules.cost-summ' }])
  })
  it('is refused for a check that gives way to a rule that does not exist', () => {
    const check = { name: 'it', title: '示例', check: 'blanks', at: '指标.名称', message: '{value}' }
    const hidden = (id: string) => issues({ checks: [{ ...check, hiddenBy: [id] }] })
    expect(hidden('mising-unit')).toMatchObject([{ code: 'unknown-rule', path: 'checks.0.hiddenBy.0' }])
    expect(hidden('missing-unit')).toEqual([])
    expect(hidden('upload/blanks')).toEqual([])
  })
  it('is refused for an option that the rule does not know or cannot take', () => {
    expect(issues({ rules: { 'weight-sum': { options: { total: [90] } } } })).toMatchObject([
      { code: 'unknown-option', path: 'rules.weight-sum.options.total' },
    ])
    expect(issues({ rules: { 'weight-sum': { options: { totals: 'ninety' } } } })).toMatchObject([
      { code: 'bad-option', path: 'rules.weight-sum.options.totals' },
    ])
  })
  it('is refused when it extends what is not there', () => {
    expect(issues({ extends: 'mars' })).toMatchObject([{ code: 'bad-extends', path: 'extends' }])
  })
  it('never reaches the prototype', () => {
    parsePack(JSON.stringify(base).replace('}', ',"__proto__":{"polluted":true},"rules":{"__proto__":{"x":1}}}'))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
  it('inherits settings and words, and its own come last', () => {
    const parsed = parse({
      extends: 'hebei',
      wording: { vague: { add: ['杠杠的'] }, degrees: { remove: ['有所'] } },
      weightTotals: [60],
      rules: { 'empty-indicator': 'off' },
    })
    if (!parsed.ok) throw new Error('refused')
    const pack = resolvePack(parsed.pack)
    expect(pack.lineage.map((l) => l.id)).toEqual(['baseline', 'hebei', 'shi-li'])
    expect(pack.wording.vague).toContain('杠杠的')
    expect(pack.wording.degrees).not.toContain('有所')
    expect(pack.rules['weight-sum']?.options).toEqual({ totals: [60] })
    expect(pack.rules['empty-indicator']?.off).toBe(true)
  })
  it('adds synonyms of labels, so that a local form is read', () => {
    const sheet =
      '#表 s\n示例项目绩效目标表\n一级指标 | 二级指标 | 考核要点 | 指标值\n产出指标 | 数量指标 | 培训人次 | ≥10人次'
    const { grids } = readNotation(sheet)
    expect(recognise(grids).tables).toHaveLength(0)
    const parsed = parse({ labels: { 三级指标: ['考核要点'] } })
    if (!parsed.ok) throw new Error('refused')
    expect(recognise(grids, { labels: resolvePack(parsed.pack).labels }).tables[0]?.indicators).toHaveLength(1)
  })
})

describe('the built-in packs', () => {
  it('are all accepted by the same door as any other', () => {
    for (const pack of BUILTIN_PACKS) expect(parsePack(JSON.stringify(pack))).toMatchObject({ ok: true })
    expect(BUILTIN_PACKS.map((p) => p.id).sort()).toEqual([
      'baseline',
      'hebei',
      'hunan',
      'mof-2021',
      'tianjin',
      'upload',
    ])
    expect(builtinPack('hebei')?.version).toMatch(/^\d/)
  })
  const chosen = (table: string) => chooseSheetPack(recognise(readNotation(table).grids).tables).id
  it('are chosen by the code of the region', () => {
    expect(chosen('项目编码: 13020026P00071710002N\n产出 | 数量 | 户数 | ≥1户')).toBe('hebei')
  })
  it('are chosen by a province named on the table', () => {
    expect(chosen('标题: 湖南省示例项目绩效目标表\n产出 | 数量 | 户数 | ≥1户')).toBe('hunan')
  })
  it('are not chosen by a street that bears a province’s name', () => {
    expect(chosen('标题: 天津路小学校舍维修绩效目标表\n产出 | 数量 | 栋数 | ≥1栋')).not.toBe('tianjin')
  })
  it('are chosen by the form: cost as a level of its own and 年度资金总额 is the ministry’s of 2021', () => {
    expect(
      chosen(`#表 s
        项目支出绩效目标申报表
        项目资金（万元） | 年度资金总额 | 10
        一级指标 | 二级指标 | 三级指标 | 指标值
        成本指标 | 经济成本指标 | 培训费用 | ≤10万元`),
    ).toBe('mof-2021')
  })
})
