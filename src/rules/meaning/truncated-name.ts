import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** How many characters a system kept. */
const KEPT = 15
/** A name that happens to be so long and is then explained: 「……数量，指全年……」. */
const WHOLE_SO_FAR = /^(?:[,，。;；:：、(（/=＝]|是|指|为|即|等|的(?:数量|比例|情况|时间|批次|人数)|情况$)/

export const truncatedName = defineIndicatorRule({
  id: 'truncated-name',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '指标名称被截断了',
  authority: [],
  options: z.object({}),
  messages: { default: '名称“{name}”正好是描述的前 15 个字，后面的“{rest}”被截掉了' },
  suggestions: { default: '另写一个 15 个字以内、意思完整的名称，详细的话留在描述里' },
  explain: {
    what: '三级指标名称正好是指标描述的前 15 个字，话没有说完。有的系统导出时会自动截断。',
    why: '半句话的名称看不出考核什么，汇总、公开时也不好看。',
    how: '把名称改成简短完整的说法，例如“检查户数”“审查完成率”。',
  },
  examples: {
    good: [
      '列: 一级 二级 三级 描述 值\n产出 | 数量 | 检查户数 | 聘请专家参与特种设备生产单位检查的户数 | ≥10户',
      '列: 一级 二级 三级 描述 值\n产出 | 数量 | 特种设备生产使用单位安全检查数 | 特种设备生产使用单位安全检查数，含复查 | ≥10家',
    ],
    bad: [
      {
        table:
          '列: 一级 二级 三级 描述 值\n产出 | 数量 | !聘请第三方对企业标准、团体标准 | 聘请第三方对企业标准、团体标准进行审查的数量 | ≥15项',
        says: '进行审查',
      },
    ],
  },
  check({ row, name, description }, { table: { columns } }) {
    if (!columns.description || !description || name.plain.length !== KEPT || name.cell.row !== row) return null
    if (description.plain.length <= KEPT || !description.plain.startsWith(name.plain)) return null
    const rest = description.plain.slice(KEPT)
    if (WHOLE_SO_FAR.test(rest)) return null
    return { cell: name.cell, row, message: 'default', data: { name: name.text, rest: shorten(rest) } }
  },
})
