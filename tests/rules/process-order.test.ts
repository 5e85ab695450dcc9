import { processOrder } from '../../src/rules/cross/process-order.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, value: string, level2 = '数量') => `产出 | ${level2} | ${name} | ${value}`
const rows = (...lines: string[]) => lines.join('\n')

testRule(processOrder, {
  silent: [
    { title: 'as many reports as audits', table: rows(row('审计企业', '≥4家'), row('审计报告', '≥4份')) },
    {
      title: 'one analysis of all samples',
      table: rows(row('食品抽检批次', '≥720批次'), row('食品抽检分析报告', '2份')),
    },
    { title: 'one report on all tests', table: rows(row('食品检验批次', '≥720批次'), row('食品检验报告', '1份')) },
    { title: 'auditors are no audits', table: rows(row('聘请审计人员', '≥9人'), row('审计报告', '≥4份')) },
    {
      title: 'problems that an audit finds',
      table: rows(row('审计发现问题数', '≥9个'), row('审计报告', '≥4份')),
    },
    {
      title: 'reports of something else',
      table: rows(row('电梯检验台数', '≥90台'), row('锅炉检验报告', '≥30份')),
    },
    {
      title: 'of two earlier steps nobody knows the overlap',
      table: rows(row('专项审计次数', '≥9次'), row('离任审计次数', '≥3次'), row('审计报告', '≥5份')),
    },
    {
      title: 'fewer people pass than were trained',
      table: rows(row('养老护理员培训人数', '≥200人'), row('养老护理员培训合格人数', '≥180人')),
    },
    {
      title: 'a rate of passing',
      table: rows(row('养老护理员培训人数', '≥20人'), row('养老护理员培训合格率', '≥90%', '质量')),
    },
    {
      title: 'other things are handed out than were printed',
      table: rows(row('印制宣传册', '≥1000册'), row('发放急救包', '≥2000个')),
    },
    {
      title: 'the two halves of a form for several years',
      table: `#表 申报表
项目支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 审计企业 | ≥12家 | 数量指标 | 审计报告 | ≥4份`,
    },
  ],
  found: [
    {
      title: 'fewer reports than firms audited, the subject in both names',
      table: rows(row('典当行审计家数', '≥8家'), row('典当行审计报告', '!≥6份')),
      says: '前一步“典当行审计家数”是 ≥8家，少了 2',
    },
    {
      title: 'fewer test reports than samples',
      table: rows(row('产品质量抽检批次', '≥140批次'), row('产品质量检验报告', '!≥120份')),
    },
    {
      title: 'more problems put right than found',
      table: rows(row('排查安全隐患数', '≥100处'), row('整改安全隐患数', '!≥120处')),
      says: '多出 20',
    },
    {
      title: 'fewer devices installed than bought',
      table: rows(row('购置监控摄像头数量', '≥100台'), row('安装监控摄像头数量', '!≥80台')),
    },
    {
      title: 'more handed out than printed',
      table: rows(row('印制宣传手册数量', '≥1000册'), row('发放宣传手册数量', '!≥3000册')),
    },
  ],
})
