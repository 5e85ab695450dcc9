import * as z from 'zod/mini'
import type { Goal, Scope, Table } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import { defineWorkbookRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { nameOf, ownTables, partsOf } from './pairs.ts'

type MessageId = 'annual' | 'period'

export const summaryGoal = defineWorkbookRule({
  id: 'summary-goal',
  family: 'cross',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '汇总表与项目表的绩效目标不一致',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    annual: '“{name}”的年度绩效目标，汇总表写的是“{goal}”，它自己的绩效目标表（{sheet}）写的是“{other}”',
    period: '“{name}”的实施期绩效目标，汇总表写的是“{goal}”，它自己的绩效目标表（{sheet}）写的是“{other}”',
  },
  suggestions: { default: '请核对两张表，以项目表定稿的目标为准，改成一致；汇总表可以摘录，不要另写一套。' },
  explain: {
    what: '汇总表里一个项目的绩效目标，应与它自己的绩效目标表一致。标点、序号和换行不计；汇总表只摘录其中一段的，不算不一致。',
    why: '同一个项目出现两套目标，到评价时不知道以哪一套为准。',
    how: '对照提示中的两段文字，把没有跟着改的那一处改过来。',
  },
  examples: {
    good: [
      `#表 汇总
      2024年示例专项资金绩效目标汇总表
      填报单位：示例局 | | | 金额单位：万元
      序号 | 名称 | 金额 | 年度绩效目标
      | 合计 | 18 |
      1 | 物业管理经费 | 18 | 保障机关办公环境整洁。
      #表 项目
      2024年示例专项资金支出方向绩效目标表
      支出方向 | 物业管理经费
      年度绩效目标 | 1、保障机关办公环境整洁；2、及时处理报修。
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 保洁面积 | ≥3000平方米`,
    ],
    bad: [
      {
        table: `#表 汇总
        2024年示例专项资金绩效目标汇总表
        填报单位：示例局 | | | 金额单位：万元
        序号 | 名称 | 金额 | 年度绩效目标
        | 合计 | 18 |
        1 | 物业管理经费 | 18 | !更新办公楼空调设备
        #表 项目
        2024年示例专项资金支出方向绩效目标表
        支出方向 | 物业管理经费
        年度绩效目标 | 保障机关办公环境整洁
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 保洁面积 | ≥3000平方米`,
        says: '汇总表写的是“更新办公楼空调设备”，它自己的绩效目标表（项目）写的是“保障机关办公环境整洁”',
      },
    ],
  },
  *check({ tables }) {
    for (const table of tables) {
      if (!table.summary) continue
      for (const { line, own } of ownTables(partsOf(table.summary), tables)) {
        if (!own) continue
        for (const scope of ['period', 'annual'] as const) {
          const report = compare(table, line.goals, own, scope)
          if (report) yield report
        }
      }
    }
  },
})

function compare(table: Table, goals: readonly Goal[], own: Table, scope: Scope): RuleReport<MessageId> | null {
  const [goal] = goals.filter((one) => one.scope === scope && one.text !== '')
  const others = own.goals.filter((one) => one.scope === scope && one.text !== '')
  const [first] = others
  if (!goal || !first || (others.length === 1 && goal.text === first.text)) return null
  const here = bare(goal.text)
  const there = bare(others.map((one) => one.text).join('\n'))
  if (here.length < 2 || there.length < 2 || here.includes(there) || there.includes(here)) return null
  return {
    table,
    cell: goal.cell,
    message: scope,
    data: {
      name: shorten(nameOf(own)),
      goal: shorten(goal.text, 40),
      other: shorten(first.text, 40),
      sheet: own.sheet,
    },
    related: others.map(({ cell, text }) => ({ cell, sheet: own.sheet, role: 'against' as const, value: text })),
  }
}

// A number counts where it says something: 1、 1. (1) and 目标1 only order the goals.
const ORDER =
  /(^|[\n。；;，,])\s*(?:\(?\d{1,2}[、.)](?!\d)|目标\d{0,2}[:、]?|[①-⑳]|[(（]?[一二三四五六七八九十]{1,2}[)）、])/g
const SIGNS = /[^\p{Script=Han}\p{L}\p{N}%‰]/gu

/** The words of a goal, without its order numbers, signs and blanks. */
function bare(text: string): string {
  const lines = text.replaceAll('（', '(').replaceAll('）', ')').replace(/\r?\n/g, '\n')
  return normalise(lines.replace(ORDER, '$1')).replace(SIGNS, '')
}
