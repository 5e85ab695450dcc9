import { periodAsDeadline } from '../../src/rules/time/period-as-deadline.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(periodAsDeadline, {
  silent: [
    {
      title: 'part of a year',
      table: '产出 | 时效 | 完成时间 | 2024年1月-11月\n产出 | 时效 | 验收时间 | 2024.02.01-2024.12.31',
    },
    { title: 'several years', table: '产出 | 时效 | 建设完成时间 | 2023.01.01-2025.12.31' },
    {
      title: 'what is meant to last the year',
      table: '产出 | 时效 | 实施期 | 2024.01.01-2024.12.31\n产出 | 时效 | 网络租赁期限 | 全年',
    },
    { title: 'a rate and a date', table: '产出 | 时效 | 办结及时率 | ≥95%\n产出 | 时效 | 完成时间 | 2024年底前' },
    { title: 'not about time', table: '产出 | 数量 | 开放天数 | 全年\n效益 | 社会 | 受益年份 | 2024年度' },
    { title: 'every month', table: '产出 | 时效 | 工资发放时间 | 2024年每月10日前' },
  ],
  found: [
    {
      title: 'the words 全年 and a year alone',
      table: '产出 | 时效 | 培训完成时间 | !2024年全年\n产出 | 时效 | 检查完成时间 | !2024年度',
    },
    { title: 'in another class, by its name', table: '产出 | 质量 | 整改完成时限 | !2024年1月1日至2024年12月31日' },
    { title: 'months without a year', table: '产出 | 时效 | 检查完成时间 | !1月-12月', severity: 'warning' },
  ],
})
