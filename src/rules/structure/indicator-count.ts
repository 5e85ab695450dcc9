import * as z from 'zod/mini'
import { tableCell, type Indicator, type Table } from '../../table/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { isTotalRow } from '../totalRow.ts'

export const indicatorCount = defineRule({
  id: 'indicator-count',
  family: 'structure',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '指标太少或太多',
  authority: ['财预〔2015〕88号', '财预〔2021〕101号'],
  options: z.object({
    /** So many indicators or fewer are too few. */
    few: z._default(z.number(), 3),
    /** More than so many are too many. */
    many: z._default(z.number(), 20),
  }),
  messages: {
    few: '整张表只有 {count} 条填好的指标，说不清钱花在哪里、办成了什么事',
    many: '整张表有 {count} 条指标，超过 {many} 条，重点不容易看出来',
  },
  suggestions: {
    few: '按产出、效益、满意度再补几条最能说明问题的指标',
    many: '留下最能说明问题的指标，同类的小项合并成一条',
  },
  explain: {
    what: '数一数名称和值都填了的指标：不超过 3 条的太少，超过 20 条的太多。写“不适用”的不算。',
    why: '太少，看不出项目做了什么；太多，重点不突出，年底自评也难逐条核实。',
    how: '太少的，按数量、质量、时效、效益、满意度补上；太多的，把同类小项合并，留下核心的。本地另有规定的，由规则包改数。',
    options: {
      few: '填好的指标不超过这么多条，就提示太少',
      many: '填好的指标超过这么多条，就提示太多',
    },
  },
  examples: {
    good: [
      `产出 | 数量 | 抽检批次 | ≥100批次
       产出 | 质量 | 抽检合格率 | ≥98%
       产出 | 时效 | 完成时间 | 2024年12月底前
       效益 | 社会 | 公众知晓率 | ≥80%`,
    ],
    bad: [
      {
        table: `标题: !抽检经费绩效目标表
         产出 | 数量 | 抽检批次 | ≥100批次
         效益 | 社会 | 公众知晓率 | ≥80%
         效益 | 生态 | 不适用 | 不适用`,
        says: '只有 2 条',
        severity: 'warning',
      },
      {
        table: `标题: !抽检经费绩效目标表
         ${Array.from({ length: 21 }, (_, i) => `产出 | 数量 | 第${String(i + 1)}类产品抽检批次 | ≥100批次`).join('\n')}`,
        says: '有 21 条指标，超过 20 条',
        severity: 'info',
      },
    ],
  },
  *check(table, { options: { few, many } }) {
    if (table.kind === 'summary' || !table.header) return
    const real = countReal(table)
    // A table without any is an empty form: required-class and empty-indicator say so.
    if (real === 0) return
    const data = { count: String(real), many: String(many) }
    if (real <= few) yield { cell: tableCell(table), message: 'few', data }
    else if (real > many) yield { cell: tableCell(table), message: 'many', severity: 'info', data }
  },
})

/** The filled-in indicators of this year; of the whole period where the table has no others. */
function countReal({ indicators }: Table): number {
  let annual = 0
  let period = 0
  for (const indicator of indicators) {
    if (!isReal(indicator)) continue
    if (indicator.scope === 'annual') annual++
    else period++
  }
  return annual || period
}

/** A name and a value; a formula error stands for a value that is there. */
function isReal(indicator: Indicator): boolean {
  const { name, value } = indicator
  if (name.text === '' || value.text === '' || isTotalRow(indicator)) return false
  return value.value.kind === 'error' || !isSilent(indicator)
}
