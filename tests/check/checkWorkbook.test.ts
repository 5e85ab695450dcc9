import { describe, expect, it } from 'vitest'
import { checkWorkbook, type Decision } from '../../src/check/index.ts'
import { BASELINE, parsePack, resolvePack, type ResolvedPack } from '../../src/packs/index.ts'
import type { Rule } from '../../src/rules/index.ts'
import { formatCell, Grid, textCell } from '../../src/sheet/index.ts'
import { readNotation, type Table } from '../../src/table/index.ts'
import { exampleRule } from '../support/exampleRule.ts'

const TABLE = `
  项目名称: 示例培训
  产出 | 数量 | 培训人次 | ≥100人次
  产出 | 质量 | 培训合格率 | ≥95%
  效益 | 社会 | 业务水平 | 效果明显
`

function check(rules: readonly Rule[], table = TABLE, entries: readonly Decision[] = [], pack?: ResolvedPack) {
  return checkWorkbook(readNotation(table).grids, {
    rules,
    decisions: { entries, today: '2026-11-21', whole: true },
    ...(pack ? { pack } : {}),
  })
}

/** Reports every value of the table. */
const everyValue = (id: string, severity: 'error' | 'warning' | 'info' = 'warning') =>
  exampleRule(
    id,
    function* (table: Table) {
      for (const { row, value } of table.indicators) {
        yield { cell: value.cell, row, message: 'said', data: { value: value.text, count: '1' } }
      }
    },
    { severity },
  )

/** Folds all values of the table into one finding. */
const allValues = (id: string) =>
  exampleRule(
    id,
    function* (table: Table) {
      const [first, ...others] = table.indicators
      if (!first) return
      yield {
        cell: first.value.cell,
        message: 'said',
        data: { value: first.value.text, count: String(table.indicators.length) },
        related: others.map((i) => ({ cell: i.value.cell, role: 'also' as const, value: i.value.text })),
      }
    },
    { fold: true },
  )

describe('the verdict', () => {
  it('is ready without findings, and infos do not count', () => {
    expect(check([]).verdict).toBe('ready')
    expect(check([everyValue('a', 'info')]).verdict).toBe('ready')
  })
  it('reminds for a warning and blocks for an error', () => {
    expect(check([everyValue('a', 'warning')]).verdict).toBe('reminders')
    expect(check([everyValue('a', 'warning'), everyValue('b', 'error')]).verdict).toBe('blocked')
  })
  it('is unchecked where no table was found, and says what was looked for', () => {
    const grid = new Grid({ sheet: '说明', rows: [[textCell('这里没有表')]] })
    const result = checkWorkbook([grid])
    expect(result.verdict).toBe('unchecked')
    expect(result.problems).toHaveLength(1)
    expect(result.problems[0]?.message).toContain('三级指标')
  })
  it('says nothing of an empty sheet', () => {
    expect(checkWorkbook([new Grid({ sheet: 'Sheet2', rows: [] })]).problems).toEqual([])
  })
  it('does not count what somebody decided to let stand, but still lists it', () => {
    const rules = [everyValue('a', 'error')]
    const all = check(rules).findings.map(({ anchor, rule }): Decision => ({
      scope: 'finding',
      fingerprint: anchor,
      rule,
      reason: '经财政同意',
      by: '示例',
      at: '2026-01-01',
      until: null,
    }))
    const result = check(rules, TABLE, all)
    expect(result.findings).toHaveLength(3)
    expect(result.findings.every((f) => f.ignored?.reason === '经财政同意')).toBe(true)
    expect(result.verdict).toBe('ready')
  })
})

describe('a rule that throws', () => {
  const broken = exampleRule('broken', function* (table: Table) {
    yield { cell: { row: 0, col: 0 }, message: 'said' as const }
    throw new Error(table.id)
  })
  const result = check([broken, everyValue('other')])
  it('becomes one finding rule-crashed that names the rule', () => {
    const crashed = result.findings.filter((f) => f.rule === 'rule-crashed')
    expect(crashed).toHaveLength(1)
    expect(crashed[0]?.message).toContain('broken')
  })
  it('loses what it reported before, and the other rules still report', () => {
    expect(result.findings.filter((f) => f.rule === 'broken')).toEqual([])
    expect(result.findings.filter((f) => f.rule === 'other')).toHaveLength(3)
  })
  it('keeps the table from being called ready', () => {
    expect(check([broken]).verdict).toBe('reminders')
  })
})

describe('who hides whom', () => {
  it('drops the hidden finding on the same cell and keeps those on others', () => {
    const onFirst = exampleRule('circular-value', function* (table) {
      const [first] = table.indicators
      if (first) yield { cell: first.value.cell, row: first.row, message: 'said' }
    })
    const { findings } = check([everyValue('vague-value'), onFirst])
    expect(findings.filter((f) => f.rule === 'vague-value').map((f) => formatCell(f.cell))).toEqual(['D5', 'D6'])
    expect(findings.filter((f) => f.rule === 'circular-value')).toHaveLength(1)
  })
  it('takes single cells out of a folded finding and corrects its count', () => {
    const onFirst = exampleRule('hedged-value', function* (table) {
      const [first] = table.indicators
      if (first) yield { cell: first.value.cell, row: first.row, message: 'said' }
    })
    const folded = check([allValues('missing-operator'), onFirst]).findings.find((f) => f.rule === 'missing-operator')
    expect(folded && formatCell(folded.cell)).toBe('D5')
    expect(folded?.related.map((r) => formatCell(r.cell))).toEqual(['D6'])
    expect(folded?.message).toContain('共2处')
  })
  it('lets findings stand side by side that are meant to', () => {
    expect(check([everyValue('hedged-value'), everyValue('range-value')]).findings).toHaveLength(6)
  })
  it('matches a name and a value of one indicator where the catalogue says so', () => {
    const onNames = exampleRule('name-is-class', function* (table) {
      for (const i of table.indicators) yield { cell: i.name.cell, row: i.row, message: 'said' }
    })
    expect(check([everyValue('pseudo-quantified'), onNames]).findings.map((f) => f.rule)).toEqual(
      Array(3).fill('name-is-class'),
    )
  })
})

describe('order', () => {
  it('follows the sheet, cell by cell, whatever the order of the rules', () => {
    const a = check([everyValue('a'), everyValue('b')]).findings.map((f) => formatCell(f.cell) + f.rule)
    expect(a).toEqual(['D4a', 'D4b', 'D5a', 'D5b', 'D6a', 'D6b'])
  })
})

describe('fingerprints', () => {
  const prints = (table: string) => check([everyValue('a')], table).findings.map((f) => f.fingerprint)
  it('are unique', () => {
    const twice = `${TABLE}\n 效益 | 社会 | 业务水平 | 效果明显`
    expect(new Set(prints(twice)).size).toBe(4)
  })
  it('survive rows inserted above and between', () => {
    const longer = TABLE.replace('产出 | 质量', '产出 | 数量 | 教材册数 | ≥10册\n 产出 | 质量').replace(
      '项目名称',
      '实施期: 2026.01.01-2026.12.31\n项目名称',
    )
    for (const print of prints(TABLE)) expect(prints(longer)).toContain(print)
  })
  it('change with the value: a decision about one value does not cover the next', () => {
    const changed = TABLE.replace('效果明显', '效果良好')
    expect(prints(changed)[2]).not.toBe(prints(TABLE)[2])
    expect(prints(changed).slice(0, 2)).toEqual(prints(TABLE).slice(0, 2))
  })

  it('are the same in a large table as in a small one, and tell equal indicators apart in both', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `产出 | 数量 | 抽检批次${String(i % 7)} | ≥${String(i % 3)}批次`).join(
        '\n',
      )
    const small = prints(rows(150))
    expect(new Set(small).size).toBe(150)
    const large = prints(rows(450))
    expect(new Set(large).size).toBe(450)
    expect(large.slice(0, 150)).toEqual(small)
  })
})

describe('a suggestion', () => {
  it('gives its example date in the table’s own budget year, and in none where nobody knows it', () => {
    const deadline = (title: string) =>
      checkWorkbook(readNotation(`标题: ${title}\n产出 | 时效 | 完成时间 | 按时完成`).grids).findings.find(
        (finding) => finding.rule === 'vague-value',
      )?.suggestion
    expect(deadline('示例项目绩效目标表（2027年度）')).toContain('2027年11月30日前')
    expect(deadline('示例项目绩效目标表')).toContain('当年11月30日前')
  })
})

describe('a pack', () => {
  const pack = (rules: object) => {
    const parsed = parsePack(
      JSON.stringify({ schema: 'jixiao-pack/1', id: 'x', title: '示例', version: '1.0.0', rules }),
    )
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return resolvePack(parsed.pack)
  }
  it('turns a rule off', () => {
    const off = { ...resolvePack(BASELINE), rules: { a: { severity: null, off: true, options: {} } } }
    expect(check([everyValue('a')], TABLE, undefined, off).findings).toEqual([])
  })
  it('sets a severity for every finding of a rule', () => {
    const found = checkWorkbook(readNotation(TABLE).grids, { pack: pack({ 'vague-value': 'info' }) }).findings
    expect(found.filter((f) => f.rule === 'vague-value').map((f) => f.severity)).toEqual(['info'])
  })
})
