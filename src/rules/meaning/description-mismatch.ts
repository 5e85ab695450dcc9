import * as z from 'zod/mini'
import type { Indicator, NameField } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** What a name or a description in so many words asks for, by how it ends. */
const ENDS: readonly (readonly [Asked, RegExp])[] = [
  ['time', /(?:时间|时限|期限|日期|工期|时长)$/],
  ['rate', /(?:率|比例|比率|占比|百分比|比值)$/],
  ['count', /(?:数量|次数|人数|人次|批次|批次数|户数|件数|场次|份数|个数|张数|套数|台数)$/],
  ['money', /(?:费用|成本|金额|单价|支出)$/],
]
/** What is explained in other words: a formula, a share, a unit in brackets. */
const EXPLAINED = /[/÷×=,;。:\d]|占|之比|除以|与.+比/
const BRACKET = /\([^()]*\)$/
const LONGEST = 40
/** 补助发放及时率 | 补助发放时间, 预算执行率 | 实际支出金额: what the rate is taken from. */
const TAKEN_FROM_TIME = /及时|按时|按期|准时|如期|时效|逾期|超期|限时|时限/
const TAKEN_FROM_MONEY = /资金|预算|经费|费用|成本|支出|投入|收入|执行|节约|拨付|支付|兑付|发放/
/** 合格 of 考核合格率. */
const WORD_BEFORE_RATE = /..(?=(?:率|比例|比率|占比|百分比|比值)(?:\([^()]*\))?$)/
const SHORTEST_TEXT = 5
/** Rows. */
const NEARBY = 8

type Asked = 'time' | 'rate' | 'count' | 'money'

export const descriptionMismatch = defineRule({
  id: 'description-mismatch',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '名称和描述说的不是一回事',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    kind: '名称“{name}”说的是{asked}，描述“{description}”说的却是{told}',
    shifted: '“{name}”的描述写的是另一条指标的名称“{description}”，可能串行了',
  },
  suggestions: { default: '核对这一行：把描述改成对“{name}”的说明，或者改名称' },
  phrases: { time: '时间', rate: '比率', count: '数量', money: '金额' },
  explain: {
    what: '名称问的是时间，描述写的是完成率；或者描述写成了同一张表里另一条指标的名称。',
    why: '多半是复制上一行后漏改了。名称和描述打架，年底不知道该取哪个数。',
    how: '看指标值是什么（日期、比率、个数、金额），让名称和描述都说它。',
  },
  examples: {
    good: [
      `列: 一级 二级 三级 描述 值
       产出 | 时效 | 抽检完成时间 | 全年抽检任务办结的日期 | 2025年11月
       产出 | 质量 | 抽检合格率 | 合格批次数占抽检批次数的比例 | ≥98%`,
      '列: 一级 二级 三级 描述 值\n产出 | 时效 | 补贴发放及时率 | 补贴打卡到户的时间 | 100%',
    ],
    bad: [
      {
        table: '列: 一级 二级 三级 描述 值\n产出 | 时效 | 质量抽检完成时间 | !医疗器械监督抽检完成率 | 2025年12月',
        says: '说的却是比率',
      },
      {
        table: `列: 一级 二级 三级 描述 值
                产出 | 数量 | 药品抽检批次 | 全年抽检药品的批次 | ≥160批次
                产出 | 数量 | 化妆品抽检批次 | !药品抽检批次 | ≥30批次`,
        says: '可能串行了',
      },
    ],
  },
  *check({ columns, indicators }) {
    if (!columns.description) return
    const names = new Set(indicators.map(({ name }) => name.plain))
    for (let at = 0; at < indicators.length; at++) {
      const indicator = indicators[at]
      if (!indicator?.description) continue
      const { row, name, description } = indicator
      if (description.cell.row !== row || description.plain === name.plain) continue
      const { plain } = description
      if (name.plain === '' || plain.length < SHORTEST_TEXT || plain.length > LONGEST) continue
      if (names.has(plain) && isNameNearby(indicators, at, plain)) {
        yield { cell: description.cell, row, message: 'shifted', data: dataOf(name, description) }
        continue
      }
      const asked = askedIn(name.plain)
      if (!asked || EXPLAINED.test(plain)) continue
      const told = askedIn(plain)
      if (!told || told === asked || isTakenFrom(name.plain, plain, asked, told)) continue
      yield {
        cell: description.cell,
        row,
        message: 'kind',
        data: dataOf(name, description),
        parts: { asked, told },
      }
    }
  },
})

function dataOf(name: NameField, description: NameField): { readonly name: string; readonly description: string } {
  return { name: shorten(name.text), description: shorten(description.text) }
}

/** Whether a text is the name of a row close by: copied from there, or the columns slipped. */
function isNameNearby(indicators: readonly Indicator[], at: number, text: string): boolean {
  for (let i = Math.max(0, at - NEARBY); i <= at + NEARBY && i < indicators.length; i++) {
    if (i !== at && indicators[i]?.name.plain === text) return true
  }
  return false
}

function askedIn(text: string): Asked | null {
  const plain = text.endsWith(')') ? text.replace(BRACKET, '') : text
  for (const [asked, ends] of ENDS) if (ends.test(plain)) return asked
  return null
}

/** Whether a rate is explained by what it is taken from: 考核合格率 by 考核合格人数. */
function isTakenFrom(name: string, description: string, asked: Asked, told: Asked): boolean {
  if (asked !== 'rate') return false
  if (told === 'time') return TAKEN_FROM_TIME.test(name)
  if (told === 'money') return TAKEN_FROM_MONEY.test(name)
  return description.includes(WORD_BEFORE_RATE.exec(name)?.[0] ?? name)
}
