import { describe, expect, it } from 'vitest'
import { summaryGoal } from '../../src/rules/cross/summary-goal.ts'
import { runRule, testRule } from '../support/ruleTester.ts'
import { formatCell } from '../../src/sheet/index.ts'

const summary = (period: string, annual: string): string => `#表 汇总
2024年示例专项资金绩效目标汇总表
填报单位：示例局 | | | | 金额单位：万元
序号 | 名称 | 金额 | 实施期绩效目标 | 年度绩效目标
 | 合计 | 18 | |
1 | 物业管理经费 | 18 | ${period} | ${annual}`

const project = (period: string, annual: string): string => `#表 项目表
2024年示例专项资金支出方向绩效目标表
支出方向 | 物业管理经费
实施期绩效目标 | ${period}
年度绩效目标 | ${annual}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检查次数 | ≥10次`

const PERIOD = '保障办公楼安全运行'
const ANNUAL = '更换电梯 2 部，完成消防检测'

testRule(summaryGoal, {
  silent: [
    { title: 'the same goals', table: `${summary(PERIOD, ANNUAL)}\n${project(PERIOD, ANNUAL)}` },
    {
      title: 'other signs, numbers and blanks',
      table: `${summary(PERIOD, '更换电梯2部,完成消防检测。')}\n${project(PERIOD, '1、更换电梯 2 部；2、完成消防检测')}`,
    },
    {
      title: 'a summary that quotes a part',
      table: `${summary(PERIOD, '完成消防检测')}\n${project(PERIOD, ANNUAL)}`,
    },
    { title: 'a summary without goals', table: `${summary('', '')}\n${project(PERIOD, ANNUAL)}` },
    { title: 'a goal that the table leaves blank', table: `${summary(PERIOD, ANNUAL)}\n${project(PERIOD, '')}` },
    { title: 'a summary sent alone', table: summary(PERIOD, ANNUAL) },
    ...[
      '（1）更换电梯2部；（2）完成消防检测',
      '目标1：更换电梯2部；目标2：完成消防检测',
      '目标更换电梯2部，目标12完成消防检测',
      '①更换电梯2部；②完成消防检测',
      '一、更换电梯2部。二、完成消防检测',
      '（十一）更换电梯2部。（十二）完成消防检测',
      '11.更换电梯2部，12)完成消防检测',
      '(一)更换电梯2部 ；(二)完成消防检测',
    ].map((text) => ({
      title: `only ordered in another way: ${text}`,
      table: `${summary(PERIOD, text)}\n${project(PERIOD, ANNUAL)}`,
    })),
    { title: 'a goal of one character', table: `${summary(PERIOD, '无')}\n${project(PERIOD, ANNUAL)}` },
    { title: 'a goal of one character in the table', table: `${summary(PERIOD, ANNUAL)}\n${project(PERIOD, '略')}` },
    {
      title: 'the table quotes a part of the summary',
      table: `${summary(PERIOD, ANNUAL)}\n${project(PERIOD, '完成消防检测')}`,
    },
  ],
  found: [
    {
      title: 'two characters that say another thing',
      table: `${summary(PERIOD, '!检测')}\n${project(PERIOD, '养护')}`,
      severity: 'warning',
    },
    {
      title: 'a decimal behind a sign is no order number',
      table: `${summary(PERIOD, '!维护，1.5公里管网')}\n${project(PERIOD, '维护，2.5公里管网')}`,
    },
    {
      title: 'another number in the goal',
      table: `${summary(PERIOD, '!更换电梯 3 部，完成消防检测')}\n${project(PERIOD, ANNUAL)}`,
      says: '“物业管理经费”的年度绩效目标，汇总表写的是“更换电梯 3 部，完成消防检测”',
    },
    {
      title: 'the goals of both periods',
      table: `${summary('!建成智慧楼宇', '!采购办公家具')}\n${project(PERIOD, ANNUAL)}`,
      says: '实施期绩效目标',
    },
  ],
})

describe('summary-goal: what the finding shows', () => {
  it('names the goal of the other table', () => {
    const { reports } = runRule(summaryGoal, `${summary(PERIOD, '采购办公家具')}\n${project(PERIOD, ANNUAL)}`)
    expect(reports.flatMap((report) => report.related ?? []).map((r) => [r.sheet, formatCell(r.cell), r.role])).toEqual(
      [['项目表', 'B4', 'against']],
    )
  })
})
