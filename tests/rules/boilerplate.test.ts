import { boilerplate } from '../../src/rules/meaning/boilerplate.ts'
import { testRule } from '../support/ruleTester.ts'

/** A sheet of stacked tables, each with one indicator. */
const stacked = (...indicators: readonly string[]) =>
  `#表 全部项目\n${indicators
    .map(
      (indicator, i) => `${String(i + 1)}.示例${String(i + 1)}项目绩效目标表
一级指标 | 二级指标 | 三级指标 | 指标值
${indicator}`,
    )
    .join('\n')}`
const times = (count: number, indicator: string) => Array.from({ length: count }, () => indicator)
const same = '效益指标 | 社会效益指标 | !社会效益增长率 | ≥90%'
const plain = same.replace('!', '')

testRule(boilerplate, {
  silent: [
    { title: '只有三张表', table: stacked(...times(3, plain)) },
    {
      title: '不到一半',
      table: stacked(
        ...times(4, plain),
        ...times(5, '产出指标 | 数量指标 | 抽检 | ≥5批次').map((one, i) => one.replace('5', String(i + 2))),
      ),
    },
    { title: '值各不相同', table: stacked(...[90, 91, 92, 93].map((n) => plain.replace('90', String(n)))) },
    { title: '满意度都一样', table: stacked(...times(5, '满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥90%')) },
    { title: '完成日期都一样', table: stacked(...times(5, '产出指标 | 时效指标 | 完成时间 | 2025年12月底前')) },
    { title: '不适用', table: stacked(...times(5, '效益指标 | 经济效益指标 | 本项目不适用 | 不适用')) },
    { title: '一张表里重复由别的规则说', table: stacked(times(4, plain).join('\n')) },
    { title: '门槛由规则包定', table: stacked(...times(4, plain)), options: { fewest: 6 } },
  ],
  found: [
    {
      title: '正好一半',
      table: stacked(...times(4, same), ...[1, 2, 3, 4].map((n) => `产出指标 | 数量指标 | 抽检 | ≥${String(n)}批次`)),
      says: '全部 8 张',
      severity: 'warning',
    },
    { title: '名称前的序号不算', table: stacked(...[1, 2, 3, 4].map((n) => same.replace('!', `!${String(n)}、`))) },
  ],
})
