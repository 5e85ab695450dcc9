import { incompleteDate } from '../../src/rules/time/incomplete-date.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (value: string) => `标题: 2024年示例绩效目标表\n产出 | 时效 | 完成时间 | ${value}`

testRule(incompleteDate, {
  silent: [
    '2024年12月',
    '2024.12.31',
    '每季度末',
    '每月5日前',
    '≤30天',
    '当年12月底前',
    '本年12月',
    '全年',
    '100%',
    '不适用',
    '2024年第四季度',
    '2024年1-6月',
  ].map((value) => ({ title: value, table: row(value) })),
  found: ['12月', '12月底前', '12月31日前', '年底前', '第四季度', '上半年', '6月-9月'].map((value) => ({
    title: value,
    table: row(`!${value}`),
    severity: 'warning' as const,
    says: '没有写年份',
  })),
})
