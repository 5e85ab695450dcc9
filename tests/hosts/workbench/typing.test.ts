import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTexts, readTabbed, writeTabbed } from '../../../src/hosts/workbench/typing.ts'
import { suggestedName } from '../../../src/hosts/workbench/words.ts'
import { Grid } from '../../../src/sheet/index.ts'

describe('剪贴板里的表', () => {
  it('从 Excel 复制来的：制表符分列，换行分行，末尾的换行不算一行', () => {
    expect(readTabbed('甲\t乙\r\n丙\t丁\r\n')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  it('带引号的格子里可以有换行和引号', () => {
    expect(readTabbed('"第一行\n第二行"\t"说""好"""')).toEqual([['第一行\n第二行', '说"好"']])
  })

  it('文字本身以引号开头，不是格子的引号，照原样', () => {
    expect(readTabbed('"甲"和"乙"\t丙')).toEqual([['"甲"和"乙"', '丙']])
  })

  it('写出再读回，一字不差', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '"', '\t', '\n', '=') })
    const table = fc
      .nat({ max: 3 })
      .chain((more) => fc.array(fc.array(cell, { minLength: more + 1, maxLength: more + 1 }), { minLength: 1 }))
      // A last row of one empty cell looks like the line break that ends the text.
      .filter((rows) => rows[rows.length - 1]?.join('') !== '')
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTabbed(writeTabbed(rows))).toEqual(rows)
      }),
    )
  })

  it('落在合并区域里面的不写，免得藏起来', () => {
    const grid = new Grid({ sheet: '表', rows: [[]], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] })
    expect(placeTexts(grid, { row: 0, col: 0 }, [['甲', '乙', '丙']])).toEqual([
      { at: { row: 0, col: 0 }, text: '甲' },
      { at: { row: 0, col: 2 }, text: '丙' },
    ])
  })
})

describe('另存为的名字', () => {
  it('在原名后面说明，不与原来的同名；已经有了就不再加', () => {
    expect(suggestedName('目标表.xlsx')).toBe('目标表-已检查.xlsx')
    expect(suggestedName('目标表-已检查.xlsx')).toBe('目标表-已检查.xlsx')
    expect(suggestedName('2026.预算.xlsx')).toBe('2026.预算-已检查.xlsx')
    expect(suggestedName('宏.xlsm')).toBe('宏-已检查.xlsm')
  })
})
