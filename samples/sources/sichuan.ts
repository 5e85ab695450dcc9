import type { Sample } from '../support/sample.ts'

/** F8: operator, value and unit in columns of their own, levels repeated on each row, no budget. */
export const SICHUAN: Sample = {
  file: '07-四川-指标值分列的绩效目标表.xlsx',
  widths: [[14, 18, 30, 12, 14, 14, 12]],
  tables: `
#表 森林草原防灭火
部门预算项目绩效目标表（2026年度） | < | < | < | < | < | <
单位信息：示例州示例县林业和草原局 | < | < | < | < | < | <
项目名称 | 森林草原防灭火专项经费 | < | < | < | < | <
年度目标 | 健全防灭火责任体系，全年不发生重特大森林草原火灾，火灾受害率控制在 0.9‰ 以内。 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重(%)
产出指标 | 数量指标 | 巡护道路里程 | ≥ | 860 | 公里 | 10
产出指标 | 数量指标 | 扑火队伍训练次数 | ≥ | 12 | 次数 | 10
产出指标 | 数量指标 | 防火隔离带维护长度 | ≥ | 45 | | 10
产出指标 | 质量指标 | 防火物资验收合格率 | ≥ | 100 | % | 10
产出指标 | 质量指标 | 卫星热点核查反馈率 | ＝ | 100 | % | 5
产出指标 | 时效指标 | 火情报告时限 | ≤ | 30 | 分钟 | 10
产出指标 | 成本指标 | 单次训练成本 | ≤ | 8000 | 元/次 | 5
效益指标 | 社会效益指标 | 防灭火安全事故数 | ≥ | 1 | 起 | 10
效益指标 | 社会效益指标 | 群众防火意识 | 定性 | 逐步增强 | | 5
效益指标 | 生态效益指标 | 森林火灾受害率 | ≤ | 0.9 | ‰ | 5
效益指标 | 可持续影响指标 | 防火宣传长效机制健全程度 | 定性 | 高 | | 5
满意度指标 | 服务对象满意度指标 | 林区群众满意度 | ≥ | 90 | % | 10
`,
  expected: [
    { rule: 'weight-sum', at: 'G5', severity: 'error', why: '权重合计 95' },
    { rule: 'nonstandard-unit', at: 'E7', severity: 'warning', why: '次数当单位' },
    { rule: 'missing-unit', at: 'E8', severity: 'error', why: '度量单位空着' },
    { rule: 'percent-over-limit', at: 'E9', severity: 'error', why: '≥ 100 %' },
    { rule: 'symbol-form', at: 'D10', severity: 'info', why: '全角 ＝' },
    { rule: 'direction', at: 'E13', severity: 'error', why: '事故越少越好，却写 ≥' },
    { rule: 'vague-value', at: 'E14', severity: 'warning', why: '逐步增强' },
  ],
}
