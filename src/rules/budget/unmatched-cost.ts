import * as z from 'zod/mini'
import type { Indicator, Table } from '../../table/index.ts'
import { isSilent, unitKindOf } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { sharesWord } from '../sharedWords.ts'
import { shorten } from '../shorten.ts'
import { costsOf, countedCosts, displayUnit, type Cost } from './costs.ts'

const MONEY = /(?:相关|总|各项|工作)*(?:费用|成本|支出|经费|费|金额|资金|款|投入|投资|补助|补贴|奖励)+$/
const COUNT = /(?:数量|次数|人数|批次数?|户数|家数|场次|件数|份数|台数|套数|个数|期数|长度|面积|里程|数)$/
const BRACKETS = /\([^()]*\)/g
/** What is done with all kinds of things: no word of it tells one from another. */
const DOING = /购置|采购|购买|购|新增|新建|建设|更新|开展|完成|组织|服务|项目|工作|补助|补贴|年度|全年|相关/g
/** What serves everything else in a project: nobody counts its output. */
const OVERHEAD =
  /劳务|差旅|印刷|制作|专家|咨询|评审|评估|税|管理|监理|设计|招标|采购代理|不可预见|预备|其[他它]|办公|水电|水费|电费|物业|邮|通讯|通信|网络|交通|车辆|燃|会议|场地|租|保险|审计|验收|论证|勘|规划|测绘|耗材|材料|工资|薪|社保|人员|维护|运行|运维|套餐|讲课|课酬|伙食|住宿|体检|宣传|标准/

/** So many items must be found among the outputs: then the table does say what each is for. */
const MATCHED = 2

export const unmatchedCost = defineRule({
  id: 'unmatched-cost',
  family: 'budget',
  severity: 'info',
  since: '0.2.0',
  fix: 'none',
  title: '成本和产出对不上号',
  authority: ['财预〔2021〕101号'],
  options: z.object({
    /** So many cost items must be listed before one is missed among the outputs. */
    items: z._default(z.number(), 3),
    /** So many before an output is missed among them. */
    itemsForOutputs: z._default(z.number(), 4),
  }),
  messages: {
    cost: '“{name}”花了 {amount}，产出里没有说同一件事的指标',
    output: '“{name}”没有对应的成本项，别的数量指标都有',
  },
  suggestions: {
    cost: '补一条产出指标，说明这笔钱办成了什么；已经包含在别的产出里的，可以不改。',
    output: '看看是不是漏列了这件事的成本；不花钱的，可以不改。',
  },
  explain: {
    what: '成本指标逐项列出的表，看每一项在产出里有没有说同一件事的指标；反过来也看。多数对得上、唯独一项对不上时才提示。差旅、印刷、监理、税费这类服务于全局的支出不看。',
    why: '花了钱没有产出，说不清办了什么；有产出没有成本，可能漏列了支出。',
    how: '补上对应的产出或成本；确实不需要的，不用改。',
    options: {
      items: '至少有这么多项成本，才找没有产出对应的成本',
      itemsForOutputs: '至少有这么多项成本，才找没有成本对应的产出',
    },
  },
  examples: {
    good: [
      `预算数: 40
       产出 | 数量 | 食品抽检批次 | ≥100批次
       产出 | 数量 | 药品检查户数 | ≥50户
       产出 | 数量 | 执法服装数量 | ≥20套
       产出 | 成本 | 食品抽检费用 | ≤20万元
       产出 | 成本 | 药品检查费用 | ≤10万元
       产出 | 成本 | 执法服装费用 | ≤8万元
       产出 | 成本 | 差旅费 | ≤2万元`,
    ],
    bad: [
      {
        table: `预算数: 40
         产出 | 数量 | 食品抽检批次 | ≥100批次
         产出 | 数量 | 药品检查户数 | ≥50户
         产出 | 成本 | 食品抽检费用 | ≤20万元
         产出 | 成本 | 药品检查费用 | ≤10万元
         产出 | 成本 | !执法服装费用 | ≤10万元`,
        says: '“执法服装费用”花了 10万元',
      },
    ],
  },
  *check(table, { options }) {
    if (table.kind !== 'project') return
    const items = countedCosts(costsOf(table, 'annual'))
    if (items.length < options.items) return
    const outputs = outputsOf(table)
    if (outputs.length === 0) return
    const achieved = topicsOf(outputs, subjectOfOutput)
    let unmatched = 0
    let only: Cost | null = null
    for (const item of items) {
      if (isAmong(item.indicator, subjectOfCost, achieved)) continue
      unmatched++
      if (OVERHEAD.test(item.indicator.name.plain)) continue
      // Of two that match nothing, neither is the one that was forgotten.
      if (only) return
      only = item
    }
    if (items.length - unmatched < MATCHED) return
    if (only) {
      const { indicator, amount } = only
      yield {
        cell: indicator.name.cell,
        row: indicator.row,
        message: 'cost',
        data: { name: shorten(indicator.name.text), amount: amount.format(displayUnit(table)) },
      }
    }
    if (unmatched > 0 || items.length < options.itemsForOutputs) return
    const costs = table.indicators.filter((one) => one.level2?.class === 'cost' || one.level1?.class === 'cost')
    const paid = topicsOf(costs, subjectOfCost)
    const [output, another] = outputs.filter((one) => isCounted(one) && !isAmong(one, subjectOfOutput, paid))
    if (!output || another) return
    yield { cell: output.name.cell, row: output.row, message: 'output', data: { name: shorten(output.name.text) } }
  },
})

/** A number of things; how long people work a day costs nothing by itself. */
function isCounted({ level2, name, value }: Indicator): boolean {
  return level2?.class === 'quantity' && unitKindOf(value.value) === 'count' && !/平均|时长/.test(name.plain)
}

function outputsOf({ indicators }: Table): Indicator[] {
  return indicators.filter(
    (one) =>
      one.scope === 'annual' &&
      one.level1?.class === 'output' &&
      one.level2?.class !== 'cost' &&
      one.level2?.class !== 'economic-cost' &&
      one.name.text !== '' &&
      !isSilent(one),
  )
}

/** What indicators are about, all in one text each: the telling words of their names, and their descriptions. */
interface Topics {
  readonly subjects: string
  readonly more: string
  /** One of them tells too little to say that it is about something else. */
  readonly unclear: boolean
}

function topicsOf(indicators: readonly Indicator[], subjectOf: (name: string) => string): Topics {
  const subjects = indicators.map((one) => subjectOf(one.name.plain))
  const more = indicators.map(({ description }) => description?.plain ?? '')
  return { subjects: subjects.join(' '), more: more.join(' '), unclear: subjects.some(isUnclear) }
}

/** Whether one of the others may be about the same thing: one word in common, in name or description, is enough. */
function isAmong(
  indicator: Indicator,
  subjectOf: (name: string) => string,
  { subjects, more, unclear }: Topics,
): boolean {
  const subject = subjectOf(indicator.name.plain)
  if (unclear || isUnclear(subject)) return true
  return (
    sharesWord(subject, subjects) ||
    sharesWord(subject, more) ||
    sharesWord(indicator.description?.plain ?? '', subjects)
  )
}

function isUnclear(subject: string): boolean {
  return subject.length < 2
}

/** What names are about without their ends, which tell nothing: 费用 of a cost, 数量 of an output. */
const subjectsWithout = (end: RegExp) => (plain: string) =>
  (plain.includes('(') ? plain.replace(BRACKETS, '') : plain).replace(end, '').replace(DOING, ' ').trim()
const subjectOfCost = subjectsWithout(MONEY)
const subjectOfOutput = subjectsWithout(COUNT)
