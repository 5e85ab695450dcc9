import { rangeValue } from '../../src/rules/value/range-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(rangeValue, {
  silent: [
    { title: '日期区间', table: '产出 | 时效 | 实施时间 | 2024.3.1-2024.11.30' },
    { title: '4-26、3.15 这样的日子', table: '产出 | 时效 | 宣传日 | 4-26\n产出 | 数量 | 3.15宣传 | ≥3场' },
    { title: '跨年的期间', table: '产出 | 时效 | 实施期 | 2019—2020年' },
    { title: '括号里的打分尺度', table: '产出 | 质量 | 竞争力指数 | ≥80(0-100)' },
  ],
  found: [
    { title: '百分比区间', table: '产出 | 质量 | 抽检合格率 | !90%-95%', says: '≥90%' },
    { title: '带“预计”的区间', table: '产出 | 数量 | 抽查批次 | !预计1-2批次', says: '从 1 到 2' },
    { title: '波浪号', table: '产出 | 数量 | 培训人数 | !30～50人', says: '≥30人' },
    { title: '成本区间建议写上限', table: '成本 | 经济成本 | 印刷费 | !2-3万元', says: '≤3万元' },
    { title: '有符号的区间', table: '产出 | 数量 | 甲 | !≤30-50人', says: '≤50人' },
    { title: '没有单位的说法', table: '产出 | 数量 | 培训人数 | !30-50人', says: '从 30 到 50' },
  ],
})
