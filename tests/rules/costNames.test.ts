import { describe, expect, it } from 'vitest'
import { readCostName } from '../../src/rules/budget/costNames.ts'
import { normalise } from '../../src/value/index.ts'

const read = (name: string) => readCostName(normalise(name))

describe('what the name of a cost indicator tells', () => {
  it.each(['项目实施总成本', '本项目建设资金总额', '项目成本（万元）', '项目成本（含税）（万元）'])(
    '%s is the money of the whole project',
    (name) => {
      expect(read(name).projectTotal).toBe(true)
    },
  )

  it.each(['项目（一期）成本', '子项目总成本', '监督抽检总费用'])('%s is not', (name) => {
    expect(read(name).projectTotal).toBe(false)
  })

  it.each(['采样费用（元/批次）', '采样费用（单位：元/批）', '采样费用（每批500元/批次以内）', '餐费（元每人）'])(
    '%s is the price of one',
    (name) => {
      expect(read(name).unitCost).toBe(true)
    },
  )

  it('其中 and 小计 are contained in another amount only where they begin and end the name', () => {
    expect(['其中：检测费', '药品小计'].map((name) => read(name).partOfAnother)).toEqual([true, true])
    expect(['药品其中检测费', '小计药品'].map((name) => read(name).partOfAnother)).toEqual([false, false])
  })

  it('a number of things bought is no money spent', () => {
    expect(['补贴人数', '资助抽检批次', '检测费用'].map((name) => read(name).aboutCost)).toEqual([false, false, true])
  })

  it('money that came in place or went out is told from how much it is', () => {
    expect(['资金到位情况', '支出进度'].map((name) => read(name).moneyInPlace)).toEqual([true, true])
    expect(['到位资金', '支出进度表', '预算执行率控制'].map((name) => read(name).moneyInPlace)).toEqual([
      false,
      false,
      false,
    ])
  })
})
