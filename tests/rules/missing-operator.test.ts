import { missingOperator } from '../../src/rules/value/missing-operator.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(missingOperator, {
  silent: [
    { title: '100%、1套', table: '产出 | 质量 | 合格率 | 100%\n产出 | 数量 | 系统 | 1套' },
    { title: '零是合法的', table: '效益 | 社会 | 事故 | 0起' },
    {
      title: '日期与时效下的时长',
      table: '产出 | 时效 | 完成时间 | 2024年11月30日\n产出 | 时效 | 办结时限 | 5个工作日',
    },
    { title: '汉字数字', table: '产出 | 数量 | 培训 | 两次' },
    { title: '不少于也是符号', table: '产出 | 数量 | 培训 | 不少于3次' },
    { title: '余地和区间由别的规则管', table: '产出 | 数量 | 企业 | 预计10家\n产出 | 数量 | 批次 | 1-2批次' },
    { title: '没有单位的数由 missing-unit 管', table: '产出 | 数量 | 企业 | 85' },
    { title: '等于号', table: '产出 | 数量 | 企业 | =10家' },
    { title: '零和打了符号的金额', table: '产出 | 成本 | 培训费 | ≤1万元\n产出 | 数量 | 手册 | 1册' },
    { title: '符号栏有字', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 企业 | 定性 | 10 | 家' },
  ],
  found: [
    { title: '一个', table: '产出 | 数量 | 企业 | !10家', severity: 'info' },
    { title: '使用年限不是时效', table: '效益 | 可持续 | 使用年限 | !6年' },
    {
      title: '成本逐个报，其余合成一条',
      table:
        '产出 | 数量 | 企业 | !10家\n产出 | 数量 | 手册 | !200册\n产出 | 成本 | 印刷费 | !2万元\n产出 | 成本 | 场租费 | !1万元',
    },
    { title: '符号栏空着', table: '列: 一级 二级 三级 符号 值 单位\n产出 | 数量 | 企业 |  | !10 | 家' },
    { title: '成本是1万元也是上限', table: '产出 | 成本 | 印刷费 | !1万元', severity: 'warning', says: '≤1万元' },
    { title: '不在成本下的金额', table: '效益 | 经济 | 节约资金 | !1万元', severity: 'info', says: '做多做少' },
    { title: '成本下的个数', table: '产出 | 成本 | 租用车辆 | !3辆', severity: 'info' },
    { title: '不是整的百分比', table: '产出 | 质量 | 合格率 | !95%', says: '“95%”' },
    {
      title: '三个合成一条',
      table: '产出 | 数量 | 企业 | !10家\n产出 | 数量 | 手册 | !200册\n产出 | 质量 | 合格率 | !95%',
      says: '3 个',
    },
  ],
})
