import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fundingSplit } from '../../src/rules/budget/funding-split.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const ROW = '产出 | 数量 | 抽检批次 | ≥100批次'
const one = (budget: string, fiscal: string, other: string): string =>
  `预算数: ${budget}\n财政资金: ${fiscal}\n其他资金: ${other}\n${ROW}`

const overall = (fields: string): string => `#表 附表1
2024年部门整体支出绩效目标表
填报单位：示例局 | | | 金额：万元
${fields}
一级指标 | 二级指标 | 三级指标 | 指标值及单位
产出指标 | 数量指标 | 抽检批次 | ≥100批次`

testRule(fundingSplit, {
  silent: [
    { title: 'a blank 其他资金 is 0', table: one('80', '80', '') },
    { title: 'a dash is 0', table: one('80', '80', '-') },
    { title: '元 and 万元 on one form', table: one('80万元', '799,999.99元', '0.01元') },
    { title: 'a part that is no amount', table: one('80', '见附表', '') },
    { title: 'a part with a formula error', table: one('80', '70', '#REF!') },
    { title: 'units stated nowhere', table: `单位:\n${one('80', '70', '')}` },
    { title: 'no budget', table: one('', '70', '') },
    { title: 'one part alone leaves the rest unsaid', table: `预算数: 80\n财政资金: 70\n${ROW}` },
    { title: 'other funds alone, blank', table: `预算数: 80\n其他资金:\n${ROW}` },
    {
      title: 'a department: by income and by spending',
      table: overall(`年度预算申请（万元） | 资金总额：1043.19
      | 按收入性质分 | | 按支出性质分 |
      | 其中：一般公共预算拨款 | 1043.19 | 其中：基本支出 | 903.19
      | 政府性基金拨款 | | 项目支出 | 140
      | 其他资金 | | |`),
    },
    {
      title: 'central, provincial and other money',
      table: `#表 示例
      2024年示例转移支付区域绩效目标表
      项目资金（万元） | 年度资金总额： | 100
      | 其中：中央资金 | 60
      | 省级资金 | 30
      | 其他资金 | 10
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
    {
      title: 'a blank 财政拨款 above the kinds of it',
      table: `#表 示例
      示例项目绩效目标申报表
      项目资金（万元） | 年度资金总额： | 100
      | 其中：财政拨款 |
      | 一般公共预算拨款 | 90
      | 其他资金 | 10
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
    {
      title: 'period and annual money side by side',
      table: `#表 示例
      示例项目绩效目标申报表
      项目资金（万元） | 中期资金总额： | 68.50 | 年度资金总额： | 51.35
      ^ | 其中：财政拨款 | 68.50 | 其中：财政拨款 | 51.35
      ^ | 其他资金 | | 其他资金 |
      一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 抽检批次 | ≥100批次 | 数量指标 | 抽检批次 | ≥50批次`,
    },
    { title: 'a tolerance that the pack allows', table: one('80', '79.99', ''), options: { tolerance: 100 } },
  ],
  found: [
    {
      title: 'nothing filled in beside a budget',
      table: one('!80', '', ''),
      says: '各项资金来源都没有填写，预算数却是 80万元',
    },
    { title: 'too little', table: one('!80', '70', '5'), says: '少 5万元' },
    {
      title: 'one part alone that is too much',
      table: `预算数: !80\n财政资金: 90\n${ROW}`,
      says: '只填了一项 90万元，比预算数 80万元多 10万元',
    },
    { title: '元 and 万元 mixed up', table: one('!80', '80元', ''), says: '正好相差一万倍' },
    {
      title: 'a department whose spending does not add up',
      table: overall(`年度预算申请（万元） | !资金总额：1043.19
      | 按收入性质分 | | 按支出性质分 |
      | 其中：一般公共预算拨款 | 1043.19 | 其中：基本支出 | 903.19
      | 政府性基金拨款 | | 项目支出 | 150
      | 其他资金 | | |`),
      says: '按支出性质分的各项合计 1053.19万元（903.19＋150）',
    },
    {
      title: 'the annual half alone',
      table: `#表 示例
      示例项目绩效目标申报表
      项目资金（万元） | 中期资金总额： | 68.50 | 年度资金总额： | !51.35
      ^ | 其中：财政拨款 | 68.50 | 其中：财政拨款 | 41.35
      ^ | 其他资金 | | 其他资金 | 5
      一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 抽检批次 | ≥100批次 | 数量指标 | 抽检批次 | ≥50批次`,
      says: '比年度资金总额 51.35万元少 5万元',
    },
  ],
})

describe('funding-split: every fen counts', () => {
  it('is silent exactly where the parts make up the budget', () => {
    const fen = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(
      fc.property(fen, fen, fc.constantFrom(-1, 0, 1), (fiscal, other, off) => {
        fc.pre(fiscal + other + off > 0)
        const yuan = (n: number) => `${(n / 100).toFixed(2)}元`
        const inWan = (n: number) => `${(n / 1_000_000).toFixed(6)}万元`
        const { reports } = runRule(fundingSplit, one(yuan(fiscal + other + off), inWan(fiscal), yuan(other)))
        expect(reports.length).toBe(off === 0 ? 0 : 1)
      }),
      { numRuns: 150 },
    )
  })
})
