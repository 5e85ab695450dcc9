import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSymbols } from '../../src/rules/value/plainSymbols.ts'
import { symbolForm } from '../../src/rules/value/symbol-form.ts'
import { parseIndicatorValue } from '../../src/value/index.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(symbolForm, {
  silent: [
    { title: '空格不报', table: '产出 | 数量 | 企业 | ≥ 50 家' },
    { title: '圆圈数字和平方米照旧', table: '产出 | 数量 | 面积 | ≥3407㎡' },
    { title: '全角括号照旧', table: '产出 | 数量 | 服装 | 35套（含标识）' },
  ],
  found: [
    {
      title: '各种相近的符号',
      table:
        '产出 | 数量 | 一 | !≧5家\n产出 | 数量 | 二 | !﹥5家\n产出 | 数量 | 三 | !＜5家\n产出 | 数量 | 四 | !＝5家\n产出 | 质量 | 五 | !≥5％',
      fixed: ['≥5家', '>5家', '<5家', '=5家', '≥5%'],
      says: '5 处',
    },
    { title: '全角小数', table: '产出 | 成本 | 费用 | !≤９．５万元', fixed: ['≤9.5万元'] },
    { title: '只改符号，说明不动', table: '产出 | 数量 | 服装 | !≧35套（含标识）', fixed: ['≥35套（含标识）'] },
    { title: '符号栏', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 企业 | !≧ | 5 | 家', fixed: ['≥'] },
  ],
})

it('改过符号的值读出来不变，也不再需要改', () => {
  const sign = fc.constantFrom('≧', '≦', '﹥', '＜', '＝', '>=', '<=', '≥', '')
  const digits = fc
    .nat(9999)
    .map((n) => [...String(n)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''))
  fc.assert(
    fc.property(sign, digits, fc.constantFrom('家', '％', '万元（含税）', ''), (operator, number, unit) => {
      const written = operator + number + unit
      const to = plainSymbols(written)
      const value = parseIndicatorValue({ value: to })
      expect(value.lookalike).toBe(false)
      expect(value.plain).toBe(parseIndicatorValue({ value: written }).plain)
    }),
  )
})

describe('the usual form of a sign', () => {
  it.each([
    ['≧5家', '≥5家'],
    ['⩾5家', '≥5家'],
    ['≮5家', '≥5家'],
    ['≦5家', '≤5家'],
    ['⩽5家', '≤5家'],
    ['≯5家', '≤5家'],
    ['＞5家', '>5家'],
    ['﹥5家', '>5家'],
    ['＜5家', '<5家'],
    ['﹤5家', '<5家'],
    ['＝5家', '=5家'],
    ['﹦5家', '=5家'],
    ['≥5％', '≥5%'],
    ['≥5﹪', '≥5%'],
    ['０１２３４５６７８９', '0123456789'],
    ['１．５公里', '1.5公里'],
    ['>=5家', '≥5家'],
    ['> = 5家', '≥ 5家'],
    ['=>5家', '≥5家'],
    ['=  >5家', '≥5家'],
    ['<=5家', '≤5家'],
    ['<  =5家', '≤5家'],
    ['=<5家', '≤5家'],
    ['= <5家', '≤5家'],
  ])('%s is written %s', (written, to) => {
    expect(plainSymbols(written)).toBe(to)
  })

  it.each(['≥5家', '>5家', '<5%', '=100%', '第1．2节', '约5家（含 3 家）', '持平＋新增', ''])(
    '%s stays as it is',
    (text) => {
      expect(plainSymbols(text)).toBe(text)
    },
  )
})

describe('what is said of the signs in a table', () => {
  const found = (table: string) => {
    const { reports } = runRule(symbolForm, table)
    return reports.map(({ message, row, related, fix }) => ({
      message,
      row,
      also: related?.length ?? 0,
      safe: fix?.safe,
    }))
  }
  const rows = (...values: readonly string[]) => values.map((value) => `产出 | 数量 | 企业 | ${value}`).join('\n')

  it('one sign by itself, several together under the first', () => {
    const [usual] = found(rows('≧5家'))
    expect(usual).toMatchObject({ message: 'one', also: 0, safe: true })
    expect(found(rows('≧5家', '≥6家', '≦7家', '＝8家'))).toEqual([{ ...usual, message: 'many', also: 2 }])
  })
  it('stands in the row of the first sign', () => {
    const [first] = found(rows('≧5家', '≥6家'))
    const [later] = found(rows('≥5家', '≧6家', '≧7家'))
    expect(later?.row).toBe((first?.row ?? 0) + 1)
  })
})
