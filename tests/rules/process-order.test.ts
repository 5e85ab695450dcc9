import { expect, it } from 'vitest'
import { processOrder } from '../../src/rules/cross/process-order.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

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
    { title: 'at most so many audits', table: rows(row('审计企业', '≤8家'), row('审计报告', '≥4份')) },
    { title: 'fewer audits than a number', table: rows(row('审计企业', '＜8家'), row('审计报告', '≥4份')) },
    { title: 'a range of audits', table: rows(row('审计企业', '6-8家'), row('审计报告', '≥4份')) },
    { title: 'audits each month', table: rows(row('审计企业', '8家/月'), row('审计报告', '≥4份')) },
    { title: 'a rate of audits', table: rows(row('审计企业', '80%'), row('审计报告', '≥4份')) },
    { title: 'no unit', table: rows(row('审计企业', '8'), row('审计报告', '≥4份')) },
    { title: 'no reports are due', table: rows(row('审计企业', '≥8家'), row('审计报告', '0份')) },
    { title: 'at most so many reports', table: rows(row('审计企业', '≥8家'), row('审计报告', '≤4份')) },
    {
      title: 'what is set right from last year is no number of this year',
      table: rows(row('排查安全隐患数', '≥100处'), row('安全隐患整改完成率', '≥120%')),
    },
    { title: 'other units', table: rows(row('排查安全隐患数', '≥100次'), row('整改安全隐患数', '≥120处')) },
    {
      title: 'other units of the things bought',
      table: rows(row('购置监控设备', '≥100批次'), row('安装监控设备', '≥80台')),
    },
    {
      title: 'other units of what is printed',
      table: rows(row('印制宣传手册', '≥10批次'), row('发放宣传手册', '≥3000册')),
    },
    {
      title: 'other units of people',
      table: rows(row('护理员培训人数', '≥20人'), row('护理员培训合格人次', '≥90人次')),
    },
    {
      title: 'the time that installing takes',
      table: rows(row('购置监控设备批次', '≥100台'), row('监控设备安装时间', '≥80台')),
    },
    { title: 'money handed out', table: rows(row('印制宣传手册', '≥10份'), row('宣传手册发放补贴份数', '≥30份')) },
    {
      title: 'things bought and installed at once',
      table: rows(row('购置摄像头', '≥100台'), row('购置并安装摄像头', '≥80台')),
    },
    { title: 'an intermediate report on all', table: rows(row('工程评审项目', '≥100个'), row('评审工作报告', '≥2份')) },
    { title: 'one report on all appraisals', table: rows(row('资产评估项目', '≥100个'), row('资产评估报告', '1份')) },
  ],
  found: [
    {
      title: 'fewer appraisals on paper than were made',
      table: rows(row('资产评估项目', '≥9个'), row('资产评估报告', '!≥7份')),
    },
    {
      title: 'fewer reviews on paper than were held',
      table: rows(row('预算评审项目', '≥9个'), row('预算评审意见书', '!≥7份')),
    },
    {
      title: 'fewer expert opinions than were asked for',
      table: rows(row('伤残鉴定', '≥9件'), row('伤残鉴定意见书', '!≥7份')),
    },
    {
      title: 'fewer reports than samples tested',
      table: rows(row('水质检测样本', '≥90个'), row('水质检测报告', '!≥70份')),
    },
    { title: 'a single audit report', table: rows(row('审计企业', '≥4家'), row('审计报告', '!1份')) },
    {
      title: 'more people pass than were trained, 学员',
      table: rows(row('护理学员培训人数', '≥200人'), row('护理学员结业人数', '!≥260人')),
    },
    {
      title: 'more certificates than people examined',
      table: rows(row('电工考试人数', '≥200人'), row('电工取得证书持证人数', '!≥260人')),
    },
    {
      title: 'problems found, the verb behind',
      table: rows(row('食品问题现场发现数', '≥100个'), row('食品问题督促整改数', '!≥120个')),
    },
    {
      title: 'problems put right, the verb behind',
      table: rows(row('发现食品安全问题数', '≥100个'), row('食品安全问题的整改数', '!≥120个')),
    },
    {
      title: 'fewer things in use than bought',
      table: rows(row('采购无人机', '≥10架'), row('无人机投入使用数量', '!≥8架')),
    },
    {
      title: 'more leaflets given out than made',
      table: rows(row('制作宣传单', '≥1000张'), row('派发宣传单', '!≥1500张')),
    },
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

it('a later step shows the value of the earlier one', () => {
  const { reports } = runRule(processOrder, rows(row('审计企业', '≥8家'), row('审计报告', '≥4份')))
  expect(reports.map(({ related }) => related?.map(({ role, value }) => [role, value]))).toEqual([
    [['against', '≥8家']],
  ])
})
