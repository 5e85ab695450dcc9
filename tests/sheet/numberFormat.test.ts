import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinFormat, GENERAL, shownNumber, shownText } from '../../src/sheet/index.ts'

describe('一个数显示成什么', () => {
  it.each([
    [80, '0.00', '80.00'],
    [80, '0.00_ ', '80.00'],
    [1043.19, '#,##0.00', '1,043.19'],
    [1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [0.956, '0.0%', '95.6%'],
    [95, '"≥"0"%"', '≥95%'],
    [250, 'G/通用格式"人"', '250人'],
    [250, 'General"人"', '250人'],
    [123456, '0!.0,"万元"', '12.3万元'],
    [-5, '[红色]\\-0;[黑色]0', '5'],
    [-5, '0;[红色]\\-0', '-5'],
    [45352, 'yyyy"年"m"月"d"日";@', '2024年3月1日'],
    [0.5625, '[$-F400]h:mm:ss\\ AM/PM', '13:30:00'],
    [45352, 'yyyy-mm-dd', '2024-03-01'],
    [45352.6875, '上午/下午h"时"mm"分"', '下午4时30分'],
    [45352, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024年3月1日'],
    [45352, '[$-407]d/ mmmm yyyy', '1/ 三月 2024'],
    [45352, '[$-ru-RU]dddd', '星期五'],
    [45352, '[$-409]mmm\\-yy', 'Mar-24'],
    [45352, '[$-411]dddd', '金曜日'],
    [1234.5, '#,##0.00\\ [$€-407]', '1,234.50 €'],
    [1.5, '[h]:mm', '36:00'],
    [0.5, '# ?/?', '1/2'],
    [80, '@', '80'],
    [80, ';;;', ''],
  ])('%s 按 %s 显示为 %s', (value, code, text) => {
    expect(shownNumber(value, code)).toBe(text)
  })

  it.each([
    [0.1 + 0.2, '0.3'],
    [100, '100'],
    [-12.5, '-12.5'],
    [0, '0'],
    [123456789012, '1.23457E+11'],
    [1 / 3, '0.333333333'],
  ])('%s 没有格式时显示为 %s', (value, text) => {
    expect(shownNumber(value, GENERAL)).toBe(text)
  })

  it('看不懂的格式按常规显示', () => {
    expect(shownNumber(80, 'bad[[')).toBe('80')
    expect(shownText('定性', 'bad[[')).toBe('定性')
  })

  it('日历以外的日期显示那个数，不显示 ####', () => {
    expect(shownNumber(-5, 'yyyy/m/d')).toBe('-5')
    expect(shownNumber(99_999_999, 'yyyy/m/d')).toBe('99999999')
  })

  it('1904 日期系统只影响日期', () => {
    expect(shownNumber(45352 - 1462, 'yyyy-mm-dd', true)).toBe('2024-03-01')
    expect(shownNumber(80, '0.00', true)).toBe('80.00')
    expect(shownNumber(80, GENERAL, true)).toBe('80')
  })

  it('两位小数的格式，显示的数与存的数相差不到半分', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        expect(Number(shownNumber(cents / 100, '0.00'))).toBe(cents / 100)
      }),
    )
  })

  it('任何格式都不出错，也不显示 ####', () => {
    const piece = fc.constantFrom(
      '0',
      '#',
      '.',
      ',',
      '%',
      '?',
      '"万"',
      'y',
      'm',
      'd',
      'h',
      ';',
      '@',
      '_ ',
      '* ',
      '[红色]',
      '!',
      '\\',
      '/',
      'E+',
      '上午/下午',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (code, value) => {
          expect(shownNumber(value, code.join(''))).not.toContain('####')
        },
      ),
    )
  })
})

describe('一段文字显示成什么', () => {
  it.each([
    ['定性', '@', '定性'],
    ['定性', 'General', '定性'],
    ['≥95%', '0.00', '≥95%'],
    ['80', '@"万元"', '80万元'],
    ['目标', ';;;', ''],
    ['2024年', 'yyyy"年"', '2024年'],
  ])('%s 按 %s 显示为 %s', (text, code, shown) => {
    expect(shownText(text, code)).toBe(shown)
  })
})

describe('内置格式', () => {
  it.each([
    [0, 80.5, '80.5'],
    [2, 80, '80.00'],
    [9, 0.95, '95%'],
    [14, 45352, '2024/3/1'],
    [27, 45352, '2024年3月'],
    [28, 45352, '3月1日'],
    [31, 45352, '2024年3月1日'],
    [32, 0.6875, '16时30分'],
    [43, 1234.5, '1,234.50'],
    [44, 1234.5, '¥1,234.50'],
    [55, 0.6875, '下午4时30分'],
    [57, 45352, '2024年3月'],
    [58, 45352, '3月1日'],
    [999, 80, '80'],
  ])('%i 号把 %s 显示为 %s', (id, value, text) => {
    expect(shownNumber(value, builtinFormat(id))).toBe(text)
  })
})
