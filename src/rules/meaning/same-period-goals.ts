import * as z from 'zod/mini'
import type { Goal } from '../../table/index.ts'
import { yearsIn } from '../../value/index.ts'
import { defineRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { goalText } from './goalText.ts'

/** Punctuation and numbering make no text so much longer: asked first. */
const LENGTHS_APART = 1.5

export const samePeriodGoals = defineRule({
  id: 'same-period-goals',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '实施期目标和年度目标一样',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { default: '年度目标“{goal}”和实施期（中期）目标一字不差，看不出今年完成其中多少' },
  suggestions: { default: '年度目标只写今年要完成的部分，带上今年的数' },
  explain: {
    what: '表里分列了实施期（中期、长期）目标和年度目标，两处文字相同。实施期只有一年的不算。',
    why: '实施期目标说几年一共要做到什么，年度目标说今年做到哪一步；两处一样，就看不出进度。',
    how: '实施期目标写总量和最终效果，年度目标写当年的数量和阶段效果。',
  },
  examples: {
    good: [
      `#表 示例
       支出方向绩效目标表 | < | <
       绩效目标 | 实施期绩效目标 | 年度绩效目标
       ^ | 三年改造18所学校 | 改造6所学校
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 数量指标 | 改造学校数 | ≥6所`,
    ],
    bad: [
      {
        table: `#表 示例
                支出方向绩效目标表 | < | <
                绩效目标 | 实施期绩效目标 | 年度绩效目标
                ^ | 改善办公环境，确保办公安全 | !改善办公环境，确保办公安全。
                一级指标 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 改造面积 | ≥3407㎡`,
      },
    ],
  },
  *check({ goals, summary, period }) {
    if (lastsOneYear(period?.text ?? '')) return
    yield* sameIn(goals)
    for (const row of summary?.rows ?? []) yield* sameIn(row.goals)
  },
})

function* sameIn(goals: readonly Goal[]): Generator<RuleReport<'default'>> {
  if (goals.length < 2) return
  const annual = goals.filter((goal) => goal.scope === 'annual')
  const whole = goals.filter((goal) => goal.scope === 'period')
  const [first, wholeFirst] = [annual[0], whole[0]]
  if (!first || !wholeFirst) return
  if (lengthOf(annual) > LENGTHS_APART * lengthOf(whole) || lengthOf(whole) > LENGTHS_APART * lengthOf(annual)) return
  const text = textOf(annual)
  if (text === '' || text !== textOf(whole)) return
  yield {
    cell: first.cell,
    message: 'default',
    data: { goal: shorten(first.text) },
    related: [{ cell: wholeFirst.cell, role: 'against', value: wholeFirst.text }],
  }
}

function lengthOf(goals: readonly Goal[]): number {
  return goals.reduce((sum, { text }) => sum + text.length, 0)
}

function textOf(goals: readonly Goal[]): string {
  return goals.map((goal) => goalText(goal.text)).join('')
}

/** 2025年1月-2025年12月, 一年: then both goals are rightly the same. */
function lastsOneYear(period: string): boolean {
  if (period === '') return false
  if (/^(?:1|一)\s*年$|年度$|当年/.test(period.trim())) return true
  const years = new Set(yearsIn(period).map(({ year }) => year))
  return years.size === 1 && !/起|至今|长期/.test(period)
}
