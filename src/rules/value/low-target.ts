import * as z from 'zod/mini'
import { isPercent } from '../facts.ts'
import { quantityOf } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

/** Rates that a unit has in its own hand. */
const OWN_WORK = /(?:完成|发放|合格|达标|到位|拨付|支付|兑现|兑付|办结|验收通过)(?:率|比例|比率|百分比)(?:\(%\))?$/
/** Rates of what is measured in the world, or of a part of the year: a low figure may be the right one. */
const MEASURED =
  /不合格|不达标|未|抗体|体质|体测|体能|水质|断面|空气|天数|首次|初次|一次(?!性?验收)|抽样问题|调解|季度|上半年|半年|前.{1,3}月|月底|进度|序时|毕业|考试|等级|升学|就业|创建|提前|贷款|累计|分期|首付|预付|投资/
const HUNDRED = 100

export const lowTarget = defineIndicatorRule({
  id: 'low-target',
  family: 'value',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '完成率、合格率的目标定得偏低',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({
    /** Percent: what is below is called low. */
    lowest: z._default(z.number().check(z.gte(1), z.lte(HUNDRED)), 80),
  }),
  messages: { default: '“{name}”定为“{value}”，低于 {lowest}%，等于允许近{missed}的工作做不到' },
  suggestions: { default: '按往年实际和工作计划定目标，一般不低于 {lowest}%；确有困难的，在描述或依据里写明原因' },
  explain: {
    what: '完成率、发放率、合格率、办结率这类单位自己能控制的比率，目标低于 80%（可在规则包里调整）。知晓率、抽查比例、利用率不在此列。',
    why: '目标定得太低，不用努力也能完成，起不到约束作用，审核时常被退回。',
    how: '参照上年实际完成情况，把目标定到跳一跳够得着的水平。',
    options: {
      lowest: '低于百分之几算偏低',
    },
  },
  examples: {
    good: [
      `产出 | 质量 | 任务完成率 | ≥95%
       产出 | 质量 | 抽查比例 | ≥3%
       效益 | 社会 | 公众知晓率 | ≥60%`,
      '产出 | 质量 | 免疫抗体合格率 | ≥70%\n产出 | 质量 | 产品不合格率 | ≤2%',
    ],
    bad: [
      { table: '产出 | 质量 | 奖励发放完成率 | !≥60%', says: '低于 80%' },
      { table: '产出 | 质量 | 培训考核合格率 | !70%以上' },
    ],
  },
  check({ row, name, value }, { options }) {
    if (!isPercent(value.value) || !OWN_WORK.test(name.plain) || MEASURED.test(name.plain)) return null
    const quantity = quantityOf(value.value)
    if (!quantity || quantity.upTo || quantity.operator === '≤' || quantity.operator === '<') return null
    if (quantity.unit?.text !== '%' || quantity.number.gte(options.lowest) || quantity.number.lte(0)) return null
    const missed = `${quantity.number.minus(HUNDRED).abs().toFixed()}%`
    const data = { name: shown(name.text), value: shown(value.text), lowest: String(options.lowest), missed }
    return { cell: value.cell, row, message: 'default' as const, data }
  },
})
