import { timelinessNotTime } from '../../src/rules/meaning/timeliness-not-time.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, value: string) => `产出 | 时效 | ${name} | ${value}`
const rows = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => row(name, value)).join('\n')

testRule(timelinessNotTime, {
  silent: [
    {
      title: '日期、起止、周期',
      table: rows(['完成时间', '2024年12月底前'], ['实施期', '2024.01.01-2024.12.31'], ['发放时间', '2024年每月中旬']),
    },
    {
      title: '不带分隔的日期，单位栏写着日、天或日期',
      table:
        '列: 一级 二级 三级 符号 值 单位\n产出 | 时效 | 完成时间 | ≤ | 20260630 | 日\n产出 | 时效 | 采购时间 | ≤ | 20260330 | 天\n产出 | 时效 | 验收时间 | = | 20261130 | 日期',
    },
    { title: '时长', table: rows(['登记办理时长', '1个工作日'], ['响应时间', '≤30分钟'], ['工期', '≤12月']) },
    {
      title: '及时率、按时率、逾期率',
      table: rows(['拨付及时率', '100%'], ['任务按时完成率', '≥95%'], ['案件逾期率', '≤1%'], ['当日办结率', '≥95%']),
    },
    { title: '频次', table: rows(['巡查频次', '12次/年'], ['检查频次', '≥1次/季度']) },
    { title: '零延误', table: rows(['工期延误', '0次'], ['进度', '零延误']) },
    { title: '空话由空泛词的规则说', table: rows(['完成时间', '按计划完成'], ['完成时间', '及时']) },
    { title: '没有单位由另一条规则说', table: rows(['完成天数', '≤30']) },
    { title: '不适用', table: rows(['完成时间', '不适用']) },
    { title: '别的类别', table: '产出 | 数量 | 按时间节点开展活动 | ≥2次' },
  ],
  found: [
    { title: '个数', table: row('按时间节点开展活动', '!≥2次'), severity: 'warning' },
    { title: '一般的完成率、到位率', table: rows(['完成率', '!100%'], ['资助资金到位率', '!≥90%']) },
    { title: '金额和等级', table: rows(['拨付进度', '!≥50万元'], ['工作进度', '!优']) },
    {
      title: '带上预算年度的写法',
      table: `标题: 2024年示例项目绩效目标表\n${row('完成率', '!100%')}`,
      says: '2024年12月31日前',
    },
  ],
})

// Further cases, written against the catalogue alone.
{
  testRule(timelinessNotTime, {
    silent: [
      {
        title: 'a rate within a limit or by a plan',
        table:
          '产出 | 时效 | 法定审限内结案率 | ≥98%\n产出 | 时效 | 赛事按赛历举办率 | ≥95%\n产出 | 时效 | 开学前完成率 | 100%\n产出 | 时效 | 垃圾日产日清率 | 100%',
      },
      { title: '案件办理及时率', table: '产出 | 时效 | 案件办理及时率 | ≥95%' },
      { title: '按期完成率 and 如期开工率', table: '产出 | 时效 | 按期完成率 | 100%\n产出 | 时效 | 如期开工率 | 100%' },
      { title: 'a date range', table: '产出 | 时效 | 实施期 | 2023.01.01-2023.12.31' },
      { title: 'working days', table: '产出 | 时效 | 业务办理时长 | 1个工作日' },
      { title: 'a duration per piece', table: '产出 | 时效 | 平均办理时长 | ≤5个工作日/件' },
      { title: 'a recurring time', table: '产出 | 时效 | 工资发放 | 每月15日前' },
      { title: 'a date without its year', table: '产出 | 时效 | 完成时间 | 12月底前' },
      { title: 'a text is for other rules', table: '产出 | 时效 | 完成时间 | 按计划完成' },
      { title: 'a row that does not apply', table: '产出 | 时效 | 时效指标 | 不适用' },
      { title: '≤12月 is a time', table: '产出 | 时效 | 拨付进度 | ≤12月' },
      { title: 'minutes in the name', table: '产出 | 时效 | 30分钟内到达率 | ≥95%' },
      { title: '时限达标率', table: '产出 | 时效 | 审批时限达标率 | ≥95%' },
      { title: '提前办结率', table: '产出 | 时效 | 提前办结率 | ≥50%' },
      { title: 'a deadline in the name, 是 as the value', table: '产出 | 时效 | 是否12月底前完成 | 是' },
      { title: 'a percentage under 数量', table: '产出 | 数量 | 完成率 | 100%' },
    ],
    found: [
      { title: 'a count', table: '产出 | 时效 | 开展活动 | !≥2次' },
      { title: 'days counted as times', table: '产出 | 时效 | 按时间节点开展活动 | !≥2 天 次' },
      { title: 'a rate of money', table: '产出 | 时效 | 资助资金到位率 | !≥90%' },
      { title: 'a deadline that is a percentage', table: '产出 | 时效 | 完成时限 | !≥100%' },
      { title: 'money', table: '产出 | 时效 | 完成投资 | !≥5万元' },
      { title: 'a grade', table: '产出 | 时效 | 工作进度 | !优' },
    ],
  })
}
