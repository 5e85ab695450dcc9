import { expect, it } from 'vitest'
import { totalCost } from '../../src/rules/budget/total-cost.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const one = (name: string, value: string, budget = '80'): string =>
  `预算数: ${budget}\n产出 | 成本 | ${name} | ${value}`

testRule(totalCost, {
  silent: [
    { title: 'the budget in yuan', table: one('项目总成本', '≤800000元') },
    {
      title: 'a total of one item beside others',
      table: `${one('监督抽检总费用', '≤50万元')}\n产出 | 成本 | 宣传费用 | ≤30万元`,
    },
    { title: 'an item that is all there is', table: one('检测费用', '≤50万元') },
    { title: 'a total in words', table: one('项目总成本', '控制在年初预算内') },
    { title: 'a total without unit', table: one('项目总成本', '≤50') },
    { title: 'a unit cost of the project', table: one('项目单位成本', '≤500元/人') },
    { title: 'a budget without unit', table: `单位:\n${one('项目总成本', '≤50万元')}` },
    {
      title: 'not this project but its parts',
      table: `${one('子项目总成本', '≤50万元')}\n产出 | 成本 | 宣传费用 | ≤30万元`,
    },
    {
      title: 'less than a whole department has',
      table: `标题: 2024年示例局整体支出绩效目标表\n${one('项目总成本', '≤50万元')}`,
    },
    {
      title: 'the money of all years where the form asks for both',
      table: `#表 示例
      示例项目绩效目标申报表
      项目资金（万元） | 项目资金总额 | 100
      | 年度资金申请总额 | 20
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 成本指标 | 项目总成本 | ≤100万元`,
    },
  ],
  found: [
    { title: 'more than the budget', table: one('项目总成本', '!≤84万元'), says: '多 4万元', severity: 'error' },
    {
      title: 'less than the budget',
      table: one('项目总成本', '!≤79.99万元'),
      says: '少 0.01万元',
      severity: 'warning',
    },
    { title: '项目成本', table: one('项目成本', '!≤84万元') },
    { title: '项目预算控制数', table: one('项目预算控制数', '!≤84万元') },
    { title: '食品安全项目总成本', table: one('食品安全项目总成本', '!≤84万元') },
    { title: '总成本 beside its items', table: `${one('总成本', '!≤84万元')}\n产出 | 成本 | 宣传费用 | ≤80万元` },
    { title: '…总费用 where it is the only cost', table: one('监督抽检总费用', '!≤84万元') },
    { title: '≥ counts too', table: one('项目总成本', '!≥84万元') },
    { title: 'yuan for 万元', table: one('项目总成本', '!≤80元'), says: '正好相差一万倍' },
    {
      title: 'a total beside unit costs',
      table: `${one('项目总成本', '!≤84万元')}\n产出 | 成本 | 单次检测费用 | ≤600元`,
    },
  ],
})

it('shows the budget that the total is held against', () => {
  const [report] = runRule(totalCost, one('项目总成本', '≤84万元')).reports
  expect(report?.related).toMatchObject([{ role: 'against', value: '80' }])
})

it('says why a total cannot be held against a budget that is not an amount', () => {
  const { reports, undecided } = runRule(totalCost, one('项目总成本', '≤84万元', '待定'))
  expect(reports).toEqual([])
  expect(undecided).toMatchObject([{ undecided: 'amount-unreadable', data: { value: '待定' } }])
})

it('says nothing of a blank budget', () => {
  expect(runRule(totalCost, one('项目总成本', '≤84万元', '')).undecided).toEqual([])
})
