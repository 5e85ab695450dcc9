import * as z from 'zod/mini'
import { normalise, quantityOf } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { shown } from './shown.ts'

const NUMBER_WITH_UNIT =
  /(?<![\d.])\d+(?:\.\d+)?(?:[%‰㎡℃]|[百千万亿]?(?:人|个|次|家|户|件|份|批|项|场|条|张|册|本|部|套|台|辆|起|名|位|期|处|座|所|间|篇|块|支|类|种|株|棵|头|只|盏|根|眼|栋|艘|樘|袋|瓶|盒|箱|桶|亩|吨|公里|米|平方|元|天|小时|分钟|万|亿))/g
const DATED = /\d(?:年|月|日|号)|每.*每/
const GRADED = /优.*良|好.*差|合格.*不合格/
const SCALE = /^\(?\d+(?:分|%)?[-~—–至]\d+(?:分|%)?\)?$/

export const multipleValues = defineIndicatorRule({
  id: 'multiple-values',
  family: 'value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '一个单元格里写了几个指标值',
  authority: ['财办〔2023〕12号', '财预〔2021〕101号'],
  options: z.object({ longestNote: z._default(z.int().check(z.gte(1), z.lte(200)), 15) }),
  messages: {
    several: '“{value}”里有 {count} 个数，年底不知道按哪一个判断',
    note: '“{value}”在数字后面写了 {length} 个字的说明，指标值不够清楚',
  },
  suggestions: {
    several: '每个数单独列一行指标',
    note: '指标值只留“{number}”，说明挪到指标描述或备注里',
  },
  explain: {
    what: '一个指标值里写了几个带单位的数，或者数字后面跟了很长的说明。',
    why: '一行指标只能有一个完成值。几个数挤在一起，有的完成、有的没完成时无法打分。',
    how: '把每个数拆成单独一行；说明文字写到指标描述里。“35套（含标识）”这样的短说明没有问题。',
    options: {
      longestNote: '数字后面的说明超过这么多个字，就提示',
    },
  },
  examples: {
    good: [
      `产出 | 数量 | 购置服装 | 35套（含标识）
       产出 | 数量 | 设备维护 | 15处（场所）`,
      '产出 | 质量 | 质量竞争力指数 | ≥80（0-100）分',
    ],
    bad: [
      { table: '产出 | 数量 | 宣传培训 | !培训3次、宣传2场', says: '2 个数' },
      { table: '产出 | 数量 | 制作宣传品 | !≥2000个（横幅30个，宣传单1000张）', says: '3 个数' },
    ],
  },
  check({ row, value }, { options }) {
    const read = value.value
    const note = read.kind === 'text' ? null : (quantityOf(read)?.note ?? null)
    if (note === null && (read.kind !== 'text' || !read.hasNumber)) return null
    if (DATED.test(read.plain) || GRADED.test(read.plain)) return null
    const data = { value: shown(value.text) }
    if (note === null) {
      const count = countNumbers(read.plain)
      if (count <= 1) return null
      return { cell: value.cell, row, message: 'several' as const, data: { ...data, count: String(count) } }
    }
    const plain = normalise(note)
    if (SCALE.test(plain)) return null
    const inNote = countNumbers(plain)
    if (inNote > 0) {
      return { cell: value.cell, row, message: 'several' as const, data: { ...data, count: String(inNote + 1) } }
    }
    if (plain.length <= options.longestNote) return null
    const number = value.text.slice(0, Math.max(0, value.text.indexOf(note))).trim()
    return {
      cell: value.cell,
      row,
      message: 'note' as const,
      suggestion: 'note',
      data: { ...data, length: String(plain.length), number: number === '' ? shown(value.text) : number },
    }
  },
})

function countNumbers(plain: string): number {
  return plain.match(NUMBER_WITH_UNIT)?.length ?? 0
}
