import * as z from 'zod/mini'
import type { Indicator, Table } from '../../table/index.ts'
import { isSatisfaction, isSilent } from '../facts.ts'
import { defineWorkbookRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isTotalRow } from '../totalRow.ts'
import { shownWithUnit } from './shownWithUnit.ts'

interface Use {
  readonly table: Table
  readonly indicator: Indicator
}

export const boilerplate = defineWorkbookRule({
  id: 'boilerplate',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '许多项目套用了同一条指标',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Tables with the same indicator and value, at least. */
    fewest: z._default(z.int().check(z.gte(2), z.lte(1000)), 4),
    /** Percent of the workbook's tables, at least. */
    share: z._default(z.number().check(z.gte(1), z.lte(100)), 50),
  }),
  messages: { default: '“{name} {value}”在 {count} 张表里一模一样（全部 {total} 张），看不出各个项目自己的特点' },
  suggestions: { default: '按每个项目实际做的事，改写名称或定各自的指标值' },
  explain: {
    what: '工作簿里一半以上、不少于 4 张的表，用了名称和值都相同的同一条指标。满意度和完成日期不算。',
    why: '不同的项目套同一条指标，说明指标没有和项目结合，审核时会被认为照搬模板。',
    how: '通用的指标换成这个项目特有的：抽检项目写问题发现率，培训项目写考核合格率。',
    options: {
      fewest: '至少有这么多张表用了同一条指标，才提示',
      share: '用了同一条指标的表至少占百分之几，才提示',
    },
  },
  examples: {
    good: [
      `#表 全部项目
       1.食品抽检项目绩效目标表
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 质量指标 | 问题发现率 | ≥2%
       2.人员培训项目绩效目标表
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 质量指标 | 考核合格率 | ≥95%
       3.设备购置项目绩效目标表
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 质量指标 | 设备验收合格率 | 100%
       4.巡查项目绩效目标表
       一级指标 | 二级指标 | 三级指标 | 指标值
       产出指标 | 质量指标 | 隐患整改率 | ≥98%`,
    ],
    bad: [
      {
        table: `#表 全部项目
                1.食品抽检项目绩效目标表
                一级指标 | 二级指标 | 三级指标 | 指标值
                效益指标 | 社会效益指标 | !社会效益增长率 | ≥90%
                2.人员培训项目绩效目标表
                一级指标 | 二级指标 | 三级指标 | 指标值
                效益指标 | 社会效益指标 | !社会效益增长率 | ≥90%
                3.设备购置项目绩效目标表
                一级指标 | 二级指标 | 三级指标 | 指标值
                效益指标 | 社会效益指标 | !社会效益增长率 | ≥90%
                4.巡查项目绩效目标表
                一级指标 | 二级指标 | 三级指标 | 指标值
                效益指标 | 社会效益指标 | !社会效益增长率 | ≥90%`,
        says: '4 张表',
      },
    ],
  },
  *check({ tables: all }, { options }) {
    const projects = all.filter(({ kind }) => kind === 'project' || kind === 'overall')
    if (projects.length < options.fewest) return
    const enough = Math.max(options.fewest, Math.ceil((options.share * projects.length) / 100))
    for (const uses of usesOf(projects, enough).values()) {
      const [first, ...others] = uses
      if (!first || uses.length < enough) continue
      const { name, value, row } = first.indicator
      yield {
        cell: name.cell,
        row,
        table: first.table,
        message: 'default',
        data: {
          name: shorten(name.text),
          value: shorten(shownWithUnit(value)),
          count: String(uses.length),
          total: String(projects.length),
        },
        related: others.map(({ table, indicator }) => ({
          cell: indicator.name.cell,
          sheet: table.sheet,
          role: 'also' as const,
          value: indicator.name.text,
        })),
      }
    }
  },
})

/** The first use of each indicator and value in each table; names that too few tables have are passed over. */
function usesOf(tables: readonly Table[], enough: number): Map<string, Use[]> {
  const often = namesInMany(tables, enough)
  const uses = new Map<string, Use[]>()
  if (often.size === 0) return uses
  for (const table of tables) {
    for (const indicator of table.indicators) {
      const { name, value, row } = indicator
      if (!often.has(name.plain) || value.value.plain === '' || name.cell.row !== row) continue
      if (value.value.kind === 'time' || isSilent(indicator) || isSatisfaction(indicator)) continue
      if (isTotalRow(indicator)) continue
      const key = `${name.plain}\u0000${shownWithUnit(value)}`
      const known = uses.get(key)
      if (!known) uses.set(key, [{ table, indicator }])
      else if (known[known.length - 1]?.table !== table) known.push({ table, indicator })
    }
  }
  return uses
}

/** The names that stand on so many rows or more. */
function namesInMany(tables: readonly Table[], enough: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const often = new Set<string>()
  for (const { indicators } of tables) {
    for (const { name } of indicators) {
      const count = (counts.get(name.plain) ?? 0) + 1
      counts.set(name.plain, count)
      if (count === enough && name.plain !== '') often.add(name.plain)
    }
  }
  return often
}
