import { sameDeadline } from '../../src/rules/time/same-deadline.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(sameDeadline, {
  silent: [
    {
      title: 'one of them is earlier',
      table:
        '产出 | 时效 | 甲完成时间 | 2024年12月\n产出 | 时效 | 乙完成时间 | 2024年12月\n产出 | 时效 | 丙完成时间 | 2024年11月\n产出 | 时效 | 丁完成时间 | 2024年12月',
    },
    {
      title: 'durations and rates are no deadlines',
      table: '产出 | 时效 | 办理时限 | ≤12天\n产出 | 时效 | 及时率 | ≥95%\n产出 | 时效 | 完成时间 | 2024年12月',
    },
    {
      title: 'a quarter might not end in December',
      table:
        '产出 | 时效 | 甲完成时间 | 2024年12月\n产出 | 时效 | 乙完成时间 | 2024年12月\n产出 | 时效 | 丙完成时间 | 2024年第三季度',
    },
    {
      title: 'dates of another kind',
      table: '产出 | 数量 | 甲 | 2024年12月\n产出 | 数量 | 乙 | 2024年12月\n产出 | 数量 | 丙 | 2024年12月',
    },
    {
      title: 'whole years: period-as-deadline says so',
      table:
        '产出 | 时效 | 甲完成时间 | 2024.01.01-2024.12.31\n产出 | 时效 | 乙完成时间 | 2024.01.01-2024.12.31\n产出 | 时效 | 丙完成时间 | 2024.01.01-2024.12.31',
    },
    {
      title: 'the two halves of a double form are not added up',
      table:
        '#表 示例\n项目支出绩效目标申报表\n一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值\n产出指标 | 时效指标 | 甲完成时间 | 2026年12月 | 时效指标 | 甲完成时间 | 2024年12月\n^ | ^ | 乙完成时间 | 2026年12月 | ^ | 乙完成时间 | 2024年12月',
    },
  ],
  found: [
    {
      title: 'periods that end in December',
      table:
        '产出 | 时效 | 甲完成时间 | !2024.03.01-2024.12.31\n产出 | 时效 | 乙完成时间 | !12月底前\n产出 | 时效 | 丙完成时间 | !2024年12月31日',
    },
    {
      title: 'two, where the pack says so',
      table: '产出 | 时效 | 甲完成时间 | !2024年12月\n产出 | 时效 | 乙完成时间 | !2024年12月',
      options: { least: 2 },
      severity: 'info',
    },
  ],
})
