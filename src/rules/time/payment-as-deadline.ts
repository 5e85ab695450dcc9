import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { asksForTime } from './years.ts'

const PAYMENT = /(资金|拨款|款项|经费|补助|补贴|预算|专款|费用).{0,6}(拨付|支付|到位|下达|拨款|兑付|拨出|发放)/

export const paymentAsDeadline = defineIndicatorRule({
  id: 'payment-as-deadline',
  family: 'time',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '用资金拨付代替完成时间',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({}),
  messages: { payment: '“{value}”说的是付款，没有说事情哪天做完' },
  suggestions: {
    dated: '请写清完成的日期，例如 ≤{year}年11月30日；也可以写及时率，例如 按期完成率 ≥95%。',
    default: '请写清完成的日期（年、月、日）；也可以写及时率，例如 按期完成率 ≥95%。',
  },
  explain: {
    what: '时效指标的值写成了“资金拨付完成时限”一类的话，没有日期。',
    why: '付款早晚不等于事情做完的早晚，年底没法判断是不是按时完成。',
    how: '写一个具体日期，或者时长、及时率。',
  },
  examples: {
    good: [
      '产出 | 时效 | 项目完成时间 | 2024年11月30日前',
      '产出 | 时效 | 补助资金拨付及时率 | ≥95%',
      '产出 | 时效 | 资金拨付时间 | 资金2024年6月底前拨付',
    ],
    bad: [
      { table: '产出 | 时效 | 项目完成时间 | !资金拨付完成时限', says: '没有说事情哪天做完' },
      { table: '产出 | 时效 | 完成时间 | !按经费到位情况', says: '按经费到位情况' },
    ],
  },
  check(indicator, { table }) {
    const { value } = indicator.value
    if (value.kind !== 'text' || value.hasNumber) return null
    if (!PAYMENT.test(value.plain) || !asksForTime(indicator)) return null
    return {
      cell: indicator.value.cell,
      row: indicator.row,
      message: 'payment',
      ...(table.year ? { suggestion: 'dated' } : {}),
      data: { value: shorten(indicator.value.text), year: String(table.year?.year ?? '') },
    }
  },
})
