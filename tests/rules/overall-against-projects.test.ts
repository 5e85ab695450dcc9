import { expect, it } from 'vitest'
import { overallAgainstProjects } from '../../src/rules/cross/overall-against-projects.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const overall = (rows: string): string => `#表 整体
2024年部门整体支出绩效目标表
一级指标 | 二级指标 | 三级指标 | 指标值
${rows}`

const project = (rows: string, sheet = '项目'): string => `#表 ${sheet}
2024年示例专项资金支出方向绩效目标表
支出方向 | ${sheet}经费
一级指标 | 二级指标 | 三级指标 | 指标值
${rows}`

const row = (name: string, value: string, level2 = '数量指标') => `产出指标 | ${level2} | ${name} | ${value}`

testRule(overallAgainstProjects, {
  silent: [
    {
      title: 'as much as the projects',
      table: `${overall(row('走访企业', '≥5次'))}\n${project(row('走访企业', '≥5次'))}`,
    },
    {
      title: 'a rate does not add up',
      table: `${overall(row('案件办结率', '≥90%', '质量指标'))}\n${project(row('案件办结率', '≥95%', '质量指标'))}`,
    },
    {
      title: 'an average does not add up',
      table: `${overall(row('人均培训课时', '≥8课时'))}\n${project(row('人均培训课时', '≥12课时'))}`,
    },
    { title: 'another unit', table: `${overall(row('走访企业', '≥5次'))}\n${project(row('走访企业', '≥50家'))}` },
    { title: 'another thing', table: `${overall(row('走访企业', '≥5次'))}\n${project(row('走访商户', '≥50次'))}` },
    {
      title: 'an upper limit of accidents',
      table: `${overall(row('安全事故起数', '≤1起'))}\n${project(row('安全事故起数', '≤2起'))}`,
    },
    {
      title: 'one project that says it twice counts once',
      table: `${overall(row('走访企业', '≥6次'))}\n${project(`${row('走访企业', '≥5次')}\n${row('走访企业', '≥5次')}`)}`,
    },
    {
      title: 'two departments in one workbook',
      table: `${overall(row('走访企业', '≥5次'))}\n${overall(row('走访企业', '≥5次')).replace('整体\n', '整体2\n')}\n${project(row('走访企业', '≥9次'))}`,
    },
    {
      title: 'less than a number',
      table: `${overall(row('安全事故起数', '＜1起'))}\n${project(row('安全事故起数', '＜2起'))}`,
    },
    {
      title: 'a limit in one of them only',
      table: `${overall(row('安全事故起数', '≥1起'))}\n${project(row('安全事故起数', '＜2起'))}`,
    },
    {
      title: 'so many each month',
      table: `${overall(row('走访企业', '≥5次/月'))}\n${project(row('走访企业', '≥8次/月'))}`,
    },
    { title: 'a range', table: `${overall(row('走访企业', '5-6次'))}\n${project(row('走访企业', '8-9次'))}` },
    { title: 'a hedge', table: `${overall(row('走访企业', '约5次'))}\n${project(row('走访企业', '约8次'))}` },
    { title: 'no unit', table: `${overall(row('走访企业', '≥5'))}\n${project(row('走访企业', '≥8'))}` },
    { title: 'money', table: `${overall(row('走访企业', '≥5万元'))}\n${project(row('走访企业', '≥8万元'))}` },
    {
      title: 'the size of one of them',
      table: `${overall(row('单项工程面积', '≥5亩'))}\n${project(row('单项工程面积', '≥8亩'))}`,
    },
    {
      title: 'the largest of them',
      table: `${overall(row('最大水库库容', '≥5立方米'))}\n${project(row('最大水库库容', '≥8立方米'))}`,
    },
    {
      title: 'the unit of each',
      table: `${overall(row('单位走访次数', '≥5次'))}\n${project(row('单位走访次数', '≥8次'))}`,
    },
    { title: 'a department alone', table: overall(row('走访企业', '≥5次')) },
    {
      title: 'nothing that adds up',
      table: `${overall(row('制度建设', '健全'))}\n${project(row('制度建设', '健全'))}`,
    },
  ],
  found: [
    {
      title: 'one project that has more than the whole',
      table: `${overall(row('1、走访企业次数', '!≥5次'))}\n${project(row('走访企业', '≥8次'))}`,
      says: '项目“项目经费”的同一指标就有 8次，整体目标反而低 3次',
      severity: 'info',
    },
    {
      title: 'areas, with 万 multiplied out',
      table: `${overall(row('高标准农田管护面积', '!≥6万亩'))}\n${project(row('高标准农田管护面积', '≥6.5万亩'))}`,
      says: '低 5000亩',
    },
  ],
})

it('a whole below its projects shows each value, and calls a project without a name by its sheet', () => {
  const nameless = project(row('走访企业', '≥9次'), '甲').replace(
    '2024年示例专项资金支出方向绩效目标表',
    '项目支出绩效目标表',
  )
  const { reports } = runRule(
    overallAgainstProjects,
    `${overall(row('走访企业', '≥5次'))}\n${nameless.replace('甲经费', '')}\n${project(row('走访企业', '≥3次'), '乙')}`,
  )
  expect(reports.map(({ data, related }) => [data, related?.map((r) => [r.sheet, r.role, r.value])])).toMatchObject([
    [
      { project: '甲', count: '2', sum: '12次', terms: '9＋3', gap: '7次' },
      [
        ['甲', 'term', '≥9次'],
        ['乙', 'term', '≥3次'],
      ],
    ],
  ])
})
