import { describe, expect, it } from 'vitest'
import { chineseNumber } from '../../src/value/index.ts'

describe('chineseNumber', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['九十五', 95],
    ['两百', 200],
    ['一百零五', 105],
    ['一百一十二', 112],
    ['一千零五十', 1050],
    ['一千零五', 1005],
    ['一万二千', 12000],
    ['一万零二百', 10200],
    ['十万', 100000],
    ['三百二十万', 3200000],
    ['一亿二千万', 120000000],
    ['二〇二四', 2024],
    ['捌拾万', 800000],
    ['一点五', 1.5],
  ])('reads %s as %d', (text, number) => {
    expect(chineseNumber(text)?.toNumber()).toBe(number)
  })

  it.each([
    '',
    '一些',
    '几',
    '数十',
    '几百',
    '百分之九十五',
    '两万五',
    '一百五',
    '三五',
    '百',
    '万',
    '千万',
    '十十',
    '百十',
    '一二',
    '零五',
    '个',
    '12',
  ])('does not guess at %j', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })
})
