import { unmatchedCost } from '../../src/rules/budget/unmatched-cost.ts'
import { testRule } from '../support/ruleTester.ts'

const COSTS =
  '产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 药品检查费 | ≤1万元\n产出 | 成本 | 服装费 | ≤1万元\n产出 | 成本 | 无人机购置费 | ≤1万元'
const OUTPUTS =
  '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 数量 | 药品检查户数 | ≥5户\n产出 | 数量 | 服装数量 | ≥5套\n产出 | 数量 | 无人机数量 | ≥2架'

testRule(unmatchedCost, {
  silent: [
    {
      title: 'what serves the whole project',
      table:
        '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 数量 | 药品检查户数 | ≥5户\n产出 | 数量 | 服装数量 | ≥5套\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 药品检查费 | ≤1万元\n产出 | 成本 | 服装费 | ≤1万元\n产出 | 成本 | 监理费 | ≤1万元\n产出 | 成本 | 差旅费 | ≤1万元',
    },
    {
      title: 'two cost items tell too little',
      table: '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 服装费 | ≤1万元',
    },
    {
      title: 'two that are not matched: the table says it another way',
      table:
        '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 服装费 | ≤1万元\n产出 | 成本 | 无人机购置费 | ≤1万元',
    },
    {
      title: 'a description that tells what it is',
      table:
        '列: 一级 二级 三级 描述 值\n产出 | 数量 | 食品抽检批次 | 全年 | ≥5批次\n产出 | 数量 | 药品检查户数 | 全年 | ≥5户\n产出 | 成本 | 食品抽检费 | 全部 | ≤2万元\n产出 | 成本 | 药品检查费 | 全部 | ≤1万元\n产出 | 成本 | 移动终端费 | 供药品检查使用 | ≤1万元',
    },
    {
      title: 'a unit cost and the total of the project are no items',
      table:
        '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 数量 | 药品检查户数 | ≥5户\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 药品检查费 | ≤1万元\n产出 | 成本 | 单件服装费 | ≤500元\n产出 | 成本 | 项目总成本 | ≤3万元',
    },
    {
      title: 'two outputs nobody pays for',
      table: `${OUTPUTS}\n产出 | 数量 | 组织演练 | ≥3场\n产出 | 数量 | 河道巡查 | ≥3次\n${COSTS}`,
    },
    { title: 'a quality nobody pays for', table: `${OUTPUTS}\n产出 | 质量 | 组织演练 | ≥3场\n${COSTS}` },
    { title: 'a share nobody pays for', table: `${OUTPUTS}\n产出 | 数量 | 组织演练覆盖率 | ≥90%\n${COSTS}` },
    { title: 'an average nobody pays for', table: `${OUTPUTS}\n产出 | 数量 | 平均组织演练 | ≥3场\n${COSTS}` },
    { title: 'a benefit nobody pays for', table: `${OUTPUTS}\n效益 | 社会效益 | 组织演练 | ≥3场\n${COSTS}` },
    { title: 'an output that is not filled in', table: `${OUTPUTS}\n产出 | 数量 | 组织演练 | \n${COSTS}` },
    {
      title: 'costs under a class of their own',
      table: `${OUTPUTS}\n产出 | 数量 | 组织演练 | ≥3场\n${COSTS}\n成本 | 经济成本 | 演练费 | ≤1万元`,
    },
    {
      title: 'the table of a whole department',
      table: `标题: 2024年示例局整体支出绩效目标表\n${OUTPUTS}\n产出 | 数量 | 组织演练 | ≥3场\n${COSTS}`,
    },
    {
      title: 'an item in brackets',
      table: `${OUTPUTS}\n${COSTS.replace('服装费', '(统一着装)服装相关工作费用支出')}`,
    },
  ],
  found: [
    {
      title: 'an item that nothing is achieved with',
      table: `${OUTPUTS}\n${COSTS}\n产出 | 成本 | !河道清淤相关费用 | ≤1万元`,
      says: '“河道清淤相关费用”花了 1万元',
    },
    {
      title: 'an output nobody pays for, where everything else is paired',
      table:
        '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 数量 | 药品检查户数 | ≥5户\n产出 | 数量 | 服装数量 | ≥5套\n产出 | 数量 | 无人机数量 | ≥2架\n产出 | 数量 | !组织演练 | ≥3场\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 药品检查费 | ≤1万元\n产出 | 成本 | 服装费 | ≤1万元\n产出 | 成本 | 无人机购置费 | ≤1万元',
      says: '“组织演练”没有对应的成本项',
      severity: 'info',
    },
  ],
})
