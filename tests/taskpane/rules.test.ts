import { describe, expect, it } from 'vitest'
import { FAMILY_WORDS } from '../../src/report/index.ts'
import { RULE_PAGES } from '../../src/report/rulePages.ts'
import { RULES } from '../../src/rules/index.ts'
import { readNotation } from '../../src/table/notation.ts'
import { exampleTable, type ExampleCell } from '../../taskpane/rules/exampleTable.ts'
import { level, ownLevel, packLevel, ruleGroups, switched } from '../../taskpane/rules/ruleGroups.ts'
import type { RuleItem } from '../../taskpane/session/paneState.ts'
import { levelWords, ruleWords } from '../../taskpane/words/rules.ts'

const CATALOGUE: readonly RuleItem[] = RULES.map((rule) => ({
  id: rule.id,
  title: rule.title,
  family: rule.family,
  familyTitle: FAMILY_WORDS[rule.family],
  packSeverity: rule.severity,
  packOff: false,
  own: null,
  page: null,
}))

function item(id: string, change: Partial<RuleItem> = {}): RuleItem {
  const found = CATALOGUE.find((rule) => rule.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return { ...found, ...change }
}

/** Ids that a search finds. */
function found(text: string): string[] {
  return ruleGroups(CATALOGUE, text, RULE_PAGES).flatMap(({ rules }) => rules.map(({ id }) => id))
}

describe('the list of rules', () => {
  it('holds every rule under its family, in the order of the catalogue', () => {
    expect(found('')).toEqual(RULES.map(({ id }) => id))
    expect(ruleGroups(CATALOGUE, '', null).map(({ title }) => title)).toEqual(Object.values(FAMILY_WORDS))
  })

  it('fits into a list without windows: headings and rules are at most 100 rows', () => {
    expect(CATALOGUE.length + Object.keys(FAMILY_WORDS).length).toBeLessThanOrEqual(100)
  })

  it('is searched by what stands in the title, by what the rule means, by family and by id', () => {
    expect(found('成本指标合计')).toContain('cost-sum')
    expect(found('一万倍').concat(found('逐分比较'))).toContain('cost-sum')
    const cross = RULES.filter(({ family }) => family === 'cross').map(({ id }) => id)
    expect(found('跨表')).toEqual(expect.arrayContaining(cross))
    expect(found('WEIGHT-SUM')).toEqual(['weight-sum'])
  })

  it('finds full-width letters and figures like others', () => {
    expect(found('１００％')).toEqual(found('100%'))
    expect(found('100%')).toContain('perfect-satisfaction')
  })

  it('wants every word, and leaves out families without a rule', () => {
    const both = found('预算数 成本')
    expect(both).toContain('cost-sum')
    expect(found('预算数').length).toBeGreaterThan(both.length)
    expect(ruleGroups(CATALOGUE, '跨表', null).map(({ family }) => family)).toEqual(['cross'])
    expect(ruleGroups(CATALOGUE, '没有这样的规则', RULE_PAGES)).toEqual([])
  })
})

describe('the level of a rule', () => {
  it('is the pack’s until this workbook says otherwise', () => {
    expect(level(item('cost-sum'))).toBe('error')
    expect(level(item('cost-sum', { own: 'info' }))).toBe('info')
    expect(packLevel(item('cost-sum', { own: 'info' }))).toBe('error')
    expect(level(item('cost-sum', { packOff: true }))).toBe('off')
    expect(level(item('cost-sum', { packOff: true, own: 'warning' }))).toBe('warning')
  })

  it('chosen as the pack has it is not kept: the rule follows the pack', () => {
    expect(ownLevel(item('cost-sum', { own: 'info' }), 'error')).toBeNull()
    expect(ownLevel(item('cost-sum'), 'warning')).toBe('warning')
    expect(ownLevel(item('cost-sum', { own: 'off' }), null)).toBeNull()
    expect(ownLevel(item('cost-sum', { packOff: true }), 'off')).toBeNull()
  })

  it.each([
    [{}, false, 'off'],
    [{ own: 'off' }, true, null],
    [{ own: 'info' }, false, 'off'],
    [{ packOff: true }, true, 'error'],
    [{ packOff: true, own: 'error' }, false, null],
  ] as const)('%j switched to %j keeps %j', (change, on, kept) => {
    expect(switched(item('cost-sum', change), on)).toBe(kept)
  })

  it('is said in the words people know', () => {
    expect(['error', 'warning', 'info', 'off'].map((one) => levelWords(one as 'error' | 'off'))).toEqual([
      '须改',
      '提醒',
      '提示',
      '不查',
    ])
    expect(ruleWords.asPack('error')).toBe('同规则包（须改）')
  })
})

describe('an example of a rule', () => {
  it('is read as a small sheet: fields, indicators, the marked cell', () => {
    const { rows, width } = exampleTable(['预算数: !40', '产出 | 成本 | 执法服装费用 | ≤24万元'])
    expect(width).toBe(4)
    expect(rows).toEqual([
      { kind: 'field', cells: [cell('预算数'), cell('40', { marked: true })] },
      { kind: 'row', cells: ['产出', '成本', '执法服装费用', '≤24万元'].map((text) => cell(text)) },
    ])
  })

  it('keeps columns, merged cells, marked labels and several sheets', () => {
    expect(exampleTable(['列: 一级 二级 !权重']).rows[0]?.cells).toEqual([
      cell('一级'),
      cell('二级'),
      cell('权重', { marked: true }),
    ])
    expect(exampleTable(['!绩效目标: 做好工作']).rows[0]?.cells[0]).toEqual(cell('绩效目标', { marked: true }))
    const { rows, width } = exampleTable(['#表 附表2', '名称 | 金额 | <', '^ | 元 | 万元'])
    expect(width).toBe(3)
    expect(rows.map(({ kind }) => kind)).toEqual(['sheet', 'row', 'row'])
    expect(rows[1]?.cells[1]).toEqual(cell('金额', { span: 2 }))
    expect(rows[2]?.cells[0]).toEqual(cell(''))
  })

  it.each(CATALOGUE)('of $id shows every marked cell, and none where all is well', ({ id }) => {
    const page = RULE_PAGES[id]
    if (!page) throw new Error(`no page of ${id}`)
    for (const lines of page.bad) {
      expect(marked(lines), lines.join('\n')).toBe(readNotation(lines.join('\n')).marks.length)
      expect(marked(lines), lines.join('\n')).toBeGreaterThan(0)
    }
    for (const lines of page.good) expect(marked(lines), lines.join('\n')).toBe(0)
  })
})

function cell(text: string, change: Partial<ExampleCell> = {}): ExampleCell {
  return { text, marked: false, span: 1, ...change }
}

function marked(lines: readonly string[]): number {
  return exampleTable(lines)
    .rows.flatMap(({ cells }) => cells)
    .filter((one) => one.marked).length
}
