import * as z from 'zod/mini'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const ABOUT_TIME = /时间|时限|期限|及时|工期|进度/
const MONEY = /资金|款项|经费|拨款|补助|补贴|奖金|奖补|费用|预算/
const PAID = /拨付|支付|到位|下达|发放|划拨|拨款|报销/

export const paymentAsDeadline = defineRule({
  id: 'payment-as-deadline',
  family: 'time',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '时效指标写的是付款，不是时间',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”要的是时间，“{value}”说的是付款，没有日期，年底说不清是否按时' },
  suggestions: { default: '写出日期，例如 {year}年11月30日前；或写及时率，例如 办结及时率 ≥95%' },
  explain: {
    what: '时效指标的值写成了“资金拨付完成时限”一类的话，没有日期也没有天数。',
    why: '时效指标考核事情什么时候办完，付款的说法里看不出时间。',
    how: '写明完成日期、天数，或者及时率。',
  },
  examples: {
    good: [
      '产出 | 时效 | 完成时间 | 2024年12月底前\n产出 | 时效 | 资金拨付及时率 | ≥95%',
      '产出 | 时效 | 拨付时间 | 资金到位后30日内\n产出 | 质量 | 资金到位情况 | 资金拨付到位',
    ],
    bad: [
      { table: '产出 | 时效 | 项目完成时间 | !资金拨付完成时限', says: '项目完成时间' },
      { table: '产出 | 数量 | 工程完成时限 | !经费支付到位' },
    ],
  },
  *check({ year, indicators }) {
    for (const { row, level2, name, value } of indicators) {
      const one = value.value
      if (one.kind !== 'text' || one.hasNumber || !PAID.test(one.plain) || !MONEY.test(one.plain)) continue
      if (level2?.class !== 'timeliness' && !ABOUT_TIME.test(name.plain)) continue
      const data = {
        name: shorten(name.text || '时效指标'),
        value: shorten(value.text),
        year: year ? String(year.year) : 'YYYY',
      }
      yield { cell: value.cell, message: 'default', row, data }
    }
  },
})
