import * as z from 'zod/mini'
import type { Indicator } from '../../table/index.ts'
import { quantityOf, type Quantity } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { countAlike, countingUnit } from './measureWords.ts'
import { shown } from './shown.ts'

/** 培训企业数量（家）: the unit the name itself prints. */
const IN_BRACKETS = /\(([^()\d]{1,4})\)$/
// 客户数, 样本数, 案件数, 机器人数 end in no measure word.
const AT_END =
  /(?:人次|场次|批次|次|户(?<![客用账帐门农住商]户)|家(?<![国专]家)|册(?<![注名]册)|本(?<![样资成]本)|条(?<!头条)|件(?<![文软硬组零配邮条元稿部]件)|起|台(?<![平后]台)|套(?<!配套)|张|篇|场(?<![市农广牧林机现]场)|期|批|辆|名(?<!地名)|栋|株|棵|人(?<![器商]人))(?=数量?$)/
/** 50个, 1.2万人次 in a name or description. */
const COUNTED = /(?<![\d.A-Za-z第])(\d+(?:\.\d+)?[万亿]?)([\u4e00-\u9fff]{1,2})/g
const DIGIT = /\d/
const TEN_THOUSAND = /[万亿]$/

export const measureWord = defineIndicatorRule({
  id: 'measure-word',
  family: 'value',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '名称里的量词与指标值不一致',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    name: '“{name}”数的是“{asked}”，指标值“{value}”数的却是“{unit}”',
    text: '{where}里写的是“{number}{asked}”，指标值“{value}”数的却是“{unit}”',
  },
  suggestions: { default: '统一成一个量词：指标值写“{asked}”，或把{where}改成“{unit}”' },
  phrases: { name: '名称', description: '描述' },
  explain: {
    what: '名称或描述里用的量词（3条、次数）和指标值的量词（≥3个）不是同一种。“册”和“本”、“家”和“户”这类同义的不算。',
    why: '量词不同，统计的就可能不是同一样东西，年底按哪一个数说不清。',
    how: '先定要数的是什么，再让名称、描述和指标值用同一个量词。',
  },
  examples: {
    good: [
      `产出 | 数量 | 宣传次数 | ≥3次
       产出 | 数量 | 购置书籍册数 | ≥200本
       产出 | 数量 | 走访用户数 | ≥200人`,
      '列: 一级 二级 三级 描述 值\n产出 | 数量 | 专题宣传 | 全年开展3次宣传，发放宣传单 | ≥3场次',
    ],
    bad: [
      { table: '产出 | 数量 | 守法经营宣传次数 | !≥2个', says: '次' },
      { table: '产出 | 数量 | 培训企业数量（家） | !≥80项' },
      {
        table: '列: 一级 二级 三级 描述 值\n产出 | 数量 | 信息采编 | 全年采编信息30条 | !≥30个',
        says: '30条',
      },
    ],
  },
  check(indicator) {
    const { row, name, value } = indicator
    const quantity = quantityOf(value.value)
    const unit = quantity?.unit
    if (!quantity || unit?.kind !== 'count' || unit.per !== null) return null
    const found = askedBy(indicator, quantity)
    if (!found || countAlike(found.asked, unit.base)) return null
    const { asked, number, where } = found
    const data = { name: shown(name.text), value: shown(value.text), unit: unit.base, asked, number }
    return { cell: value.cell, row, message: number === '' ? 'name' : 'text', data, parts: { where } }
  },
})

interface Asked {
  readonly asked: string
  readonly where: 'name' | 'description'
  /** The number it stands behind; '' for a measure word of its own. */
  readonly number: string
}

/** The measure word that name or description ask for; null where they ask for none, or also for the value's own. */
function askedBy({ name, description }: Indicator, quantity: Quantity): Asked | null {
  const bracketed = name.plain.endsWith(')') ? IN_BRACKETS.exec(name.plain)?.[1] : undefined
  if (bracketed !== undefined) {
    return countingUnit(bracketed) && { asked: bracketed, where: 'name', number: '' }
  }
  const end = name.plain.endsWith('数') || name.plain.endsWith('数量') ? AT_END.exec(name.plain)?.[0] : undefined
  if (end !== undefined) return { asked: end, where: 'name', number: '' }
  return besideNumber(name.plain, quantity, 'name') ?? besideNumber(description?.plain ?? '', quantity, 'description')
}

/** The measure word behind the value's own number in a text: 「全年采编信息30条」 for 30. */
function besideNumber(text: string, { number, unit }: Quantity, where: Asked['where']): Asked | null {
  if (!DIGIT.test(text)) return null
  let asked: Asked | null = null
  for (const [, digits = '', words = ''] of text.matchAll(COUNTED)) {
    const large = TEN_THOUSAND.test(digits)
    if (large ? !number.eq(Number(digits.slice(0, -1)) * (digits.endsWith('万') ? 1e4 : 1e8)) : !number.eq(digits))
      continue
    const word = countingUnit(words) ? words : words.slice(0, 1)
    if (!countingUnit(word)) continue
    if (unit && countAlike(word, unit.base)) return null
    asked ??= { asked: word, where, number: digits }
  }
  return asked
}
