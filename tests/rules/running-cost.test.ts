import { runningCost } from '../../src/rules/budget/running-cost.ts'
import { testRule } from '../support/ruleTester.ts'

/** A table of the Hunan form with the given lines of 支出明细. */
function detailTable(lines: string): string {
  return `#表 示例
    示例支出方向绩效目标表
    填报单位：示例局 | | | 金额单位：万元
    项目金额 | 20
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 检查次数 | ≥10次
    支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明
    ${lines}
    合计 | | 20`
}

testRule(runningCost, {
  silent: [
    {
      title: 'meals of those the project is for',
      table: '产出 | 成本 | 困难学生伙食补助 | ≤10万元\n产出 | 成本 | 参训人员伙食补助 | ≤1万元',
    },
    {
      title: 'what the money may not be spent on',
      table: '预算数: 10\n用途: 用于抽检；不得用于工会经费、公务用车运行。\n产出 | 成本 | 抽检费用 | ≤10万元',
    },
    {
      title: 'things that only sound alike',
      table:
        '产出 | 成本 | 办公设备购置费 | ≤10万元\n产出 | 数量 | 执法车辆租用数量 | ≥2辆\n效益 | 社会 | 办公用品节约率 | ≥5%',
    },
    { title: 'a row that does not apply', table: '产出 | 成本 | 办公用品 | 不适用' },
    {
      title: 'the whole department pays for its own running',
      table:
        '#表 附表1\n2024年部门整体支出绩效目标表\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 成本指标 | 公务用车运行维护费 | ≤5万元',
    },
    {
      title: 'words that the pack takes out',
      table: '产出 | 成本 | 办公用品 | ≤2万元',
      options: { words: ['工会经费'] },
    },
  ],
  found: [
    { title: 'in an output', table: '产出 | 数量 | !购买办公用品数量 | ≥200件', severity: 'warning' },
    {
      title: 'in the clause that says so',
      table: '预算数: 10\n用途: !购置执法装备，公务用车运行维护费2万元。\n产出 | 成本 | 抽检费用 | ≤10万元',
      says: '“公务用车运行维护费2万元”里有公务用车运行',
    },
    {
      title: 'a line of 支出明细 once, by its name or else by its basis',
      table: detailTable(
        '!购买办公用品 | 办公费 | 10 | 打印纸等办公用品200件，每件500元\n协管员费用 | 劳务费 | 10 | !工会经费2万元，工资8万元',
      ),
    },
    { title: 'a word that the pack adds', table: '产出 | 成本 | !电话费 | ≤2万元', options: { words: ['电话费'] } },
  ],
})
