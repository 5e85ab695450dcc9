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
