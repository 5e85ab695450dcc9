import * as z from 'zod/mini'
import { AUTHORITIES } from '../authority.ts'
import { normalise, yearsIn } from '../../value/index.ts'
import type { Indicator, TextField } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** 石财企〔2016〕29号, 石市监(2018)3号, 冀财行[2019]41号. */
const NUMBERED = /[〔[【(]((?:19|20)\d{2})[〕\]】)]第?\d+号/g
/** 〔2024〕号, 〔〕12号, 〔2024〕××号, 财预〔2024〕12 without 号. */
const INCOMPLETE =
  /[\u4e00-\u9fff][〔[【(](?:(?:19|20)\d{2})?[〕\]】)]第?[×xX*_-]*号|[\u4e00-\u9fff][〔[【(][×xX*_-]*[〕\]】)]第?\d+号|[发字办财预函规政][〔[【](?:19|20)\d{2}[〕\]】]\d+(?![\d号-])/
/** What stays in force until it is replaced: laws, standards, plans for several years. */
const LASTING = /法》|法律|条例|规定|办法|标准|规范|规程|规划|定额|指南|目录|准则|修订|修正|GB|合同/
const RELEVANT = /\d{4}|号/

/** The documents this product itself goes by are in force, however old. */
const STANDING = Object.keys(AUTHORITIES).map(bare)

export const staleBasis = defineRule({
  id: 'stale-basis',
  family: 'time',
  severity: 'info',
  since: '0.2.0',
  fix: 'none',
  title: '依据太旧或文号不全',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Older than this many years counts as stale. */
    years: z._default(z.number(), 3),
  }),
  messages: {
    stale: '依据“{basis}”是 {found}年的，比预算年度 {year}年早 {gap} 年',
    incomplete: '依据“{basis}”的文号不全',
  },
  suggestions: {
    stale: '看看有没有新的文件或计划；仍然有效的，可以不改。',
    incomplete: '把文号补全，例如 示财预〔2024〕12号。',
  },
  explain: {
    what: '“指标值确定依据”里的文件或计划，比预算年度早三年以上；或者文号缺了年份、缺了号数。法律、办法、标准、规划这类长期有效的不算。',
    why: '依据过时，指标值就可能是照旧数填的；文号不全，别人查不到出处。',
    how: '换成现行的文件、今年的计划；文号补全。文件仍然有效的，不用改。',
    options: {
      years: '依据比预算年度早多少年以上算太旧',
    },
  },
  examples: {
    good: [
      `标题: 2024年示例项目绩效目标表
       列: 一级 二级 三级 值 依据
       产出 | 数量 | 抽检批次 | ≥100批次 | 示市监〔2023〕12号
       产出 | 质量 | 合格率 | ≥98% | 《食品抽检管理办法》（2015年修订）`,
    ],
    bad: [
      {
        table: `标题: 2024年示例项目绩效目标表
         列: 一级 二级 三级 值 依据
         产出 | 数量 | 抽检批次 | ≥100批次 | !示市监〔2018〕12号
         产出 | 质量 | 合格率 | ≥98% | !2019年质量工作要点`,
        says: '比预算年度 2024年早 6 年',
      },
      {
        table: `标题: 2024年示例项目绩效目标表
         列: 一级 二级 三级 值 依据
         产出 | 数量 | 抽检批次 | ≥100批次 | !示市监〔2023〕号`,
        says: '文号不全',
      },
    ],
  },
  *check(table, { options }) {
    if (!table.columns.basis) return
    const budget = table.year?.year ?? null
    for (const [text, fields] of basesOf(table.indicators)) {
      const plain = normalise(text)
      const [first, ...others] = fields
      const incomplete = INCOMPLETE.test(plain)
      const newest = incomplete || budget === null ? null : newestYear(text, plain)
      const stale = newest !== null && budget !== null && budget - newest > options.years
      if (!first || (!incomplete && !stale)) continue
      yield {
        cell: first.cell,
        message: incomplete ? 'incomplete' : 'stale',
        data: {
          basis: shorten(text),
          found: String(newest ?? ''),
          year: String(budget ?? ''),
          gap: String((budget ?? 0) - (newest ?? 0)),
        },
        related: others.map(({ cell }) => ({ cell, role: 'also' as const, value: text })),
      }
    }
  },
})

/** Each basis with the cells that give it: one document often stands behind many indicators. */
function basesOf(indicators: readonly Indicator[]): Map<string, TextField[]> {
  const bases = new Map<string, TextField[]>()
  for (const { basis } of indicators) {
    if (!basis || !RELEVANT.test(basis.text)) continue
    const known = bases.get(basis.text)
    if (!known) bases.set(basis.text, [basis])
    else if (known[known.length - 1]?.cell.row !== basis.cell.row) known.push(basis)
  }
  return bases
}

/** The newest year of what a basis names; null where it names none or something that stays in force. */
function newestYear(text: string, plain: string): number | null {
  const numbers = [...plain.matchAll(NUMBERED)]
  if (numbers.some(({ index, 0: number }) => isStanding(plain.slice(0, index) + number))) return null
  const years = numbers.map((number) => Number(number[1]))
  // A document's number tells its age; without one, a law or standard has none to tell.
  if (years.length === 0 && LASTING.test(plain)) return null
  for (const { year } of yearsIn(text)) years.push(year)
  return years.length > 0 ? Math.max(...years) : null
}

function isStanding(upToNumber: string): boolean {
  const text = bare(upToNumber)
  return STANDING.some((number) => text.endsWith(number))
}

/** A document's number however its brackets are printed: 财预2015|88号. */
function bare(text: string): string {
  return normalise(text)
    .replace(/[〔[【(]/g, '')
    .replace(/[〕\]】)]/g, '|')
}
