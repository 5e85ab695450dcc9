import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelText, normalise, plainName } from '../../src/value/index.ts'
import { hasLookalikes, writtenPart } from '../../src/value/normalise.ts'

describe('normalise', () => {
  it.each([
    ['≧90％', '≥90%'],
    ['＞＝ ９０', '≥90'],
    ['=>5', '≥5'],
    ['= <5', '≤5'],
    ['﹤3', '<3'],
    ['≯5', '≤5'],
    ['≥90 人\u3000次', '≥90人次'],
    ['其中：财政    资金', '其中:财政资金'],
    ['对监管企业发展\n的\t影\u200b响\u00a0', '对监管企业发展的影响'],
  ])('writes %j as %j', (text, plain) => {
    expect(normalise(text)).toBe(plain)
  })

  it('leaves … ㎡ ① ℃ as they are, NFKC would take them apart', () => {
    expect(normalise('指标……')).toBe('指标……')
    expect(normalise('３４０７ ㎡')).toBe('3407㎡')
    expect(normalise('①检查（次）')).toBe('①检查(次)')
    expect(normalise('≤１８℃')).toBe('≤18℃')
  })

  it('reads each character the same whether or not a blank makes it look closer', () => {
    for (let code = 0x20; code < 0x10000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const text = `指${String.fromCharCode(code)}标`
      if (normalise(text) !== normalise(`${text}\u3000`))
        expect(normalise(text), code.toString(16)).toBe(normalise(`${text}\u3000`))
    }
    for (const signs of ['>=', '=>', '<=', '=<', '>5=', '=5<', '<<', '==', '>，=', '≥%=']) {
      expect(normalise(`指${signs}标`), signs).toBe(normalise(`指${signs}标\u3000`))
    }
  })

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
      }),
    )
  })

  it.each(['≧90%', '≦5', '＞5', '﹤5', '＝5', '9０%', '90％', '>=5', '> = 5', '=<5'])(
    'sees the look-alike in %s',
    (text) => {
      expect(hasLookalikes(text)).toBe(true)
    },
  )

  it.each(['≥90%', '> 5', '<5', '=5', '≥ 90 人 次', '35套（含标识）'])('sees none in %s', (text) => {
    expect(hasLookalikes(text)).toBe(false)
  })

  it('finds how a part of the normalised text was written', () => {
    const raw = '≥ 35 套 （含 标识）'
    const plain = normalise(raw)
    expect(writtenPart(raw, plain, plain.indexOf('('), plain.length)).toBe('（含标识）')
  })
})

describe('plainName', () => {
  it.each([
    ['1、检查 次数', '检查次数'],
    ['1.检查次数', '检查次数'],
    ['１．检查次数', '检查次数'],
    ['1.2、检查次数', '检查次数'],
    ['（1）检查次数', '检查次数'],
    ['(一)检查次数', '检查次数'],
    ['①检查次数', '检查次数'],
    ['一、检查次数', '检查次数'],
    ['指标1：检查次数', '检查次数'],
  ])('drops the number of %j', (text, plain) => {
    expect(plainName(text)).toBe(plain)
  })

  it.each(['3.15消费者权益日活动', '12315热线接听率', '2024年检查次数', '一次性补助', '10家企业', '双随机、一公开'])(
    'keeps the digits that belong to %s',
    (text) => {
      expect(plainName(text)).toBe(text)
    },
  )

  it('keeps 指标1： where nothing follows: that is a placeholder', () => {
    expect(plainName('指标1：')).toBe('指标1:')
  })
})

describe('labelText', () => {
  it.each([
    ['权重（%）', '权重'],
    ['分值权重\n(90)', '分值权重'],
    ['其中：财政    资金', '其中:财政资金'],
    ['一级\n指标', '一级指标'],
    ['项目资金（万元）：', '项目资金'],
    ['资金（含（上年）结转）', '资金'],
    ['（未完', '(未完'],
  ])('reads the label %j as %s', (text, label) => {
    expect(labelText(text)).toBe(label)
  })
})
