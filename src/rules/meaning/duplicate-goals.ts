import * as z from 'zod/mini'
import { sameCell } from '../../sheet/index.ts'
import type { Goal, Scope } from '../../table/index.ts'
import { normalise } from '../../value/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** Lines, and numbers in the text: 1、 2. (3) ④ 五、 （六） 七是 目标8： */
const ITEM =
  /\n|(?<![\d.])\d{1,2}[、．.](?!\d)|[(（]\d{1,2}[)）]|[①-⑳]|(?<=^|[。;；:：,，])(?:[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十]{1,3}[)）])|目标[\d一二三四五六七八九十]{1,2}[:：]/
const SENTENCE = /[;；。]/
const PUNCTUATION = /[。;,、.:]+$/
/** Shorter pieces repeat for good reasons. */
const SHORTEST = 6

export const duplicateGoals = defineRule({
  id: 'duplicate-goals',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '绩效目标重复',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { default: '绩效目标“{goal}”写了不止一遍' },
  suggestions: { default: '去掉重复的一条，或写出两条目标的区别' },
  explain: {
    what: '一张表的绩效目标里，有两条文字相同。',
    why: '重复的目标多半是复制后忘了改，真正的目标反而漏了。',
    how: '删去重复的，或补上原来想写的目标。实施期目标和年度目标相同不在此列。',
  },
  examples: {
    good: [
      '绩效目标: 1、完成食品抽检任务。2、完成药品抽检任务。\n产出 | 数量 | 抽检批次 | ≥100批次',
      `#表 示例
       抽检经费绩效目标表
       项目名称 | 抽检经费
       绩效目标 | 目标1 | 完成食品抽检任务
       ^ | 目标2 | 完成药品抽检任务
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: '绩效目标: !1、完成食品抽检任务。2、完成食品抽检任务\n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '完成食品抽检任务',
      },
      {
        table: `#表 示例
                抽检经费绩效目标表
                项目名称 | 抽检经费
                绩效目标 | 目标1 | 完成食品抽检任务
                ^ | 目标2 | !完成食品抽检任务。
                一级指标 | 二级指标 | 三级指标 | 指标值
                产出指标 | 数量指标 | 抽检批次 | ≥100批次`,
      },
    ],
  },
  *check({ goals }) {
    const seen: Record<Scope, Map<string, Goal>> = { annual: new Map(), period: new Map() }
    for (const goal of goals) {
      const twice = remember(goal, seen[goal.scope])
      if (!twice) continue
      yield {
        cell: goal.cell,
        message: 'default',
        data: { goal: shorten(twice.text) },
        related: sameCell(twice.first.cell, goal.cell)
          ? []
          : [{ cell: twice.first.cell, role: 'first', value: twice.first.text }],
      }
    }
  },
})

/** Puts a goal's parts with those seen; the first part that was there already, with the goal that said it. */
function remember(goal: Goal, seen: Map<string, Goal>): { readonly text: string; readonly first: Goal } | null {
  let twice: { text: string; first: Goal } | null = null
  for (const text of partsOf(goal.text)) {
    const first = seen.get(text)
    if (first) twice ??= { text, first }
    else seen.set(text, goal)
  }
  return twice
}

function partsOf(text: string): string[] {
  const items = clean(text.split(ITEM))
  return items.length > 1 ? items : clean(text.split(SENTENCE))
}

function clean(parts: readonly string[]): string[] {
  return parts.map((part) => normalise(part).replace(PUNCTUATION, '')).filter((part) => part.length >= SHORTEST)
}
