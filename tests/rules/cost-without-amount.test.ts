import { expect, it } from 'vitest'
import { costWithoutAmount } from '../../src/rules/budget/cost-without-amount.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const one = (name: string, value: string): string => `预算数: 30\n产出 | 成本 | ${name} | ${value}`

testRule(costWithoutAmount, {
  silent: [
    { title: 'an amount in words', table: one('检测费用', '不超过5万元') },
    { title: 'several amounts in a sentence', table: one('检测费用', '采购费5万元、差旅费3万元') },
    { title: 'an amount in Chinese numerals', table: one('检测费用', '控制在八万元以内') },
    { title: 'a unit cost', table: one('单次检测费用', '≤600元/批次') },
    { title: 'nothing filled in', table: one('检测费用', '') },
    { title: 'not applicable', table: one('检测费用', '不适用') },
    { title: 'a number whose unit is missing', table: one('检测费用', '≤5') },
    { title: '成本节约率', table: one('成本节约率', '≥5%') },
    { title: '预算控制率', table: one('预算控制率', '≤100%') },
    { title: '成本降低幅度', table: one('成本降低幅度', '≥3%') },
    { title: 'a grade', table: one('成本控制', '好') },
    { title: 'money in place is another rule’s', table: one('资金到位率', '100%') },
    { title: 'time as a cost', table: one('时间成本', '≤2天') },
    { title: 'a social cost', table: '成本 | 社会成本 | 居民负担费用 | 不增加' },
    { title: 'an amount in hundreds of millions', table: one('检测费用', '五亿元左右') },
    { title: 'an amount in round yuan', table: one('检测费用', '贰拾圆整，即20圆') },
    { title: 'a number of things under a name without money', table: one('检测批次', '≥20批次') },
    { title: 'a share under a name without money', table: one('检测合格', '≥98%') },
    { title: 'words under a name without money', table: one('检测情况', '按文件规定执行') },
    { title: 'people as a cost', table: one('人力成本', '≤3人') },
    { title: 'an indicator without a name', table: one('', '按合同') },
    { title: 'a formula error', table: one('检测费用', '#REF!') },
  ],
  found: [
    { title: '人工费', table: '产出 | 成本 | 人工费 | !按市场价' },
    { title: '不超预算', table: one('项目总成本', '!不超预算'), fixed: ['≤30万元'] },
    { title: 'an item', table: one('设备购置费', '!按合同') },
    { title: 'a standard', table: one('补助标准', '!按文件规定执行') },
    { title: 'a percentage of money', table: one('检测费用', '!≤100%'), says: '写的是比例' },
    { title: 'a count', table: one('检测费用', '!≥20批次'), says: '不是金额' },
    { title: 'a date', table: one('设备购置成本', '!2024年12月'), says: '不是金额' },
    {
      title: 'a name that says nothing of money, with a promise about the budget',
      table: one('控制情况', '!控制在预算范围内'),
    },
    {
      title: 'the budget in yuan',
      table: '单位: 元\n预算数: 300,000.00\n产出 | 成本 | 项目总成本 | !控制在年初预算内',
      fixed: ['≤300000元'],
    },
    {
      title: 'columns for operator and unit',
      table: `列: 一级 二级 三级 符号 值 单位
      预算数: 30
      产出 | 成本 | 项目总成本 | 定性 | !控制在预算内 | /`,
      fixed: ['≤', '30', '万元'],
    },
    {
      title: 'a total of a whole department, which the budget is not',
      table: '标题: 2024年示例局整体支出绩效目标表\n预算数: 30\n产出 | 成本 | 项目总成本 | !控制在年初预算内',
      says: '“项目总成本”写的是“控制在年初预算内”',
    },
    {
      title: 'a total that has its operator and unit already',
      table: `列: 一级 二级 三级 符号 值 单位
      预算数: 30
      产出 | 成本 | 项目总成本 | ≤ | !控制在预算内 | 万元`,
      fixed: ['30'],
    },
    {
      title: 'a bare total with a budget that has no unit',
      table: '单位:\n预算数: 30\n产出 | 成本 | 总成本 | !控制在年初预算内',
    },
    { title: 'without a budget no fix', table: '产出 | 成本 | 项目总成本 | !控制在年初预算内' },
  ],
})

it('shows the budget that the fix takes its amount from', () => {
  const [report] = runRule(costWithoutAmount, one('项目总成本', '不超预算')).reports
  expect(report?.related).toMatchObject([{ role: 'against', value: '30' }])
})

it('shows no budget where it is not the amount meant', () => {
  const [report] = runRule(costWithoutAmount, one('检测费用', '按合同')).reports
  expect(report).toMatchObject({ suggestion: 'default' })
  expect(report?.related).toBeUndefined()
})
