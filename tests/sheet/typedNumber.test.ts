import { describe, expect, it } from 'vitest'
import { typedNumber } from '../../src/sheet/index.ts'

describe('手打的数', () => {
  it.each([
    ['820', '0.00', 820],
    ['820', 'General', 820],
    ['810.00', 'General', 810],
    ['1,200.5', '#,##0.00', 1200.5],
    ['820.456', '0.00', 820.456],
    ['-3', '0', -3],
  ])('%s 打进格式 %s 的格子，是数 %d', (text, code, value) => {
    expect(typedNumber(text, code)).toBe(value)
  })

  it.each([
    ['820', '@'],
    ['95%', '0%'],
    ['95', '0%'],
    ['2026', 'yyyy-mm-dd'],
    ['007', '0'],
    ['12,34', '0'],
    ['≥95', 'General'],
    ['=1+1', 'General'],
    ['1234567890123456789', '0'],
    ['', '0'],
  ])('%s 打进格式 %s 的格子，是文字', (text, code) => {
    expect(typedNumber(text, code)).toBeNull()
  })
})
