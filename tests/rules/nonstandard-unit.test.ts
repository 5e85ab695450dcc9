import { nonstandardUnit } from '../../src/rules/value/nonstandard-unit.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(nonstandardUnit, {
  silent: [
    {
      title: '场次、家次、天次',
      table: '产出 | 数量 | 活动 | ≥3场次\n产出 | 数量 | 检查 | ≥8家次\n产出 | 数量 | 活动天数 | ≥2天次',
    },
    { title: '12月底前是日期', table: '产出 | 时效 | 完成 | 12月底前' },
    { title: '元/月', table: '产出 | 成本 | 工资 | ≤3000元/月' },
    { title: '分数', table: '产出 | 质量 | 考核 | ≥80分' },
    { title: '每月多少人数', table: '产出 | 数量 | 培训 | ≥300人/月' },
    { title: '以“数”收尾的别的单位', table: '列: 一级 二级 三级 值 单位\n产出 | 质量 | 指数 | ≥80 | 度数' },
  ],
  found: [
    { title: '零也一样', table: '效益 | 社会 | 事故 | !0 次数', fixed: ['0 次'] },
    { title: '人数', table: '产出 | 数量 | 培训 | !≥300人数', fixed: ['≥300人'] },
    {
      title: '单位栏里的次数，改在单位栏',
      table: '列: 一级 二级 三级 值 单位\n产出 | 数量 | 宣传 | !≥3 | 次数',
      fixed: ['次'],
    },
    { title: '数值没有自动改法', table: '产出 | 质量 | 指数 | !≥80 (0-100) 数值' },
    { title: '不超过3月', table: '产出 | 时效 | 工期 | !≤3月', says: '3个月', fixed: ['≤3个月'] },
    { title: '单位写成数量、数', table: '产出 | 数量 | 指数 | !≥80数量', says: '看不出按什么计数' },
    {
      title: '单位栏里只写了“数”',
      table: '列: 一级 二级 三级 值 单位\n产出 | 数量 | 宣传 | !≥3 | 数',
      says: '单位写成了“数”，看不出按什么计数',
    },
    { title: '月份', table: '产出 | 时效 | 工期 | !≤3月份', fixed: ['≤3个月'] },
    {
      title: '两个字的量词',
      table: '产出 | 数量 | 抽检 | !≥3批次数\n产出 | 数量 | 活动 | !≥3场次数',
      fixed: ['≥3批次', '≥3场次'],
    },
  ],
})
