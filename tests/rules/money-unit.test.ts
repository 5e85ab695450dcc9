import { moneyUnit } from '../../src/rules/budget/money-unit.ts'
import { testRule } from '../support/ruleTester.ts'

const ROW = '产出 | 数量 | 抽检批次 | ≥100批次'

testRule(moneyUnit, {
  silent: [
    { title: 'a unit above the table', table: `预算数: 80\n${ROW}` },
    { title: 'a unit in each amount', table: `单位:\n预算数: 80万元\n财政资金: 800000元\n${ROW}` },
    {
      title: 'a unit in the label',
      table: `#表 示例\n示例项目绩效目标表\n预算数（万元） | 80\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
    { title: 'a table without amounts', table: ROW },
    { title: 'a blank budget', table: `单位:\n预算数:\n${ROW}` },
    {
      title: 'both units stated, every amount with its own',
      table: `#表 示例\n示例项目绩效目标表\n示例单位 | 单位：万元 | 金额单位：元\n预算数 | 80万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
    { title: 'cost indicators are another rule’s', table: `产出 | 成本 | 检测费用 | ≤80` },
  ],
  found: [
    {
      title: 'a bare budget, its parts folded in',
      table: `单位:\n预算数: !80\n财政资金: !70\n其他资金: !10\n${ROW}`,
      says: '共 3 处',
    },
    {
      title: 'bare details',
      table: `#表 示例
      示例支出方向绩效目标表
      项目金额 | 37万元
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 检查次数 | ≥10次
      支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
      劳务费 | 劳务费 | !32 | 8名
      办公费 | 办公费 | !5 | 纸张
      合计 | | !37`,
    },
    {
      title: 'a bare summary',
      table: `#表 汇总
      2024年示例专项资金绩效目标汇总表
      序号 | 名称 | 金额 | 年度绩效目标
      | 合计 | !20 |
      1 | 知识产权专项 | !20 | 保护产权`,
    },
  ],
})
