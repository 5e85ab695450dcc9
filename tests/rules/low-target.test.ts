import { lowTarget } from '../../src/rules/value/low-target.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(lowTarget, {
  silent: [
    { title: '80% 不算低', table: '产出 | 质量 | 任务完成率 | ≥80%' },
    {
      title: '知晓率、抽查比例、利用率',
      table: '效益 | 社会 | 知晓率 | ≥60%\n产出 | 质量 | 抽查比例 | 3%\n效益 | 社会 | 设备利用率 | ≥50%',
    },
    { title: '越少越好的', table: '产出 | 质量 | 抽检不合格率 | ≤3%\n产出 | 成本 | 预算完成率 | ≤70%' },
    { title: '只说上半年', table: '产出 | 时效 | 上半年任务完成率 | ≥50%' },
    { title: '0% 是零', table: '产出 | 质量 | 违规发放率 | 0%' },
    { title: '不是比率', table: '产出 | 数量 | 任务完成率 | ≥60件' },
    { title: '门槛由规则包定', table: '产出 | 质量 | 任务完成率 | ≥70%', options: { lowest: 60 } },
    { title: '名称里的率不在末尾', table: '产出 | 质量 | 完成率排名提升比 | ≥60%' },
    { title: '小于号和范围', table: '产出 | 质量 | 任务完成率 | <60%\n产出 | 质量 | 考核合格率 | 60%-70%' },
    { title: '千分比', table: '产出 | 质量 | 考核合格率 | ≥60‰' },
    {
      title: '前几个月和一次性',
      table: '产出 | 时效 | 前6个月完成率 | ≥50%\n产出 | 质量 | 一次合格率 | ≥70%\n产出 | 质量 | 一次性合格率 | ≥70%',
    },
  ],
  found: [
    { title: '发放率', table: '效益 | 社会 | 补贴发放率 | !≥75%', says: '25%', severity: 'warning' },
    { title: '单位在自己的列', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 质量 | 验收合格率 | ≥ | !60 | %' },
    { title: '规则包提高了门槛', table: '产出 | 质量 | 任务完成率 | !≥85%', options: { lowest: 90 }, says: '90%' },
    { title: '一次验收也是自己的工作', table: '产出 | 质量 | 一次验收合格率 | !≥70%', says: '30%' },
    {
      title: '名称末尾的百分号和完成比例',
      table: '产出 | 质量 | 任务完成率（%） | !≥60%\n产出 | 质量 | 任务完成比例 | !>60%',
    },
  ],
})
