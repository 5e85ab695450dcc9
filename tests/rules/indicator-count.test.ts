import { indicatorCount } from '../../src/rules/structure/indicator-count.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(indicatorCount, {
  silent: [
    { title: 'an empty form: other rules say so', table: '产出 | 数量 | | \n产出 | 质量 | | \n效益 | 社会 | | ' },
    {
      title: 'twenty indicators',
      table: Array.from({ length: 20 }, (_, i) => `产出 | 数量 | 第${String(i + 1)}类抽检批次 | ≥5批次`).join('\n'),
    },
    {
      title: 'a formula error counts as filled in',
      table:
        '产出 | 数量 | 抽检批次 | ≥5批次\n产出 | 质量 | 合格率 | ≥95%\n产出 | 时效 | 完成时间 | 2024年\n效益 | 社会 | 知晓率 | #REF!',
    },
    {
      title: 'as few as the pack allows',
      table: '产出 | 数量 | 抽检批次 | ≥5批次\n效益 | 社会 | 知晓率 | ≥80%',
      options: { few: 1 },
    },
  ],
  found: [
    {
      title: 'three; one that does not apply, one without a value and the sum of the weights do not count',
      table: `标题: !抽检经费绩效目标表
        列: 一级 二级 三级 值 权重
        产出 | 数量 | 抽检批次 | ≥5批次 | 50
        产出 | 质量 | 合格率 | ≥95% | 30
        效益 | 社会 | 知晓率 | ≥80% | 20
        效益 | 生态 | 生态改善 | 不适用 |
        产出 | 时效 | 完成时间 | |
        合计 | | 合计 | 100 | 100`,
      says: '只有 3 条',
      severity: 'warning',
    },
    {
      title: 'the annual half of a double form only',
      table: `#表 示例
        !项目支出绩效目标申报表
        一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | 抽检批次 | ≥100批次
        ^ | 质量指标 | 合格率 | ≥95% | 质量指标 | 合格率 | ≥95%`,
      says: '只有 2 条',
    },
    {
      title: 'more than the pack wants',
      table: '标题: !抽检经费绩效目标表\n产出 | 数量 | 抽检批次 | ≥5批次\n效益 | 社会 | 知晓率 | ≥80%',
      options: { few: 0, many: 1 },
      severity: 'info',
    },
  ],
})
