import { expect, it } from 'vitest'
import { incompleteIndicator } from '../../src/rules/structure/incomplete-indicator.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

testRule(incompleteIndicator, {
  silent: [
    { title: '名称和值都空', table: '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | |' },
    { title: '没有名称、值写不适用', table: '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 生态 | | /' },
    {
      title: '末尾的合计行',
      table: '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥100批次 | 100\n | | 合计 | | 100',
    },
    { title: '公式出错的值', table: '产出 | 数量 | 抽检批次 | #REF!' },
    {
      title: '合并的名称下有两个值',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥100批次
        ^ | ^ | ^ | ≥50批次`,
    },
    {
      title: '双栏表的一半没有这条指标',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | |`,
    },
    { title: '没有名称、值是出错的公式', table: '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | | #REF!' },
  ],
  found: [
    { title: '只有名称', table: '效益 | 社会 | !公众知晓率 |', says: '“公众知晓率”还没有指标值', severity: 'error' },
    { title: '值的单位栏填了而值空着', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | !抽检批次 | ≥ | | 批次' },
    {
      title: '双栏表里一半缺值',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | !抽检批次 |`,
    },
  ],
})

it('带上这一行空着的那一格', () => {
  const { reports } = runRule(incompleteIndicator, '产出 | 数量 | 抽检批次 | \n产出 | 质量 | | ≥98%')
  expect(
    reports.map(({ cell, related }) => [cell.col, related?.map((one) => [one.cell.col, one.role, one.value])]),
  ).toEqual([
    [2, [[3, 'against', '']]],
    [3, [[2, 'against', '']]],
  ])
})
