import { unmatchedCost } from '../../src/rules/budget/unmatched-cost.ts'
import { testRule } from '../support/ruleTester.ts'

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
  ],
  found: [
    {
      title: 'an output nobody pays for, where everything else is paired',
      table:
        '产出 | 数量 | 食品抽检批次 | ≥5批次\n产出 | 数量 | 药品检查户数 | ≥5户\n产出 | 数量 | 服装数量 | ≥5套\n产出 | 数量 | 无人机数量 | ≥2架\n产出 | 数量 | !组织演练 | ≥3场\n产出 | 成本 | 食品抽检费 | ≤2万元\n产出 | 成本 | 药品检查费 | ≤1万元\n产出 | 成本 | 服装费 | ≤1万元\n产出 | 成本 | 无人机购置费 | ≤1万元',
      says: '“组织演练”没有对应的成本项',
      severity: 'info',
    },
  ],
})
