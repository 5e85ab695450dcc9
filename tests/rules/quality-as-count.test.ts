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

// Further cases, written against the catalogue alone.
{
  testRule(qualityAsCount, {
    silent: [
      {
        title: 'a step of a scale',
        table: '产出 | 质量 | 绿地养护考核等级 | 二级及以上\n产出 | 质量 | 场馆星级 | ≥3星',
      },
      { title: 'zero of a bad event', table: '产出 | 质量 | 重大事故 | 0起' },
      { title: 'a ratio', table: '产出 | 质量 | 合格率 | ≥96%' },
      { title: 'a score', table: '产出 | 质量 | 考核得分 | ≥90分' },
      { title: 'a count under 数量', table: '产出 | 数量 | 制定方案 | ≥1个' },
      { title: 'complaints', table: '产出 | 质量 | 有效投诉次数 | ≤3次' },
      { title: 'a grade', table: '产出 | 质量 | 验收 | 合格' },
      { title: 'a time', table: '产出 | 质量 | 平均无故障时间 | ≥300小时' },
      { title: 'a length or a weight', table: '产出 | 质量 | 路面厚度 | ≥20厘米' },
    ],
    found: [
      { title: 'copies', table: '产出 | 质量 | 调研报告 | !≥2份' },
      { title: 'people', table: '产出 | 质量 | 培训合格人员 | !≥50人次' },
      {
        title: 'the unit in a column of its own',
        table: '列: 一级 二级 三级 符号 值 单位\n产出 | 质量 | 制定计划 | ≥ | !1 | 个',
      },
      { title: 'a blank name', table: '产出 | 质量 | | !≥3个' },
    ],
  })
}
