import { unresolvedClass } from '../../src/rules/structure/unresolved-class.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(unresolvedClass, {
  silent: [
    {
      title: 'levels carried down, merged or only in the first row',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次
        ^ | ^ | 检查户数 | ≥10户
         | | 宣传场次 | ≥3场
        效益指标 | < | 公众知晓率 | ≥80%`,
    },
    {
      title: 'a form with classes of its own',
      table: '决策 | 项目立项 | 立项规范性 | 规范\n过程 | 资金管理 | 预算执行率 | ≥95%',
    },
    {
      title: 'cost and satisfaction without a level 2',
      table: '产出 | 数量 | 抽检批次 | ≥5批次\n成本 | | 抽检费用 | ≤8万元',
    },
    {
      title: 'other indicators of the bureau',
      table: '产出 | 数量 | 抽检批次 | ≥5批次\n产出 | 其他指标 | 特色做法 | ≥1项',
    },
    {
      title: 'a form without a column for level 2',
      table: '#表 示例\n示例项目绩效目标表\n指标类型 | 三级指标 | 指标值\n产出指标 | 抽检批次 | ≥100批次',
    },
    {
      title: 'the row of the total',
      table: '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 100\n效益 | | 合计 | | 100',
    },
  ],
  found: [
    {
      title: 'no level 1 above the first row, the rows of one run together',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        ! | 其他要求 | 抽检批次 | ≥100批次
        ! | 其他要求 | 检查户数 | ≥10户
        产出指标 | 数量指标 | 宣传场次 | ≥3场`,
      says: '看不出属于哪个一级指标',
      severity: 'error',
    },
    {
      title: 'a name in the column of level 1',
      table: '产出 | 数量 | 抽检批次 | ≥100批次\n!食品安全 | 社会 | 公众知晓率 | ≥80%',
      says: '一级指标写的是“食品安全”',
    },
    {
      title: 'one label printed on several rows, once with all its cells',
      table: '产出 | 数量 | 抽检批次 | ≥5批次\n产出 | !抽检任务 | 合格率 | ≥98%\n产出 | !抽检任务 | 覆盖率 | ≥98%',
      says: '二级指标写的是“抽检任务”',
    },
    {
      title: 'one label carried over several rows, once',
      table: '产出 | 数量 | 抽检批次 | ≥5批次\n产出 | !抽检任务 | 合格率 | ≥98%\n | | 覆盖率 | ≥98%',
    },
  ],
})
