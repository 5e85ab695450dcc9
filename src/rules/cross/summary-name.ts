import * as z from 'zod/mini'
import type { SummaryRow, Table } from '../../table/index.ts'
import { plainName } from '../../value/index.ts'
import { defineWorkbookRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { likeness } from './likeness.ts'
import { nameOf, ownTables, partsOf } from './pairs.ts'
import { projectKey } from './projectNames.ts'

type MessageId = 'alike' | 'missing'

export const summaryName = defineWorkbookRule({
  id: 'summary-name',
  family: 'cross',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '汇总表的项目名称与项目表对不上',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** From which likeness (0–1) two names are taken for one that was written differently. */
    alike: z._default(z.number().check(z.gte(0), z.lte(1)), 0.6),
    /** Which share of the lines has to have a table before one is missed: a part of the tables may be sent alone. */
    share: z._default(z.number().check(z.gte(0), z.lte(1)), 0.5),
  }),
  messages: {
    alike: '汇总表写的是“{name}”，这个项目自己的绩效目标表（{sheet}）写的是“{other}”，两处名称不完全一样',
    missing: '汇总表列了“{name}”，这份工作簿里没有找到它的绩效目标表',
  },
  suggestions: {
    alike: '请以批复的项目名称为准，把两处改成一字不差。',
    missing: '请补上这个项目的绩效目标表；如果它另外报送，可以忽略这条提示并注明去处。',
  },
  explain: {
    what: '汇总表里的每个项目，在工作簿里应有一张同名的绩效目标表，名称一字不差。只有不到一半的项目在工作簿里有表时，当作分开报送，不提示缺表。',
    why: '系统和审核人员按名称把汇总表与项目表对应起来，名称差几个字就可能被当成两个项目，或者被认为缺报。',
    how: '对照提示中的两处名称，改成批复的名称；确实缺表的补上。',
    options: {
      alike: '两个名称像到什么程度当作同一个项目，1 是一字不差',
      share: '汇总表里至少几成的项目有自己的表，才提示缺了哪张；1 是全部',
    },
  },
  examples: {
    good: [
      `#表 汇总
      2024年示例专项资金绩效目标汇总表
      填报单位：示例局 | | | 金额单位：万元
      序号 | 名称 | 金额 | 年度绩效目标
      | 合计 | 18 |
      1 | 物业管理经费 | 18 | 保障办公
      #表 项目
      2024年示例专项资金支出方向绩效目标表
      支出方向 | 物业管理经费
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 保洁面积 | ≥3000平方米`,
    ],
    bad: [
      {
        table: `#表 汇总
        2024年示例专项资金绩效目标汇总表
        填报单位：示例局 | | | 金额单位：万元
        序号 | 名称 | 金额 | 年度绩效目标
        | 合计 | 70 |
        1 | !物业管理 | 18 | 保障办公
        2 | !知识产权保护 | 52 | 保护产权
        #表 项目
        2024年示例专项资金支出方向绩效目标表
        支出方向 | 物业管理专项经费
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 保洁面积 | ≥3000平方米`,
        says: '汇总表写的是“物业管理”，这个项目自己的绩效目标表（项目）写的是“物业管理专项经费”',
      },
    ],
  },
  *check({ tables }, { options }) {
    for (const table of tables) {
      if (!table.summary) continue
      const projects = tables.filter((other) => other.kind === 'project' && nameOf(other) !== '')
      const lines = ownTables(partsOf(table.summary), projects)
      const claimed = new Set(lines.flatMap(({ own }) => own ?? []))
      const found = lines.map(({ line, own }) => ({
        line,
        own,
        near: own ?? nearest(line, projects, claimed, options),
      }))
      const matched = found.filter(({ near }) => near !== null).length
      const whole = matched > 0 && matched >= options.share * found.length
      for (const { line, near } of found) {
        const report = near ? compare(table, line, near) : whole ? missing(table, line, projects) : null
        if (report) yield report
      }
    }
  },
})

function compare(table: Table, line: SummaryRow, own: Table): RuleReport<MessageId> | null {
  const other = nameOf(own)
  if (plainName(other) === plainName(line.name.text)) return null
  const cell = own.project?.cell ?? own.title?.cell
  return {
    table,
    cell: line.name.cell,
    message: 'alike',
    data: { name: shorten(line.name.text), other: shorten(other), sheet: own.sheet },
    related: cell ? [{ cell, sheet: own.sheet, role: 'against', value: other }] : [],
  }
}

/** Two tables of one name are not a missing one. */
function missing(table: Table, line: SummaryRow, projects: readonly Table[]): RuleReport<MessageId> | null {
  const key = projectKey(line.name.text)
  if (key === '' || projects.some((other) => projectKey(nameOf(other)) === key)) return null
  return { table, cell: line.name.cell, message: 'missing', data: { name: shorten(line.name.text) } }
}

/** The one table of those left over whose name is nearly the line's. */
function nearest(
  line: SummaryRow,
  projects: readonly Table[],
  claimed: ReadonlySet<Table>,
  { alike }: { readonly alike: number },
): Table | null {
  const wanted = plainName(line.name.text)
  const near = projects.filter((other) => !claimed.has(other) && likeness(wanted, plainName(nameOf(other))) >= alike)
  return near.length === 1 ? (near[0] ?? null) : null
}
