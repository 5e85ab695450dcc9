import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Amount, moneyUnitOf, parseAmount, sumAmounts } from '../../src/value/index.ts'

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

describe('Amount', () => {
  it('adds 0.1万元 and 0.2万元 to exactly 0.3万元', () => {
    expect(Amount.of('0.1', '万元').plus(Amount.of('0.2', '万元')).equals(Amount.of('0.3', '万元'))).toBe(true)
  })

  it('is the same in 元 and in 万元', () => {
    fc.assert(
      fc.property(cents, (n) => {
        expect(Amount.of(n, '万元').equals(Amount.of(n, '元').times(10_000))).toBe(true)
        expect(Amount.yuan(n).format('万元')).toBe(
          Amount.of(Amount.yuan(n).yuan.times('0.0001'), '万元').format('万元'),
        )
      }),
    )
  })

  it('sums to the same total in any order', () => {
    fc.assert(
      fc.property(fc.array(cents), (list) => {
        const amounts = list.map((n) => Amount.yuan(n).times('0.01'))
        expect(sumAmounts(amounts).equals(sumAmounts(amounts.reverse()))).toBe(true)
      }),
    )
  })

  it('writes amounts without trailing zeros, thousands apart only in 元', () => {
    expect(Amount.yuan('840000.00').format('万元')).toBe('84万元')
    expect(Amount.yuan(6500).format('万元')).toBe('0.65万元')
    expect(Amount.of(-4, '万元').format('万元')).toBe('-4万元')
    expect(Amount.yuan('-1234567.5').format('元')).toBe('-1,234,567.5元')
    expect(Amount.of(12345, '万元').format('万元')).toBe('12345万元')
    expect(Amount.of(0, '万元').format('元')).toBe('0元')
    expect(Amount.of(3, '亿元').format('万元')).toBe('30000万元')
  })

  it('writes yuan with two decimals, more only where they are needed', () => {
    expect(Amount.of(80, '万元').toFixedYuan()).toBe('800000.00')
    expect(Amount.yuan('0.125').toFixedYuan()).toBe('0.125')
    expect(Amount.yuan('-3.5').toFixedYuan()).toBe('-3.50')
  })

  it('compares and measures distances', () => {
    expect(Amount.yuan(1).compare(Amount.of(1, '万元'))).toBe(-1)
    expect(Amount.yuan(3).minus(Amount.yuan(5)).abs().equals(Amount.yuan(2))).toBe(true)
    expect(sumAmounts([]).isZero()).toBe(true)
  })
})

describe('moneyUnitOf', () => {
  it.each([
    ['万元', '万元'],
    ['单位：万元', '万元'],
    ['金额单位：元', '元'],
    ['（万元）', '万元'],
    ['人民币万元', '万元'],
    ['单位：人民币 万元', '万元'],
    ['预算数（万元）', '万元'],
    ['项目资金（单位：百万元）', '百万元'],
    ['          金额单位：万元', '万元'],
  ])('reads %j as %s', (text, unit) => {
    expect(moneyUnitOf(text)).toBe(unit)
  })

  it.each(['单位：示例市场监管局', '单位：个', '元旦活动', '单元', '', '40万元', '公元'])(
    'finds no unit of money in %j',
    (text) => {
      expect(moneyUnitOf(text)).toBeNull()
    },
  )
})

describe('parseAmount', () => {
  it.each([
    ['80', '800000.00'],
    ['80.00', '800000.00'],
    ['1,234.50', '12345000.00'],
    ['40万元', '400000.00'],
    ['40 万', '400000.00'],
    ['3亿', '300000000.00'],
    ['¥800000元', '800000.00'],
    ['￥80', '800000.00'],
    ['资金总额：1043.19', '10431900.00'],
    ['资金总额（元）：1043.19', '1043.19'],
    ['８０．５', '805000.00'],
    ['八十万元', '800000.00'],
    ['捌拾万元整', '800000.00'],
    ['40万元（含税）', '400000.00'],
    ['800000（元）', '800000.00'],
    ['0', '0.00'],
    ['-4', '-40000.00'],
  ])('reads %j on a form in 万元 as %s yuan', (text, yuan) => {
    const parsed = parseAmount(text, '万元')
    expect(parsed.state).toBe('amount')
    expect(parsed.amount?.toFixedYuan()).toBe(yuan)
  })

  it.each(['', ' ', '/', '-', '—', '——', '无', '其他资金：'])('takes %j for a blank', (text) => {
    expect(parseAmount(text, '万元')).toEqual({ amount: null, unit: null, state: 'blank', number: null })
  })

  it('keeps the number where no unit is stated, but makes no amount of it', () => {
    const parsed = parseAmount('80.00', null)
    expect(parsed.state).toBe('unit-unknown')
    expect(parsed.amount).toBeNull()
    expect(parsed.number?.toFixed()).toBe('80')
  })

  it.each(['按合同', '80%', '约40万元', '40-50万元', '单位：万元', '3套', '几十万元', '1.2.3', '#REF!'])(
    'takes %j for no amount',
    (text) => {
      expect(parseAmount(text, '万元').state).toBe('not-an-amount')
    },
  )

  it('takes the stored number where the cell shows it rounded', () => {
    expect(parseAmount('13.2', '万元', 13.22).amount?.format('万元')).toBe('13.22万元')
    expect(parseAmount('80.00', '万元', 80).amount?.format('万元')).toBe('80万元')
    expect(parseAmount('0.30', '万元', 0.1 + 0.2).amount?.format('万元')).toBe('0.3万元')
    expect(parseAmount('40万元', null, 40).amount?.format('万元')).toBe('40万元')
  })

  it('trusts the text where the stored number is another one', () => {
    expect(parseAmount('80', '万元', 45292).amount?.format('万元')).toBe('80万元')
  })

  it('takes the stored number where the column is too narrow to show it', () => {
    expect(parseAmount('#####', '万元', 1234.5).amount?.format('万元')).toBe('1234.5万元')
  })
})
