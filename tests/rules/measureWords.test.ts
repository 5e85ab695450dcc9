import { describe, expect, it } from 'vitest'
import { countAlike, countingUnit } from '../../src/rules/value/measureWords.ts'

describe('measure words that count the same', () => {
  it.each([
    ['册', '本'],
    ['家', '户'],
    ['人', '名'],
    ['人次', '名'],
    ['张', '页'],
    ['棵', '株'],
    ['间', '户'],
    ['架', '辆'],
    ['只', '羽'],
    ['次数', '次'],
    ['人数', '名'],
    ['件数', '起'],
    ['万人次', '人次'],
    ['百万册', '本'],
    ['家次', '户'],
    ['台套', '台'],
    ['人次', '次'],
    ['批件', '批'],
  ])('%s and %s', (one, other) => {
    expect(countAlike(one, other)).toBe(true)
    expect(countAlike(other, one)).toBe(true)
  })

  it.each([
    ['条', '个'],
    ['人', '件'],
    ['次', '台'],
    ['棵', '辆'],
    ['户', '辆'],
    ['套', '机套'],
    ['人', '工人'],
    ['次品', '次货'],
    ['数', '家'],
  ])('not %s and %s', (one, other) => {
    expect(countAlike(one, other)).toBe(false)
    expect(countAlike(other, one)).toBe(false)
  })
})

describe('a measure word as it stands', () => {
  it('is a unit that counts people, things or events', () => {
    expect(countingUnit('家')?.base).toBe('家')
    expect(countingUnit('人次')?.kind).toBe('count')
  })
  it.each(['小时', '%', '万元', '公里', '重点', ''])('is not %s', (text) => {
    expect(countingUnit(text)).toBeNull()
  })
})
