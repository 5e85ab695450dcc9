import { emptyIndicator } from '../../src/rules/structure/empty-indicator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(emptyIndicator, {
  silent: [
    { title: '只有名称的一行由另一条规则说', table: '产出 | 数量 | 抽检批次 |' },
    { title: '写了“无”', table: '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 经济 | 无 | 无' },
    { title: '沿用上一行类别的空行', table: '产出 | 数量 | 抽检批次 | ≥100批次\n | | |\n | 质量 | 合格率 | ≥98%' },
  ],
  found: [
    {
      title: '全表空行合成一条，站在指标值上',
      table: `列: 一级 二级 三级 描述 值
        产出 | 数量 | 抽检批次 | 全年抽检 | ≥100批次
        效益 | 经济 | | | !
         | 生态 | | | !
         | 可持续 | | | !`,
      says: '有 3 行',
      severity: 'info',
    },
  ],
})
