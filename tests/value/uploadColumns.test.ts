import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIndicatorValue, uploadColumns } from '../../src/value/index.ts'

const columns = (value: string, operator = '', unit = '') => {
  const {
    symbol,
    value: number,
    unit: measure,
    certain,
  } = uploadColumns(parseIndicatorValue({ value, operator, unit }), operator)
  return [symbol, number, measure, certain]
}

describe('计算符号、指标值、计量单位', () => {
  it.each<[string, unknown[]]>([
    ['≥100批次', ['≥', '100', '批次', true]],
    ['不低于95%', ['≥', '95', '%', true]],
    ['≤8000元/批次', ['≤', '8000', '元/批次', true]],
    ['≥1.2万人次', ['≥', '12000', '人次', true]],
    ['≤0.65万元', ['≤', '0.65', '万元', true]],
    ['≤5个工作日', ['≤', '5', '个工作日', true]],
    ['2026年12月底前', ['定量(其他)', '2026年12月底前', '', true]],
    ['优良', ['定性', '优良', '', true]],
    ['有效提升', ['定性', '有效提升', '', true]],
    ['不适用', ['不适用', '', '', true]],
    ['', ['', '', '', true]],
  ])('of %s are %j', (value, expected) => {
    expect(columns(value)).toEqual(expected)
  })
  it.each<[string, unknown[]]>([
    ['100批次', ['=', '100', '批次', false]],
    ['约100批次', ['=', '100', '批次', false]],
    ['1-2批次', ['', '1-2', '批次', false]],
    ['举办3期，每期60人', ['', '举办3期，每期60人', '', false]],
  ])('of %s are a guess that is said to be one', (value, expected) => {
    expect(columns(value)).toEqual(expected)
  })
  it('come from the columns of a form that has them', () => {
    expect(columns('100', '≥', '批次')).toEqual(['≥', '100', '批次', true])
    expect(columns('提高3个方面的认识', '定性')).toEqual(['定性', '提高3个方面的认识', '', true])
    expect(columns('见说明', '定量（其他）')).toEqual(['定量(其他)', '见说明', '', true])
    expect(columns('无', '不适用')).toEqual(['不适用', '', '', true])
  })
  it('of a number are a plain number that the system takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '=', '>', '<'),
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('批次', '%', '万元', '人次', '公里'),
        (operator, whole, part, unit) => {
          const number = part === 0 ? String(whole) : `${String(whole)}.${String(part)}`
          const [symbol, value, measure] = columns(`${operator}${number}${unit}`)
          expect(value).toMatch(/^\d+(\.\d+)?$/)
          expect([symbol, Number(value), measure]).toEqual([operator, Number(number), unit])
        },
      ),
    )
  })
  it('are given for any text at all, on one line', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }), (value, operator, unit) => {
        for (const part of columns(value, operator, unit)) expect(String(part)).not.toMatch(/[\n\t]/)
      }),
    )
  })
})
