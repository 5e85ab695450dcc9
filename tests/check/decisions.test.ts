import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkWorkbook,
  decisionOn,
  readDecisions,
  withDecision,
  withoutDecision,
  type CheckResult,
  type Decision,
  type FindingDecision,
} from '../../src/check/index.ts'
import { Grid } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

const TODAY = '2026-11-21'
const GROUNDS = { reason: '经财政同意', by: '示例会计', at: '2026-01-01', until: null }
const TABLE = `
  预算数: 80
  产出 | 数量 | 抽检批次 | 预计60批次
  产出 | 数量 | 培训场次 | 约3场
  产出 | 成本 | 抽检费用 | ≤50万元
  产出 | 成本 | 检验费用 | ≤31万元`

const onSheet = (sheet: string, table = TABLE): Grid[] =>
  readNotation(table).grids.map((grid) => {
    const rows = Array.from({ length: grid.rowCount }, (_, row) =>
      Array.from({ length: grid.colCount }, (_, col) => grid.cell(row, col)),
    )
    return new Grid({ sheet, rows, merges: grid.merges })
  })
const check = (grids: readonly Grid[], entries: readonly unknown[], whole = true): CheckResult =>
  checkWorkbook(grids, { decisions: { entries, today: TODAY, whole } })
const hedges = ({ findings }: CheckResult) => findings.filter(({ rule }) => rule === 'hedged-value')

/** The decision to let the first hedged value stand, as the pane makes it. */
function onFirst(grids: readonly Grid[], more: Partial<FindingDecision> = {}): FindingDecision {
  const [first] = hedges(check(grids, []))
  if (!first) throw new Error('the table has a hedged value')
  return { scope: 'finding', fingerprint: first.anchor, sheet: first.sheet, rule: first.rule, ...GROUNDS, ...more }
}

function onTable(grids: readonly Grid[], rule = 'hedged-value'): Decision {
  const result = check(grids, [])
  const [table] = result.tables
  const anchor = result.tableAnchors.get(table?.id ?? '')
  if (!table || anchor === undefined) throw new Error('there is a table')
  return { scope: 'table', table: anchor, name: '示例项目', sheet: table.sheet, rule, ...GROUNDS }
}

describe('a decision to let something stand', () => {
  it('about one finding says why, by whom and when, and lets only that one stand', () => {
    const grids = onSheet('附表1')
    const [first, second] = hedges(check(grids, [onFirst(grids)]))
    expect(first?.ignored).toEqual({ scope: 'finding', ...GROUNDS })
    expect(second?.ignored).toBeNull()
  })

  it('about a rule in a table lets all of its findings there stand, and none elsewhere', () => {
    const grids = [...onSheet('附表1'), ...onSheet('附表2', TABLE.replace('培训场次', '宣传场次'))]
    const found = hedges(check(grids, [onTable(grids)]))
    expect(found.map(({ sheet, ignored }) => [sheet, ignored?.scope ?? null])).toEqual([
      ['附表1', 'table'],
      ['附表1', 'table'],
      ['附表2', null],
      ['附表2', null],
    ])
  })

  it('about a rule in the workbook lets every finding of it stand, and no other rule', () => {
    const grids = [...onSheet('附表1'), ...onSheet('附表2')]
    const result = check(grids, [{ scope: 'workbook', rule: 'hedged-value', ...GROUNDS }])
    expect(hedges(result).every(({ ignored }) => ignored?.scope === 'workbook')).toBe(true)
    expect(result.findings.some(({ rule, ignored }) => rule === 'cost-sum' && ignored === null)).toBe(true)
  })

  it.each([
    ['2026-11-20', 'expired'],
    ['2026-11-21', 'applied'],
    ['2026-11-22', 'applied'],
  ])('until %s is %s on 2026-11-21', (until, status) => {
    const grids = onSheet('附表1')
    const result = check(grids, [onFirst(grids, { until })])
    expect(result.decisions.map((use) => use.status)).toEqual([status])
    expect(hedges(result)[0]?.ignored === null).toBe(status === 'expired')
  })

  it('does not count where it cannot be read', () => {
    const grids = onSheet('附表1')
    const good = onFirst(grids)
    const odd = [null, 3, 'a', {}, { ...good, at: 'yesterday' }, { ...good, scope: 'world' }]
    expect(readDecisions(odd)).toEqual([])
    expect(hedges(check(grids, odd))[0]?.ignored).toBeNull()
  })
})

describe('a decision stays with what it is about', () => {
  it('when rows are inserted above', () => {
    const decision = onFirst(onSheet('附表1'))
    const grown = onSheet(
      '附表1',
      TABLE.replace('产出 | 数量 | 抽检', '产出 | 数量 | 检查次数 | ≥8次\n  产出 | 数量 | 抽检'),
    )
    expect(hedges(check(grown, [decision]))[0]?.ignored?.reason).toBe('经财政同意')
  })

  it('when the table is on a sheet of another name', () => {
    const decisions = [onFirst(onSheet('附表1')), onTable(onSheet('附表1'), 'cost-sum')]
    const found = check(onSheet('附表1（改）'), decisions)
    expect(hedges(found)[0]?.ignored?.scope).toBe('finding')
    expect(found.findings.find(({ rule }) => rule === 'cost-sum')?.ignored?.scope).toBe('table')
  })

  it('and not with its equal on another sheet, whichever stands first', () => {
    for (const names of [
      ['原表', '备份'],
      ['备份', '原表'],
    ]) {
      const grids = names.flatMap((name) => onSheet(name))
      for (const decision of [onFirst(onSheet('原表')), onTable(onSheet('原表'))]) {
        const ignored = hedges(check(grids, [decision])).filter((finding) => finding.ignored)
        expect(new Set(ignored.map(({ sheet }) => sheet))).toEqual(new Set(['原表']))
      }
    }
  })

  it('and no longer once the value is another', () => {
    const decision = onFirst(onSheet('附表1'))
    const changed = check(onSheet('附表1', TABLE.replace('预计60', '预计70')), [decision])
    expect(hedges(changed)[0]?.ignored).toBeNull()
    expect(changed.decisions).toMatchObject([{ status: 'unused', findings: 0 }])
  })
})

describe('what became of decisions', () => {
  it('counts what each lets stand, the narrower one first', () => {
    const grids = onSheet('附表1')
    const workbook: Decision = { scope: 'workbook', rule: 'hedged-value', ...GROUNDS }
    const uses = check(grids, [workbook, onFirst(grids)]).decisions
    expect(uses.map(({ decision, findings }) => [decision.scope, findings])).toEqual([
      ['workbook', 1],
      ['finding', 1],
    ])
  })

  it('calls none unused whose sheet was not looked at', () => {
    const elsewhere = onFirst(onSheet('附表9'), { fingerprint: 'x', sheet: '附表9' })
    const workbook: Decision = { scope: 'workbook', rule: 'direction', ...GROUNDS }
    const grids = onSheet('附表1')
    expect(check(grids, [elsewhere, workbook], false).decisions).toEqual([])
    expect(check(grids, [elsewhere, workbook], true).decisions.map(({ status }) => status)).toEqual([
      'unused',
      'unused',
    ])
  })
})

describe('the entries kept with a workbook', () => {
  const grids = onSheet('附表1')
  const decision = onFirst(grids)

  it('hold one decision about the same: a new one takes its place', () => {
    const entries = withDecision([decision, onTable(grids)], { ...decision, reason: '上级文件要求' })
    expect(entries).toHaveLength(2)
    expect(hedges(check(grids, entries))[0]?.ignored?.reason).toBe('上级文件要求')
  })

  it('give the one to take back: the narrowest that holds', () => {
    const [first] = hedges(check(grids, []))
    if (!first) throw new Error('the table has a hedged value')
    const tableAnchor = [...check(grids, []).tableAnchors.values()][0] ?? null
    const about = { ...first, tableAnchor }
    const entries = [{ scope: 'workbook', rule: 'hedged-value', ...GROUNDS }, onTable(grids), decision]
    expect(decisionOn(entries, about, TODAY)?.scope).toBe('finding')
    expect(decisionOn(entries.slice(0, 2), about, TODAY)?.scope).toBe('table')
    expect(decisionOn(entries.slice(0, 1), about, TODAY)?.scope).toBe('workbook')
    expect(decisionOn([{ ...decision, until: '2026-11-20' }], about, TODAY)).toBeNull()
  })

  it('keep whatever else stands there as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), (others) => {
        const entries = withDecision(others, decision)
        expect(entries.slice(0, -1)).toEqual(others)
        expect(withoutDecision(entries, decision)).toEqual(others)
        expect(withoutDecision(entries, { ...decision, fingerprint: 'b' })).toEqual(entries)
      }),
    )
  })
})

describe('a decision about a sheet that was not looked at', () => {
  const kept = onFirst(onSheet('甲'))

  it('stays with it where the sheet is known to be there', () => {
    const other = onSheet('乙')
    const looked = (workbookSheets: readonly string[]) =>
      checkWorkbook(other, { decisions: { entries: [kept], today: TODAY, whole: false, workbookSheets } })
    expect(hedges(looked(['甲', '乙'])).some(({ ignored }) => ignored)).toBe(false)
    expect(hedges(looked(['乙'])).filter(({ ignored }) => ignored)).toHaveLength(1)
    expect(looked(['甲', '乙']).decisions).toEqual([])
  })

  it('is not the one that is taken back', () => {
    const [first] = hedges(check(onSheet('乙'), []))
    if (!first) throw new Error('the table has a hedged value')
    const whole: Decision = { scope: 'workbook', rule: first.rule, ...GROUNDS }
    const item = { ...first, tableAnchor: null }
    expect(decisionOn([kept, whole], item, TODAY, ['甲', '乙'])).toEqual(whole)
    expect(decisionOn([kept, whole], item, TODAY, ['乙'])).toEqual(kept)
  })
})
