import { goalPairing } from '../../src/rules/structure/goal-pairing.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(goalPairing, {
  silent: [
    {
      title: 'neither is written: required-field says so',
      table:
        '#表 示例\n项目支出绩效目标申报表\n项目名称 | 河道清淤\n实施期绩效目标 | \n年度绩效目标 | \n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 清淤长度 | ≥20公里',
    },
    {
      title: 'a heading over the goal',
      table:
        '#表 示例\n项目支出绩效目标申报表\n项目名称 | 河道清淤\n三、绩效目标\n年度目标 | 清淤20公里\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 清淤长度 | ≥20公里',
    },
    {
      title: 'a heading line of a summary without goals',
      table:
        '#表 附表2\n2024年专项资金绩效目标汇总表\n序号 | 项目名称 | 金额（万元） | 实施期绩效目标 | 年度绩效目标\n一 | 农业 | 70 | |\n1 | 统防统治 | 40 | 防治24万亩 | 防治8万亩\n2 | 示范片 | 30 | 建成6个 | 建成2个\n合计 | | 70',
    },
    {
      title: 'of several annual goals one is blank',
      table:
        '#表 示例\n示例项目绩效目标表\n项目名称 | 抽检\n绩效目标 | 目标1 | 完成抽检\n^ | 目标2 | \n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 抽检批次 | ≥20批次',
    },
  ],
  found: [
    {
      title: 'the annual goal beside the medium-term one',
      table:
        '#表 示例\n项目支出绩效目标申报表\n项目名称 | 河道清淤\n总体目标 | 中期目标 | !年度目标\n^ | 三年清淤60公里。 | \n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 清淤长度 | ≥20公里',
      says: '填了实施期（中期）目标，“年度目标”空着',
      severity: 'error',
    },
  ],
})
