import * as z from 'zod/mini'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { similarity } from '../similarity.ts'
import { goalText } from './goalText.ts'

/** 主要用于……支出, 从事……: the words around what is done. */
const FRAME =
  /^(?:本项目|该项目|项目)?(?:资金|经费)?(?:主要)?(?:用于|从事|用来)|(?:等)?(?:方面)?(?:的)?(?:专项)?(?:支出|开支|费用)$/g
const SHORTEST = 6
const LENGTHS_APART = 2

export const goalCopiesPurpose = defineRule({
  id: 'goal-copies-purpose',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '绩效目标照抄了资金用途',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** 0…1: how alike goal and purpose must be. */
    similarity: z._default(z.number().check(z.gte(0.5), z.lte(1)), 0.8),
  }),
  messages: { default: '绩效目标“{goal}”和资金用途几乎一样，只说了钱花在哪，没说要达到什么' },
  suggestions: { default: '绩效目标写做完之后的结果：做多少、做到什么程度、带来什么变化' },
  explain: {
    what: '绩效目标的文字和资金用途相似八成以上（可在规则包里调整）。',
    why: '资金用途说钱花在哪，绩效目标说花了钱要达到什么。照抄过来，等于没有目标。',
    how: '在用途的基础上补上数量、质量和效果，例如“抽检食品700批次，问题发现率2%以上，不发生重大食品安全事故”。',
    options: {
      similarity: '两段话像到什么程度算照抄，1 是一字不差',
    },
  },
  examples: {
    good: [
      '用途: 用于食品抽样检验和宣传\n绩效目标: 全年抽检700批次，守住不发生重大食品安全事故的底线\n产出 | 数量 | 抽检批次 | ≥700批次',
      '绩效目标: 完成全年抽检任务\n产出 | 数量 | 抽检批次 | ≥700批次',
    ],
    bad: [
      {
        table:
          '用途: 主要用于质量强区等专项业务方面的支出\n绩效目标: !1.从事质量强区等专项业务方面的支出\n产出 | 数量 | 抽检批次 | ≥700批次',
      },
    ],
  },
  *check({ purpose, goals }, { options }) {
    if (!purpose || goals.length === 0) return
    const used = coreOf(purpose.text)
    if (used.length < SHORTEST) return
    for (const goal of goals) {
      const wanted = coreOf(goal.text)
      if (wanted.length > LENGTHS_APART * used.length || used.length > LENGTHS_APART * wanted.length) continue
      if (similarity(wanted, used) < options.similarity) continue
      yield {
        cell: goal.cell,
        message: 'default',
        data: { goal: shorten(goal.text) },
        related: [{ cell: purpose.cell, role: 'against', value: purpose.text }],
      }
    }
  },
})

function coreOf(text: string): string {
  return goalText(text).replace(FRAME, '')
}
