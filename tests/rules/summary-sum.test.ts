import { describe, expect, it } from 'vitest'
import { summarySum } from '../../src/rules/cross/summary-sum.ts'
import { formatMessage } from '../../src/rules/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const summary = (rows: string): string => `#表 汇总
2024年示例专项资金绩效目标汇总表
填报单位：示例局 | | | 金额单位：万元
序号 | 名称 | 金额 | 年度绩效目标
${rows}`

const project = (name: string, amount: string, sheet = '项目表'): string => `#表 ${sheet}
2024年示例专项资金支出方向绩效目标表
填报单位：示例局 | | | 金额单位：万元
支出方向 | ${name}
项目金额 | ${amount}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次`

const overall = (spending: string): string => `#表 整体
2024年部门整体支出绩效目标表
填报单位：示例局 | | | 金额：万元
年度预算申请（万元） | 资金总额：200
 | 按收入性质分 | | 按支出性质分 |
 | 其中：一般公共预算拨款 | 200 | 其中：基本支出 | 130
 | 政府性基金拨款 | | 项目支出 | ${spending}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次`

const GOOD = ` | 合  计 | 70 |
一 | 市场监管专项 | 50 | 规范
1 | 物业管理专项经费 | 18 | 保障
2 | 市场培育工作 | 32 | 培育
二 | 知识产权专项 | 20 | 保护
1 | 知识产权专项 | 20 | 保护`

testRule(summarySum, {
  silent: [
    { title: 'a summary that adds up', table: summary(GOOD) },
    {
      title: 'its tables agree',
      table: `${summary(GOOD)}\n${project('物业管理专项经费', '18')}\n${project('市场培育工作', '320000元', '项目表2')}`,
    },
    { title: 'the department agrees', table: `${summary(GOOD)}\n${overall('70')}` },
    { title: 'a name that is only alike', table: `${summary(GOOD)}\n${project('市场培育主体登记', '99')}` },
    {
      title: 'two tables of one name',
      table: `${summary(GOOD)}\n${project('市场培育工作', '30')}\n${project('市场培育工作', '40', '项目表2')}`,
    },
    {
      title: 'a flat summary',
      table: summary(' | 合计 | 38 |\n1 | 物业管理经费 | 18 | 保障\n2 | 市场培育工作 | 20 | 培育'),
    },
    {
      title: '小计 is no project',
      table: summary('1 | 物业管理经费 | 18 | 保障\n2 | 市场培育工作 | 20 | 培育\n | 小计 | 38 |\n | 合计 | 38 |'),
    },
    {
      title: 'a blank line',
      table: summary(' | 合计 | 38 |\n1 | 物业管理经费 | 18 | 保障\n2 | 市场培育工作 | | 培育'),
    },
    {
      title: 'a line with an error',
      table: summary(' | 合计 | 38 |\n1 | 物业管理经费 | 18 | 保障\n2 | 市场培育工作 | #REF! | 培育'),
    },
    {
      title: 'subtotals that no number tells apart',
      table: summary(
        ' | 合计 | 38 |\n1 | 示例局 | 38 | 保障\n2 | 物业管理经费 | 18 | 保障\n3 | 市场培育工作 | 20 | 培育',
      ),
    },
    { title: 'tables without a summary', table: `${project('物业管理经费', '18')}\n${overall('70')}` },
  ],
  found: [
    {
      title: '合计 that is wrong',
      table: summary(GOOD.replace('计 | 70', '计 | !75')),
      says: '汇总表 2 项相加为 70万元（50＋20）',
    },
    {
      title: 'a heading that is wrong, and the 合计 with it',
      table: summary(GOOD.replace('专项 | 50', '专项 | !51').replace('计 | 70', '计 | !70')),
    },
    {
      title: 'a part against its own table',
      table: `${summary(GOOD.replace('经费 | 18', '经费 | !18'))}\n${project('物业管理专项经费', '19')}`,
      says: '它自己的绩效目标表（项目表）写的是 19万元，相差 1万元',
    },
    {
      title: 'a part whose table leaves out 专项经费',
      table: `${summary(GOOD.replace('经费 | 18', '经费 | !18'))}\n${project('物业管理', '19')}`,
    },
    {
      title: '项目支出 of the department',
      table: `${summary(GOOD.replace('计 | 70', '计 | !70'))}\n${overall('80')}`,
      says: '项目支出是 80万元，相差 10万元',
    },
    {
      title: 'a 合计 that alone is wrong is said once',
      table: `${summary(GOOD.replace('计 | 70', '计 | !75'))}\n${overall('70')}`,
      says: '多写了 5万元',
    },
  ],
})

describe('summary-sum: what the finding shows', () => {
  it('names the other sheet and its cell', () => {
    const { reports } = runRule(summarySum, `${summary(GOOD)}\n${project('物业管理专项经费', '19')}`)
    expect(reports).toHaveLength(1)
    const [report] = reports
    expect(report?.table?.sheet).toBe('汇总')
    expect(report?.related?.map((r) => [r.sheet, formatCell(r.cell), r.role, r.value])).toEqual([
      ['项目表', 'B4', 'against', '19'],
    ])
    expect(report && formatMessage(summarySum, report)).toContain('“物业管理专项经费”是 18万元')
  })
})
