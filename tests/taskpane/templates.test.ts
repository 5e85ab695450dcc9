import { describe, expect, it } from 'vitest'
import { readNotation, recognise } from '../../src/table/index.ts'
import { faultsOf } from '../../taskpane/session/templates/faults.ts'
import { fillable, tableAt } from '../../taskpane/session/templates/fillable.ts'
import { hereOf } from '../../taskpane/session/templates/here.ts'
import { firstWritten, rowAfter } from '../../taskpane/session/templates/proof.ts'
import type { IndicatorText } from '../../taskpane/session/templatesState.ts'
import { searchTypes } from '../../taskpane/templates/typeSearch.ts'
import { templateWords as words } from '../../taskpane/words/templates.ts'

const text = (change: Partial<IndicatorText>): IndicatorText => ({
  name: '抽检批次数',
  operator: '≥',
  value: '200',
  unit: '批次',
  ...change,
})
const said = (change: Partial<IndicatorText>, missing: readonly ('budget' | 'year')[] = []) =>
  faultsOf({ text: text(change), missing }).map(({ message }) => message)

describe('what must be put right before an indicator is inserted', () => {
  it('is nothing for a number, a date or a grade', () => {
    expect(said({})).toEqual([])
    expect(said({ operator: '≤', value: '2026年12月31日', unit: '' })).toEqual([])
    expect(said({ operator: '', value: '优', unit: '' })).toEqual([])
  })

  it('says of a blank value what the table does not tell', () => {
    expect(said({ value: '' }, ['year'])).toEqual([words.unknown.year])
    expect(said({ value: ' ' }, ['budget'])).toEqual([words.unknown.budget])
    expect(said({ value: '' })).toEqual([words.valueMissing])
  })

  it.each(['{N}', '____', '××'])('is a blank left to fill: %s', (value) => {
    expect(said({ value })).toEqual([words.blankLeft(value)])
  })
})

describe('rows of a plan', () => {
  const rows = (before: number, count: number) =>
    ({ kind: 'insert-rows', sheet: '表', before, count, expects: [] }) as const

  it('stand lower by as many rows as come in above them', () => {
    const plan = { title: '', edits: [rows(5, 2), rows(9, 1)] }
    expect([4, 5, 8, 9].map((row) => rowAfter(plan, row))).toEqual([4, 7, 10, 12])
  })

  it('are gone to where the first of them was written, also when another one was skipped', () => {
    const planned = [5, 6, 11].map(
      (row) => ({ row, kind: 'new', level1: '', level2: '', name: '', value: '' }) as const,
    )
    expect(firstWritten([rows(9, 1), rows(5, 2)], planned)).toBe(5)
    expect(firstWritten([rows(9, 1)], planned)).toBe(9)
    expect(firstWritten([], planned)).toBeNull()
  })
})

describe('the table at hand', () => {
  const block = (title: string) => `
    标题: ${title}绩效目标表（2026年度）
    项目名称: ${title}
    预算数: 10
    产出 | 数量 | 示例次数 | ≥5次
    产出 | 质量 | 示例合格率 | ≥95%
  `
  it('is the one the user is in, else the first of the sheet he is on, else the first', () => {
    const [grid] = readNotation(block('示例')).grids
    if (!grid) throw new Error('no grid')
    const tables = fillable(recognise([grid]).tables)
    const [table] = tables
    const at = (sheet: string, row: number) => ({ sheet, range: { top: row, left: 0, bottom: row, right: 0 } })
    expect(tableAt(tables, null)).toBe(table)
    expect(tableAt(tables, at(grid.sheet, 4))).toBe(table)
    expect(tableAt(tables, at('别的表', 4))).toBe(table)
    expect(tableAt([], null)).toBeNull()
    if (!table) return
    const row = table.indicators.find(({ name }) => name.text === '示例合格率')?.row ?? -1
    expect(hereOf(table, at(grid.sheet, row))).toMatchObject({ row, classes: ['quality'] })
    expect(hereOf(table, at(grid.sheet, 0))).toBeNull()
  })
})

describe('the words of an insertion', () => {
  it('name rows one by one and in runs', () => {
    expect(words.where([13, 20, 41, 45])).toBe('第 13、20、41、45 行')
    expect(words.where([16, 13, 15, 14, 20])).toBe('第 13–16、20 行')
  })

  it('count what is inserted and what is filled', () => {
    expect(words.will(4, 0)).toBe('将插入 4 行')
    expect(words.will(1, 2)).toBe('将插入 1 行，填写 2 个空行')
    expect(words.previewButton(0, 2)).toBe('预览并填写 2 个空行')
  })
})

describe('the search among all kinds', () => {
  const types = [
    { id: 'a', name: '培训类', field: '', words: ['业务培训 轮训', '绿化工培训'] },
    { id: 'b', name: '市政设施维护类', field: '住建', words: ['路灯 绿化养护 绿化', '环卫'] },
    { id: 'c', name: '绿化补贴类', field: '', words: [] },
  ]
  const found = (text: string, proposed: readonly string[] = []) =>
    searchTypes(types, text, proposed).map(({ id, aside }) => `${id} ${aside}`.trim())

  it('goes by name and field first, then by what such projects are called, and says by which word', () => {
    expect(found('绿化')).toEqual(['c', 'a 绿化工培训', 'b 绿化'])
    expect(found('住建')).toEqual(['b 住建'])
    expect(found('路灯')).toEqual(['b 路灯'])
    expect(found('绿化 养护')).toEqual(['b 绿化养护'])
    expect(found('没有的')).toEqual([])
  })

  it('leaves what is proposed on top, and lists all where nothing is asked', () => {
    expect(found('', ['b'])).toEqual(['b 住建', 'a', 'c'])
  })
})
