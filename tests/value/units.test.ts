import { describe, expect, it } from 'vitest'
import { unitOf } from '../../src/value/index.ts'

describe('unitOf', () => {
  it.each([
    ['个', 'count'],
    ['人 次', 'count'],
    ['批次', 'count'],
    ['盏', 'count'],
    ['次数', 'count'],
    ['万人次', 'count'],
    ['门次', 'count'],
    ['%', 'percent'],
    ['％', 'percent'],
    ['‰', 'percent'],
    ['个百分点', 'percent'],
    ['万元', 'money'],
    ['元', 'money'],
    ['分钟', 'time'],
    ['个工作日', 'time'],
    ['个月', 'time'],
    ['月份', 'time'],
    ['年', 'time'],
    ['㎡', 'measure'],
    ['m²', 'measure'],
    ['千米', 'measure'],
    ['kWh', 'measure'],
    ['℃', 'measure'],
    ['分', 'score'],
    ['数值', 'other'],
  ])('%s measures %s', (text, kind) => {
    expect(unitOf(text)).toMatchObject({ kind, per: null })
  })

  it.each([
    ['元/批次', 'money', '元', '批次'],
    ['批次 / 年', 'count', '批次', '年'],
    ['小时/天', 'time', '小时', '天'],
    ['人/次', 'count', '人', '次'],
    ['mg/L', 'measure', 'mg', 'L'],
    ['元/人·天', 'money', '元', '人·天'],
    ['次每年', 'count', '次', '年'],
  ])('%s is %s, per %s', (text, kind, base, per) => {
    expect(unitOf(text)).toMatchObject({ kind, base, per })
  })

  it('reads a measure word with its noun', () => {
    expect(unitOf('家企业')).toEqual({ text: '家企业', kind: 'count', base: '家', per: null })
    expect(unitOf('公里道路')).toMatchObject({ kind: 'measure', base: '公里' })
  })

  it.each(['', '/', '大监管领域', '人参加培训', '个以上', '元旦', '定性', '消费者权益日'])('%j is no unit', (text) => {
    expect(unitOf(text)).toBeNull()
  })
})
