import * as z from 'zod/mini'
import { quantityOf, unitOf, type Quantity } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { countAlike } from './measureWords.ts'
import { shown } from './shown.ts'

const DIGIT = /\d/
// Not 第3期, 4-26, 3.15, 〔2024〕12号, 每3户, ≥30人以上企业, 1对1.
const NUMBER = /(?<![\d.,A-Za-z+〔[【第每满前近-])(\d+(?:\.\d+)?)([万亿]?)([\u4e00-\u9fff㎡%]{1,3})/g
/** 30人以上企业, 20户以下村组, 5个以内: the number says which ones. */
const BOUND = /^(?:以|及以|或以|之|[级岁号年月日时分秒点线路期届型式楼制星度大项])/
const AT_END = /^[)。,;]*$/
/** 5个街道垃圾分类覆盖率: a share, a time or an opinion of so many; the number says of whom. */
const OF_WHOM = /(?:率|比例|比重|时间|时限|期限|日期|满意度|认可度|成本|费用|单价|标准|支出)$/

export const targetInName = defineIndicatorRule({
  id: 'target-in-name',
  family: 'value',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '指标名称里写了目标值',
  authority: ['财预〔2021〕101号', '财办〔2023〕12号'],
  options: z.object({}),
  messages: {
    twice: '名称“{name}”里已经写了“{target}”，指标值又写“{value}”，同一个数写了两处',
    other: '名称“{name}”里写着“{target}”，指标值却是“{value}”，不知道按哪一个考核',
  },
  suggestions: { default: '名称只留要数的事（如“{rest}”），“{target}”写到指标值里' },
  explain: {
    what: '目标值写进了三级指标名称，例如“印制宣传条幅50个”。年份、文号、3.15 这样的专名不算。',
    why: '数改了要改两处，容易改漏；名称带着数，也没法和往年、别的单位对照。',
    how: '名称只写要数什么（印制宣传条幅数量），数写到指标值里。',
  },
  examples: {
    good: [
      `产出 | 数量 | 印制宣传条幅数量 | ≥50个
       产出 | 数量 | 开展3.15消费者宣传 | ≥1次
       产出 | 质量 | 30人以上企业检查覆盖率 | ≥90%`,
      '产出 | 数量 | 对20个村开展巡查次数 | ≥40次\n产出 | 数量 | 2025年培训人次 | ≥2025人次',
    ],
    bad: [
      { table: '产出 | 数量 | !印制宣传条幅50个 | ≥50个', says: '印制宣传条幅' },
      { table: '产出 | 数量 | !对辖区4家典当行进行审计 | 4家' },
      { table: '满意度 | 服务对象 | !执法人员问卷调查 20 人次 | ≥90%' },
    ],
  },
  check({ row, name, value }) {
    if (name.cell.row !== row || !DIGIT.test(name.plain)) return null
    const target = targetOf(name.plain, quantityOf(value.value))
    if (target === null) return null
    const rest = name.plain.replace(target.text, '').replace('()', '')
    const data = { name: shown(name.text), target: target.text, value: shown(value.text), rest: shown(rest) }
    return { cell: name.cell, row, message: target.twice ? ('twice' as const) : ('other' as const), data }
  },
})

interface Target {
  /** The number with its unit. */
  readonly text: string
  /** The value says the same number. */
  readonly twice: boolean
}

/** What a name gives as its target: the value's own number, or a count that the name ends with. */
function targetOf(name: string, quantity: Quantity | null): Target | null {
  for (const match of name.matchAll(NUMBER)) {
    const [whole, digits = '', scale = '', words = ''] = match
    const unit = longestUnit(words)
    if (!unit) continue
    const behind = name.slice(match.index + whole.length - words.length + unit.length)
    if (BOUND.test(behind)) continue
    const number = Number(digits) * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1)
    const twice = quantity?.unit ? quantity.number.eq(number) && countAlike(unit, quantity.unit.base) : false
    // A name that ends in a count says how many, whatever its value: 问卷调查50人次.
    const atEnd = AT_END.test(behind) && unitOf(unit)?.kind === 'count'
    if (atEnd || (twice && !OF_WHOM.test(name))) return { text: digits + scale + unit, twice }
  }
  return null
}

function longestUnit(words: string): string | null {
  for (let length = words.length; length > 0; length--) {
    const unit = unitOf(words.slice(0, length))
    if (unit?.base.length === length && unit.kind !== 'time' && unit.kind !== 'other') return unit.base
  }
  return null
}
