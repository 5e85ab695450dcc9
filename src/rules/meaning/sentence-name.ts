import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const STOPS = /[。;；]/
const TWO_COMMAS = /[,，].*[,，]/
/** （家）, (%): what stands in brackets at the end is no part of the name. */
const TRAILING_BRACKET = /\([^()]*\)$/

export const sentenceName = defineIndicatorRule({
  id: 'sentence-name',
  family: 'meaning',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  title: '三级指标写成了一句话',
  authority: ['财预〔2021〕101号'],
  options: z.object({
    /** Names longer than this many characters read like sentences. */
    longest: z._default(z.number(), 25),
  }),
  messages: {
    stops: '“{name}”里有句号或分号，像一段话，看不出考核哪一项',
    commas: '“{name}”用逗号连着几件事，看不出考核哪一项',
    long: '“{name}”有 {length} 个字，超过 {longest} 个字，不像指标名称',
  },
  suggestions: {
    default: '名称写成“考核什么”，例如 抽检合格率、隐患整改率；几件事分成几条，做法写到指标描述里',
  },
  explain: {
    what: '三级指标名称里有句号、分号，或者两个以上的逗号，或者太长。',
    why: '名称写成一段话，一条指标里混着好几件事，一个指标值对不上。',
    how: '每条只写一件事，名称尽量在十几个字以内；做法和意义写到绩效指标描述里。',
    options: {
      longest: '名称超过这么多个字，就提示',
    },
  },
  examples: {
    good: [
      '产出 | 数量 | 计算机维修，监控设备保养数量 | 15处\n产出 | 质量 | 抽检合格率 | ≥98%',
      '产出 | 数量 | 药品、化妆品、医疗器械、食品监督抽检批次数 | ≥100批次',
    ],
    bad: [
      { table: '效益 | 社会 | !营造良好环境，构建法治政府，促进工作科学化 | 100件' },
      { table: '产出 | 数量 | !完成标准化培训；完成会议资料起草； | ≥90人\n效益 | 社会 | !提高办事效率。 | ≥80%' },
      {
        table: '产出 | 数量 | !聘请第三方对企业标准、团体标准及计量标准进行质量审查的项目数量 | ≥15项',
        says: '31 个字',
      },
    ],
  },
  check({ row, name }, { options: { longest } }) {
    if (name.cell.row !== row) return null
    const { plain } = name
    const length = plain.length > longest ? plain.replace(TRAILING_BRACKET, '').length : 0
    const message = STOPS.test(plain) ? 'stops' : TWO_COMMAS.test(plain) ? 'commas' : length > longest ? 'long' : null
    if (message === null) return null
    const data = { name: shorten(name.text), length: String(length), longest: String(longest) }
    return { cell: name.cell, message, row, data }
  },
})
