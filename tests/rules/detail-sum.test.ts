import { detailSum } from '../../src/rules/budget/detail-sum.ts'
import { testRule } from '../support/ruleTester.ts'

const HEAD = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次
支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明`

const sheet = (budget: string, details: string): string => `#表 示例
示例支出方向绩效目标表
填报单位：示例局 | | | 金额单位：万元
项目金额 | ${budget}
${HEAD}
${details}`

testRule(detailSum, {
  silent: [
    { title: 'no details', table: '预算数: 80\n产出 | 数量 | 抽检批次 | ≥100批次' },
    {
      title: 'details without 合计 that reach the budget',
      table: sheet('37', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张'),
    },
    {
      title: '小计 is no line',
      table: sheet('37', '劳务费 | | 32 | 8名\n小计 | | 32 |\n办公费 | | 5 | 纸张\n合计 | | 37'),
    },
    {
      title: 'a line that shows an error',
      table: sheet('37', '劳务费 | | #REF! | 8名\n办公费 | | 5 | 纸张\n合计 | | 37'),
    },
    {
      title: 'a line that is no amount',
      table: sheet('37', '劳务费 | | 待定 | 8名\n办公费 | | 5 | 纸张\n合计 | | 37'),
    },
    {
      title: '其中 is contained in the line above',
      table: sheet('37', '劳务费 | | 32 | 8名\n其中：工资 | | 30 | 8名\n办公费 | | 5 | 纸张\n合计 | | 37'),
    },
    {
      title: 'headings with their parts',
      table: sheet(
        '37',
        '一、人员费用 | | 32 |\n1、工资 | | 30 | 8名\n2、保险 | | 2 | 8名\n二、办公费 | | 5 | 纸张\n合计 | | 37',
      ),
    },
    {
      title: 'subtotals that nothing tells apart',
      table: sheet('37', '人员费用 | | 37 |\n工资 | | 35 | 8名\n保险 | | 2 | 8名\n合计 | | 37'),
    },
    { title: '合计 on top', table: sheet('37', '合计 | | 37 |\n劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张') },
    {
      title: 'decimals that binary numbers cannot hold',
      table: sheet('0.3', '劳务费 | | 0.1 | 8名\n办公费 | | 0.2 | 纸张\n合计 | | 0.3'),
    },
    { title: 'no budget', table: sheet('', '劳务费 | | 32 | 8名\n合计 | | 32') },
    {
      title: "the parent's amount beside the project's",
      table: sheet('37 | | 金额 | 70', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张\n合计 | | 37'),
    },
  ],
  found: [
    {
      title: 'a total that is wrong, said once',
      table: sheet('37', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张\n合计 | | !38'),
      says: '多写了 1万元',
    },
    {
      title: 'one line alone is no sum',
      table: sheet('37', '劳务费 | | 32 | 8名\n合计 | | !37'),
      says: '支出明细只有 1 项 32万元，合计写的是 37万元，多写了 5万元',
    },
    {
      title: 'a 合计 row with a cell less',
      table: sheet('37', '劳务费 | | 32 | 8名\n办公费 | | 4 | 纸张\n合计 | !37'),
      says: '32＋4',
    },
    {
      title: 'a budget that differs from the details',
      table: sheet('!40', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张\n合计 | | 37'),
      says: '少 3万元',
    },
    {
      title: 'details without 合计 that miss the budget',
      table: sheet('!40', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张'),
      says: '比项目金额 40万元少 3万元',
    },
    { title: 'all three different', table: sheet('!40', '劳务费 | | 32 | 8名\n办公费 | | 5 | 纸张\n合计 | | !38') },
    {
      title: 'a fen',
      table: sheet('37', '劳务费 | | 320000.01元 | 8名\n办公费 | | 5 | 纸张\n合计 | | !37'),
      says: '0.000001万元',
    },
  ],
})
