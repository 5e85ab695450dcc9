import { requiredField } from '../../src/rules/structure/required-field.ts'
import { testRule } from '../support/ruleTester.ts'

const ROW = '产出 | 数量 | 抽检批次 | ≥100批次'
const GOAL = '绩效目标: 完成抽检100批次'

testRule(requiredField, {
  silent: [
    { title: '表样没有项目名称，标题说了是哪个项目', table: `标题: 抽检经费绩效目标表\n${GOAL}\n${ROW}` },
    { title: '其他资金空着', table: `项目名称: 抽检\n预算数: 80\n财政资金: 80\n其他资金: \n${GOAL}\n${ROW}` },
    { title: '备注栏空着', table: `列: 一级 二级 三级 值 备注\n${GOAL}\n${ROW} |` },
    {
      title: '不适用的行不要依据',
      table: `列: 一级 二级 三级 值 依据\n${GOAL}\n${ROW} | 计划\n效益 | 生态 | 无 | 不适用 |`,
    },
    {
      title: '印了三条目标，只填了一条',
      table: `#表 示例
        抽检经费绩效目标表
        项目名称 | 抽检经费
        绩效目标 | 目标1 | 完成抽检100批次
        ^ | 目标2 |
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    },
  ],
  found: [
    {
      title: '预算数空着，站在标签上',
      table: `项目名称: 抽检\n!预算数: \n${GOAL}\n${ROW}`,
      says: '“预算数”还没有填写',
    },
    { title: '整张表没有绩效目标', table: `标题: !抽检经费绩效目标表\n${ROW}`, says: '没有找到“绩效目标”' },
    {
      title: '依据空着的各条合成一条',
      table: `列: 一级 二级 三级 值 !依据栏\n${GOAL}\n${ROW} | 计划\n产出 | 质量 | 合格率 | ≥98% | !`.replace(
        '依据栏',
        '指标值确定依据',
      ),
      says: '2 条指标里有 1 条',
      severity: 'warning',
    },
  ],
})
