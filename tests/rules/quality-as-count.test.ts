import { qualityAsCount } from '../../src/rules/meaning/quality-as-count.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(qualityAsCount, {
  silent: [
    { title: '零', table: '产出 | 质量 | 质量情况 | 0次\n产出 | 质量 | 安全 | 零事故' },
    {
      title: '差错、投诉的次数越少越好',
      table: '产出 | 质量 | 有效投诉次数 | ≤3次\n产出 | 质量 | 设备故障次数 | ≤2次',
    },
    { title: '时间、金额、分数', table: '产出 | 质量 | 故障修复 | ≤30分钟\n产出 | 质量 | 评审得分 | ≥85分' },
    { title: '数量指标里的个数', table: '产出 | 数量 | 制定计划 | 1个' },
  ],
  found: [
    { title: '份数', table: '产出 | 质量 | 评估报告 | !≥3份', severity: 'warning', says: '≥3份' },
    { title: '单位在单位栏', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 质量 | 制定方案 | ≥ | !1 | 个' },
  ],
})
